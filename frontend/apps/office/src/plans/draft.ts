import { amountOf, type Benefit, type PlanVersionView } from "@huzhu/api/plans";
import type { Schemas } from "@huzhu/api/types";

type Terms = Schemas["ProposePlanRequest"];
export type Kind = NonNullable<Benefit["kind"]>;
export type Filing = "filedHere" | "filedAbove" | "longTermDecision";

/** Numbers of a benefit, by shape, that stand in a field of their own. */
export const numbersOf: Record<Kind, readonly string[]> = {
  fixedSum: ["kinds", "cap"],
  dailyAllowance: ["fromDay", "perDay", "maxPerTerm"],
  tieredReimbursement: ["deductible", "cap"],
  gradeTable: ["sum", "cap"],
  lossIndemnity: [],
  bundle: [],
};

/** One row of a benefit's table: what it is about, and its amount, percentage or choice of units. */
export interface RowValues {
  key?: string;
  value?: string;
  /** Of a bundle's part: the allowance that it pays instead of the plan's own, by its name. */
  own?: string;
  fromDay?: string;
  perDay?: string;
  maxPerTerm?: string;
}

export interface BenefitValues {
  kind: Kind;
  name?: string;
  clause?: string;
  note?: string;
  example?: boolean;
  numbers?: Record<string, string | undefined>;
  rows?: RowValues[];
}

/** A version as the form holds it: everything as typed. */
export interface DraftValues {
  code?: string;
  name?: string;
  effectiveFrom?: string | null;
  whoMayJoin?: Terms["whoMayJoin"];
  price?: string;
  maxUnits?: string;
  termMonths?: string;
  waitingDays?: string;
  actuarialNote?: string;
  source?: string;
  filings?: Partial<Record<Filing, { document?: string; on?: string | null }>>;
  benefits?: BenefitValues[];
  examples?: string[];
}

const text = (value: number | null | undefined) => (value == null ? "" : String(value));
const percent = (share: number | null | undefined) =>
  share == null ? "" : String(Math.round(share * 10_000) / 100);
const share = (typed: string | undefined) => {
  const number = amountOf(typed);
  return number === null ? null : Math.round(number * 100) / 10_000;
};
const whole = (typed: string | undefined) => {
  const number = amountOf(typed);
  return number === null ? null : Math.round(number);
};

function rowsOf(benefit: Benefit): RowValues[] {
  switch (benefit.kind) {
    case "fixedSum":
      return (benefit.sums ?? []).map((one) => ({ key: one.event, value: text(one.amount) }));
    case "tieredReimbursement":
      return (benefit.tiers ?? []).map((one) => ({
        ...{ key: text(one.from), value: percent(one.rate) },
      }));
    case "gradeTable":
      return (benefit.grades ?? []).map((one) => ({ key: one.grade, value: percent(one.share) }));
    case "lossIndemnity":
      return (benefit.caps ?? []).map((one) => ({ key: one.loss, value: text(one.cap) }));
    case "bundle":
      return (benefit.parts ?? []).map(({ code, units, instead }) => {
        const own = instead?.kind === "dailyAllowance" ? instead : undefined;
        return {
          ...{ key: code, value: units.join("/"), own: own?.name },
          fromDay: text(own?.fromDay),
          ...{ perDay: text(own?.perDay), maxPerTerm: text(own?.maxPerTerm) },
        };
      });
    default:
      return [];
  }
}

const isExample = (benefit: Benefit): boolean =>
  benefit.example === true ||
  (benefit.kind === "bundle" && !!benefit.parts?.some((part) => part.instead?.example));

export function benefitValues(benefit: Benefit): BenefitValues {
  const kind = benefit.kind ?? "fixedSum";
  const known = benefit as unknown as Record<string, number | null | undefined>;
  return {
    ...{ kind, name: benefit.name, clause: benefit.clause ?? "", note: benefit.note ?? "" },
    example: isExample(benefit),
    numbers: Object.fromEntries(numbersOf[kind].map((name) => [name, text(known[name])])),
    rows: rowsOf(benefit),
  };
}

/** What the form begins with. A version that follows another has a day, a calculation and filings of
 * its own; the other figures are taken over. */
