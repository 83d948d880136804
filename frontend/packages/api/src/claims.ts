import { postFile } from "./client";
import { amountOf, type Benefit, inForceOn, type PlanView, questionsOf } from "./plans";
import type { Schemas } from "./types";

export type ClaimRow = Schemas["ClaimRow"];
export type ClaimView = Schemas["ClaimView"];
export type ClaimState = Schemas["ClaimState"];
export type ClaimEvent = Schemas["ClaimEventView"];
export type ClaimFinding = Schemas["ClaimFindingView"];
export type ClaimPaper = Schemas["ClaimPaper"];
export type ClaimDocument = Schemas["ClaimDocumentView"];
export type ClaimBill = Schemas["BillView"];
export type BenefitLine = Schemas["BenefitLineView"];
export type EventKind = Schemas["EventKind"];
export type EventRequest = Schemas["EventRequest"];
export type PlanPreview = Schemas["PlanPreview"];
export type OfficeClaimRow = Schemas["OfficeClaimRow"];
export type PayableRow = Schemas["PayableRow"];
export type Gap = Schemas["Gap"];

export type OfficeClaim = Schemas["OfficeClaimView"];

export const claimStates = [
  "reported",
  "sentUp",
  "returned",
  "proposed",
  "approved",
  "declined",
  "withdrawn",
] as const satisfies ClaimState[];

export const eventKinds = [
  "stay",
  "illness",
  "accident",
  "death",
  "loss",
  "medical",
] as const satisfies EventKind[];

/** Sends a paper of a claim; without a kind it is sorted by its name. */
export const attachClaimPaper = (slug: string, id: string, file: File, kind?: ClaimPaper) =>
  postFile<ClaimView>(
    `/api/agencies/${slug}/claims/${id}/documents?${new URLSearchParams({
      name: file.name,
      ...(kind && { kind }),
    })}`,
    file,
  );

/** What the plans call the events and grades that a kind of event may be, of all their versions. */
export function namesOfEvents(plans: PlanView[], kind: EventKind): string[] {
  const benefits = plans.flatMap(({ versions }) => versions.flatMap((one) => one.benefits));
  const grades = kind === "accident" || kind === "death";
  const sums = kind === "illness" || kind === "death";
  const names = (benefit: Benefit): string[] => {
    if (sums && benefit.kind === "fixedSum") return (benefit.sums ?? []).map((one) => one.event);
    if (grades && benefit.kind === "gradeTable")
      return (benefit.grades ?? []).map((one) => one.grade);
    return [];
  };
  return [...new Set(benefits.flatMap(names))];
}

/** Whether a plan's benefits ask about events of a kind, in the version of a day. */
export function answersTo(plans: PlanView[], code: string, kind: EventKind, on: string): boolean {
  const asked = questionsOf(inForceOn(plans, code, on), plans, on);
  const known: Record<EventKind, boolean> = {
    stay: asked.stay,
    illness: asked.events.length > 0,
    accident: asked.grades.length > 0,
    death: asked.grades.length > 0 || asked.events.length > 0,
    loss: asked.losses.length > 0,
    medical: asked.bills,
  };
  return known[kind];
}

/** A row of bills as it is typed or pasted. */
export type BillRow = Record<
  "code" | "number" | "checkCode" | "hospital" | "kind" | "on" | "total" | "selfPaid" | "ownPaid",
  string
>;

const text = (value: string | undefined) => value?.trim() || null;

/** Rows that hold anything, as the server takes them; `day` reads a date in any way of writing. */
export const billsOf = (
  rows: Record<string, string>[],
  day: (typed: string) => string | null | undefined,
  inpatient: string,
): ClaimBill[] =>
  rows.map((row) => ({
    code: text(row.code),
    number: text(row.number),
    checkCode: text(row.checkCode),
    hospital: text(row.hospital),
    inpatient: row.kind === inpatient,
    on: day(row.on ?? "") ?? row.on ?? "",
    total: amountOf(row.total) ?? 0,
    selfPaid: amountOf(row.selfPaid) ?? 0,
    ownPaid: amountOf(row.ownPaid) ?? 0,
  }));
