import { labels } from "@huzhu/api/labels";
import { amountOf, type Benefit, type PlanVersionView } from "@huzhu/api/plans";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import type { TFunction } from "i18next";
import { optionsOf } from "../options";

type Values = Record<string, string>;
type Terms = Schemas["ProposePlanRequest"];

/** Numbers of a benefit, by shape, that stand in a line of their own. */
const numbers: Record<string, readonly string[]> = {
  fixedSum: ["kinds", "cap"],
  dailyAllowance: ["fromDay", "perDay", "maxPerTerm"],
  tieredReimbursement: ["deductible", "cap"],
  gradeTable: ["sum", "cap"],
  lossIndemnity: [],
  bundle: [],
};

const text = (value: number | null | undefined) => (value == null ? "" : String(value));
const percent = (share: number | null | undefined) =>
  share == null ? "" : String(Math.round(share * 10_000) / 100);
const line = (...parts: (string | number | null | undefined)[]) =>
  parts
    .filter((part) => part != null && part !== "")
    .join(" ")
    .trim();

/** The table of a benefit as lines of text, one row each. */
export function tableOf(benefit: Benefit): string {
  switch (benefit.kind) {
    case "fixedSum":
      return (benefit.sums ?? []).map((one) => line(one.event, one.amount)).join("\n");
    case "tieredReimbursement":
      return (benefit.tiers ?? []).map((one) => line(one.from, percent(one.rate))).join("\n");
    case "gradeTable":
      return (benefit.grades ?? []).map((one) => line(one.grade, percent(one.share))).join("\n");
    case "lossIndemnity":
      return (benefit.caps ?? []).map((one) => line(labels.lossKind[one.loss], one.cap)).join("\n");
    case "bundle":
      return (benefit.parts ?? [])
        .map(({ code, units, instead }) => {
          const own = instead?.kind === "dailyAllowance" ? instead : null;
          return line(code, units.join("/"), own?.fromDay, own?.perDay, own?.maxPerTerm);
        })
        .join("\n");
    default:
      return "";
  }
}

/** Words and then numbers: "一级伤残 100" → ["一级伤残", 100]. */
function rowsOf(table: string | undefined): [string, ...(number | null)[]][] {
  return (table ?? "")
    .split("\n")
    .map((row) => row.trim().split(/[\s\t]+/))
    .filter((row) => row[0])
    .map(([first = "", ...rest]) => [first, ...rest.map((part) => amountOf(part))]);
}

/** The loss that a word names; what is none the server refuses. */
const lossOf = (word: string) =>
  (Object.entries(labels.lossKind).find(([, name]) => name === word)?.[0] ?? word) as "fire";

const share = (percentage: number | null | undefined) =>
  percentage == null ? null : Math.round(percentage * 100) / 10_000;

/** A benefit from its fields; undefined where the name was emptied: it is left out. */
function benefitFrom(values: Values, at: number, old: Benefit): Benefit | undefined {
  const of = (name: string) => values[`benefit${at}.${name}`];
  const number = (name: string) => amountOf(of(name));
  const name = of("name")?.trim();
  if (!name) return undefined;
  const rows = rowsOf(of("table"));
  const words = {
    ...{ name, clause: of("clause")?.trim() || null, note: old.note ?? null },
    example: (values.examples ?? "").split(",").includes(`benefit${at}`),
  };
  switch (old.kind) {
    case "dailyAllowance":
      return {
        ...{ kind: old.kind, ...words, fromDay: number("fromDay") },
        ...{ perDay: number("perDay"), maxPerTerm: number("maxPerTerm") },
      };
    case "tieredReimbursement":
      return {
        ...{ kind: old.kind, ...words, deductible: number("deductible"), cap: number("cap") },
        tiers: rows.map(([from, rate]) => ({ from: amountOf(from) ?? -1, rate: share(rate) })),
      };
    case "gradeTable":
      return {
        ...{ kind: old.kind, ...words, sum: number("sum"), cap: number("cap") },
        grades: rows.map(([grade, part]) => ({ grade, share: share(part) })),
      };
    case "lossIndemnity":
      return {
        ...{ kind: old.kind, ...words },
        caps: rows.map(([loss, cap]) => ({ loss: lossOf(loss), cap: cap ?? null })),
      };
    case "bundle":
      return { kind: old.kind, ...words, parts: partsOf(of("table"), words.example) };
    default:
      return {
        ...{ kind: "fixedSum", ...words, kinds: number("kinds"), cap: number("cap") },
        sums: rows.map(([event, amount]) => ({ event, amount: amount ?? null })),
      };
  }
}

/** "hospital-allowance 1 2 80 14400": code, units to choose from, and an allowance of its own. */
const partsOf = (table: string | undefined, example: boolean): Schemas["BundlePart"][] =>
  (table ?? "")
    .split("\n")
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[0])
    .map(([code = "", units = "1", ...own]) => ({
      code,
      units: units.split("/").map((one) => amountOf(one) ?? 0),
      instead:
        own.length > 0
          ? {
              ...{ kind: "dailyAllowance" as const, name: "住院津贴（综合）", example },
              ...{ fromDay: amountOf(own[0]), perDay: amountOf(own[1]) },
              maxPerTerm: amountOf(own[2]),
            }
          : null,
    }));

