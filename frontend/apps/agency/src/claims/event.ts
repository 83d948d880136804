import type { ClaimEvent, EventKind, EventRequest } from "@huzhu/api/claims";
import { amountOf } from "@huzhu/api/plans";

export interface Stay {
  hospital: string;
  from: string;
  until: string;
}

const open = "?";

/** Stays as one text, one to a line, as a comparison shows them. */
export const staysText = (stays: Stay[]) =>
  stays.map((stay) => `${stay.hospital} ${stay.from || open} 至 ${stay.until || open}`).join("\n");

/** The stays of a text that {@link staysText} made. */
export const staysOf = (text: string | undefined): Stay[] =>
  (text ?? "")
    .split("\n")
    .map((line) => /^(.*) (\S+) 至 (\S+)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, hospital = "", from = "", until = ""]) => ({
      hospital,
      from: from === open ? "" : from,
      until: until === open ? "" : until,
    }));

export const isWhole = ({ hospital, from, until }: Stay) =>
  hospital.trim() !== "" && from !== "" && until !== "";

export type EventValues = Record<string, string | undefined>;

/** What each kind of event is told by, in the order in which a form asks. */
export const fieldsOf: Record<EventKind, readonly string[]> = {
  stay: ["stays", "diagnosis", "recordNumber"],
  illness: ["on", "what", "diagnosis", "recordNumber"],
  accident: ["on", "what", "diagnosis"],
  death: ["on", "what", "diagnosis"],
  loss: ["on", "loss", "lossAmount", "address"],
  medical: ["on", "diagnosis"],
};

export const optionalFields = ["diagnosis", "recordNumber", "what"];

const text = (value: string | undefined) => value?.trim() || null;

/** What the server is asked; undefined while something that it needs is missing. */
export function eventOf(kind: EventKind, values: EventValues): EventRequest | undefined {
  const asked = fieldsOf[kind];
  const given = (name: string) => (asked.includes(name) ? text(values[name]) : null);
  const stays = kind === "stay" ? staysOf(values.stays) : [];
  const [first] = stays;
  const on = kind === "stay" ? first?.from : given("on");
  const lossAmount = kind === "loss" ? amountOf(values.lossAmount) : null;
  if (!on || !stays.every(isWhole)) return undefined;
  if (kind === "loss" && (!given("loss") || lossAmount === null)) return undefined;
  return {
    ...{ kind, on, lossAmount },
    stays: kind === "stay" ? stays : null,
    diagnosis: given("diagnosis"),
    recordNumber: given("recordNumber"),
    what: given("what"),
    loss: given("loss") as EventRequest["loss"],
    address: given("address"),
  };
}

/** An event as its form holds it. */
export const valuesOf = (event: ClaimEvent): EventValues => ({
  on: event.on,
  stays: staysText(event.stays),
  diagnosis: event.diagnosis ?? "",
  recordNumber: event.recordNumber ?? "",
  what: event.what ?? "",
  loss: event.loss ?? "",
  lossAmount: event.lossAmount === null ? "" : String(event.lossAmount),
  address: event.address ?? "",
});