export function draftValues(from: PlanVersionView | undefined, amending: boolean): DraftValues {
  if (!from) return { whoMayJoin: "inService", benefits: [] };
  const own = { effectiveFrom: from.effectiveFrom, actuarialNote: from.actuarialNote ?? "" };
  const { filedHere, filedAbove, longTermDecision } = from;
  const filings = Object.fromEntries(
    Object.entries({ filedHere, filedAbove, longTermDecision }).map(([name, one]) => [
      name,
      { document: one?.document ?? "", on: one?.on },
    ]),
  );
  return {
    ...{ code: from.code, name: from.name, whoMayJoin: from.whoMayJoin },
    ...{ price: text(from.price), maxUnits: text(from.maxUnits) },
    ...{ termMonths: text(from.termMonths), waitingDays: text(from.waitingDays) },
    benefits: from.benefits.map(benefitValues),
    examples: from.examples.filter((name) => name in ownFields),
    ...(amending && { ...own, filings, source: from.source }),
  };
}

/** Fields that can hold a demo value and are taken over by the next version. */
const ownFields = { price: 0, maxUnits: 0, termMonths: 0, waitingDays: 0 };
export const markable = Object.keys(ownFields) as (keyof typeof ownFields)[];

const partsOf = ({ rows = [], example }: BenefitValues): Schemas["BundlePart"][] =>
  rows.map(({ key = "", value = "", ...own }) => ({
    code: key,
    units: value.split(/[/、,，\s]+/).map((one) => whole(one) ?? 0),
    instead:
      own.fromDay || own.perDay || own.maxPerTerm
        ? {
            ...{ kind: "dailyAllowance" as const, name: own.own ?? "住院津贴（综合）" },
            ...{ example: example ?? false, fromDay: whole(own.fromDay) },
            ...{ perDay: amountOf(own.perDay), maxPerTerm: amountOf(own.maxPerTerm) },
          }
        : null,
  }));

function benefitFrom(values: BenefitValues): Benefit {
  const { kind, rows = [] } = values;
  const number = (name: string) => amountOf(values.numbers?.[name]);
  const words = {
    ...{ name: values.name?.trim() ?? "", clause: values.clause?.trim() || null },
    ...{ note: values.note?.trim() || null, example: values.example ?? false },
  };
  switch (kind) {
    case "dailyAllowance":
      return {
        ...{ kind, ...words, fromDay: number("fromDay") },
        ...{ perDay: number("perDay"), maxPerTerm: number("maxPerTerm") },
      };
    case "tieredReimbursement":
      return {
        ...{ kind, ...words, deductible: number("deductible"), cap: number("cap") },
        tiers: rows.map(({ key, value }) => ({ from: amountOf(key) ?? 0, rate: share(value) })),
      };
    case "gradeTable":
      return {
        ...{ kind, ...words, sum: number("sum"), cap: number("cap") },
        grades: rows.map(({ key = "", value }) => ({ grade: key.trim(), share: share(value) })),
      };
    case "lossIndemnity":
      return {
        ...{ kind, ...words },
        caps: rows.map(({ key, value }) => ({ loss: key as "fire", cap: amountOf(value) })),
      };
    case "bundle":
      return { kind, ...words, parts: partsOf(values) };
    default:
      return {
        ...{ kind, ...words, kinds: number("kinds"), cap: number("cap") },
        sums: rows.map(({ key = "", value }) => ({ event: key.trim(), amount: amountOf(value) })),
      };
  }
}

/** The request that the form makes. A demo value is marked as long as it stands as it was. */
export function draftBody(values: DraftValues, from: PlanVersionView | undefined): Terms {
  const filing = (name: Filing) => {
    const { document, on } = values.filings?.[name] ?? {};
    return document?.trim() && on ? { document: document.trim(), on } : null;
  };
  const benefits = (values.benefits ?? []).map(benefitFrom);
  const unchanged = (name: keyof typeof ownFields) => values[name] === text(from?.[name]);
  return {
    ...{ code: from?.code ?? values.code?.trim() ?? "", name: values.name ?? "" },
    ...{ effectiveFrom: values.effectiveFrom ?? "", whoMayJoin: values.whoMayJoin ?? "inService" },
    ...{ price: amountOf(values.price), maxUnits: whole(values.maxUnits) },
    ...{ termMonths: whole(values.termMonths), waitingDays: whole(values.waitingDays) },
    benefits,
    actuarialNote: values.actuarialNote?.trim() || null,
    filedHere: filing("filedHere"),
    filedAbove: filing("filedAbove"),
    longTermDecision: filing("longTermDecision"),
    source: values.source ?? "",
    examples: [
      ...markable.filter((name) => values.examples?.includes(name) && unchanged(name)),
      ...(benefits.some(isExample) ? ["benefits"] : []),
    ],
  };
}