function benefitFields(benefit: Benefit, at: number, t: TFunction): DialogField[] {
  const kind = benefit.kind ?? "fixedSum";
  const known = benefit as unknown as Record<string, number | null | undefined>;
  const label = (name: string) =>
    t("planDraft.ofBenefit", { at: at + 1, name: t(`planDraft.benefit.${name}`) });
  const field = (name: string, rest: Partial<DialogField>): DialogField => ({
    ...{ name: `benefit${at}.${name}`, label: label(name), optional: true },
    ...rest,
  });
  return [
    field("name", {
      initial: benefit.name,
      hint: t("planDraft.nameHint", { kind: t(`benefitKind.${kind}`) }),
    }),
    field("clause", { initial: benefit.clause ?? "" }),
    ...(numbers[kind] ?? []).map((name) => field(name, { initial: text(known[name]) })),
    ...(kind === "dailyAllowance"
      ? []
      : [
          field("table", {
            ...{ kind: "area", initial: tableOf(benefit), rows: 5, maxLength: 5000 },
            label: `${label("table")}：${t(`planDraft.tableHint.${kind}`)}`,
          }),
        ]),
  ];
}

/** Which values are still demo values: all of the old version's, until somebody takes one off. */
function exampleField(from: PlanVersionView | undefined, t: TFunction): DialogField[] {
  if (!from?.examples.length) return [];
  const fields = from.examples
    .filter((name) => name !== "benefits")
    .map((name) => ({ value: name, label: t(`plans.${name}`) }));
  const benefits = from.benefits.flatMap((benefit, at) =>
    isExample(benefit) ? [{ value: `benefit${at}`, label: benefit.name ?? "" }] : [],
  );
  const options = [...fields, ...benefits];
  return [
    {
      ...{ name: "examples", label: t("planDraft.examples"), kind: "many", optional: true },
      ...{ options, hint: t("planDraft.examplesHint") },
      initial: options.map(({ value }) => value).join(","),
    },
  ];
}

const isExample = (benefit: Benefit): boolean =>
  benefit.example === true ||
  (benefit.kind === "bundle" && !!benefit.parts?.some((part) => part.instead?.example));

/** What a draft asks, filled in from the version that it follows or amends. */
export function draftFields(from: PlanVersionView | undefined, t: TFunction): DialogField[] {
  const field = (name: string, rest: Partial<DialogField> = {}): DialogField => ({
    ...{ name, label: t(`planDraft.${name}`) },
    ...rest,
  });
  const optional = (name: string, initial: string, rest: Partial<DialogField> = {}) =>
    field(name, { optional: true, initial, ...rest });
  const filing = (name: "filedHere" | "filedAbove" | "longTermDecision") => [
    optional(`${name}Document`, from?.[name]?.document ?? ""),
    optional(`${name}On`, from?.[name]?.on ?? "", { kind: "date" }),
  ];
  const amending = from?.state === "draft" || from?.state === "proposed";
  return [
    ...(from ? [] : [field("code", { hint: t("planDraft.codeHint") })]),
    field("name", { initial: from?.name }),
    field("effectiveFrom", { kind: "date", initial: amending ? from.effectiveFrom : undefined }),
    field("whoMayJoin", {
      ...{ kind: "select", initial: from?.whoMayJoin ?? "inService" },
      options: optionsOf(t, "planMembers"),
    }),
    optional("price", text(from?.price), { hint: t("planDraft.priceHint") }),
    optional("maxUnits", text(from?.maxUnits)),
    optional("termMonths", text(from?.termMonths)),
    optional("waitingDays", text(from?.waitingDays), { hint: t("planDraft.waitingHint") }),
    ...(from?.benefits ?? []).flatMap((benefit, at) => benefitFields(benefit, at, t)),
    optional("added", "", {
      ...{ kind: "select", options: optionsOf(t, "benefitKind") },
      hint: t("planDraft.addedHint"),
    }),
    optional("actuarialNote", from?.actuarialNote ?? "", { kind: "area", maxLength: 2000 }),
    ...filing("filedHere"),
    ...filing("filedAbove"),
    ...filing("longTermDecision"),
    field("source", { initial: amending ? from.source : "" }),
    ...exampleField(from, t),
  ];
}

/** The request that the fields make; what is typed as no number goes as null and shows so. */
export function draftBody(values: Values, from: PlanVersionView | undefined, t: TFunction): Terms {
  const filing = (name: string) => {
    const [document, on] = [values[`${name}Document`]?.trim(), values[`${name}On`]];
    return document && on ? { document, on } : null;
  };
  const whole = (name: string) => {
    const number = amountOf(values[name]);
    return number === null ? null : Math.round(number);
  };
  const kind = values.added as Benefit["kind"];
  const added = kind && ({ kind, name: t(`benefitKind.${kind}`) } as Benefit);
  const examples = (values.examples ?? "").split(",").filter(Boolean);
  return {
    examples: [
      ...examples.filter((name) => !name.startsWith("benefit")),
      ...(examples.some((name) => name.startsWith("benefit")) ? ["benefits"] : []),
    ],
    code: from?.code ?? values.code?.trim() ?? "",
    name: values.name ?? "",
    effectiveFrom: values.effectiveFrom ?? "",
    whoMayJoin: values.whoMayJoin as Terms["whoMayJoin"],
    price: amountOf(values.price),
    maxUnits: whole("maxUnits"),
    termMonths: whole("termMonths"),
    waitingDays: whole("waitingDays"),
    benefits: [
      ...(from?.benefits ?? [])
        .map((benefit, at) => benefitFrom(values, at, benefit))
        .filter((benefit) => benefit !== undefined),
      ...(added ? [added] : []),
    ],
    actuarialNote: values.actuarialNote?.trim() || null,
    filedHere: filing("filedHere"),
    filedAbove: filing("filedAbove"),
    longTermDecision: filing("longTermDecision"),
    source: values.source ?? "",
  };
}
