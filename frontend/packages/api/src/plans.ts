import { api, unwrap } from "./client";
import type { Schemas } from "./types";

export type PlanView = Schemas["PlanView"];
export type PlanVersionView = Schemas["PlanVersionView"];
export type Benefit = Schemas["Benefit"];
export type LossKind = Schemas["LossKind"];
export type LoanRow = Schemas["LoanRow"];
export type SimulationAsked = Schemas["SimulateBenefitRequest"];
export type SimulationView = Schemas["SimulationView"];

export const publicPlans = () => unwrap(api.GET("/api/public/plans"));

export const simulate = (body: SimulationAsked) =>
  unwrap(api.POST("/api/public/plans/simulation", { body }));

/** The version of a plan that is in force on a day, of those released. */
export const inForceOn = (plans: PlanView[], code: string, on: string) =>
  plans
    .find((plan) => plan.code === code)
    ?.versions.find(
      ({ state, effectiveFrom }) =>
        state !== "draft" && state !== "proposed" && effectiveFrom <= on,
    );

/** What a form has to ask about an event, so that a version's benefits can answer. */
export interface Questions {
  events: string[];
  grades: string[];
  losses: LossKind[];
  stay: boolean;
  bills: boolean;
  /** The numbers of units to choose from; empty: any up to the most. */
  units: number[];
}

/** Reads a version's benefits, those of a bundle's parts included. */
export function questionsOf(
  version: PlanVersionView | undefined,
  plans: PlanView[],
  on: string,
): Questions {
  const asked: Questions = {
    ...{ events: [], grades: [], losses: [], units: [] },
    ...{ stay: false, bills: false },
  };
  const read = (benefit: Benefit) => {
    if (benefit.kind === "fixedSum")
      asked.events.push(...(benefit.sums ?? []).map((one) => one.event));
    if (benefit.kind === "gradeTable")
      asked.grades.push(...(benefit.grades ?? []).map((one) => one.grade));
    if (benefit.kind === "lossIndemnity")
      asked.losses.push(...(benefit.caps ?? []).map((one) => one.loss));
    if (benefit.kind === "dailyAllowance") asked.stay = true;
    if (benefit.kind === "tieredReimbursement") asked.bills = true;
    if (benefit.kind !== "bundle") return;
    for (const part of benefit.parts ?? []) {
      if (part.units.length > 1) asked.units = part.units;
      for (const inner of part.instead
        ? [part.instead]
        : (inForceOn(plans, part.code, on)?.benefits ?? []))
        read(inner);
    }
  };
  for (const benefit of version?.benefits ?? []) read(benefit);
  return {
    ...asked,
    events: [...new Set(asked.events)],
    grades: [...new Set(asked.grades)],
    losses: [...new Set(asked.losses)],
  };
}

/** Yuan without needless zeros: 25 or 25.50. */
export const yuan = (amount: number) =>
  amount.toLocaleString("zh-CN", {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  });

/** Yuan with two decimals, as a result shows it. */
export const yuanAndFen = (amount: number) =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 6 });

/** A sum or number as typed, with or without separators; null: none. */
export function amountOf(text: string | null | undefined): number | null {
  const plain = (text ?? "").normalize("NFKC").replaceAll(/[,，\s元]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
