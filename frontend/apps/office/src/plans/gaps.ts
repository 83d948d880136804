import { amountOf, type Benefit } from "@huzhu/api/plans";
import type { TFunction } from "i18next";

/** A number that a benefit lacks: where it stands, and what it is called. */
export interface Gap {
  path: string;
  label: string;
  /** Typed as a percentage, kept as a share. */
  percent?: boolean;
  whole?: boolean;
}

const numbers: Partial<Record<NonNullable<Benefit["kind"]>, readonly string[]>> = {
  fixedSum: ["cap"],
  dailyAllowance: ["fromDay", "perDay", "maxPerTerm"],
  tieredReimbursement: ["deductible", "cap"],
  gradeTable: ["sum", "cap"],
};

/** Every number of the benefits that isn't known, and may be supplied. */
export function gapsOf(benefits: Benefit[], t: TFunction): Gap[] {
  const read = (benefit: Benefit, path: string): Gap[] => {
    const kind = benefit.kind ?? "fixedSum";
    const known = benefit as unknown as Record<string, unknown>;
    const name = (what: string) => `${benefit.name}：${what}`;
    const own = (numbers[kind] ?? [])
      .filter((field) => known[field] == null)
      .map((field) => ({
        path: `${path}.${field}`,
        label: name(t(`planDraft.benefit.${field === "cap" ? `cap.${kind}` : field}`)),
        whole: field === "fromDay",
      }));
    const rows = (list: string, value: string, keyOf: (row: never) => string, percent = false) =>
      ((known[list] ?? []) as Record<string, unknown>[]).flatMap((row, at) =>
        row[value] == null
          ? [{ path: `${path}.${list}.${at}.${value}`, label: name(keyOf(row as never)), percent }]
          : [],
      );
    const yuan = t("supplement.yuan");
    return [
      ...own,
      ...rows("sums", "amount", (row: { event: string }) => `${row.event}${yuan}`),
      ...rows("tiers", "rate", (row: { from: number }) => t("supplement.tier", row), true),
      ...rows(
        "grades",
        "share",
        (row: { grade: string }) => `${row.grade}${t("supplement.percent")}`,
        true,
      ),
      ...rows(
        "caps",
        "cap",
        (row: { loss: "fire" | "burstPipe" }) => `${t(`lossKind.${row.loss}`)}${yuan}`,
      ),
      ...(benefit.kind === "bundle"
        ? (benefit.parts ?? []).flatMap((part, at) =>
            part.instead ? read(part.instead, `${path}.parts.${at}.instead`) : [],
          )
        : []),
    ];
  };
  return benefits.flatMap((benefit, at) => read(benefit, String(at)));
}

/** The benefits with what was typed put where it was missing. */
export function supplied(
  benefits: Benefit[],
  gaps: Gap[],
  values: Record<string, string | undefined>,
): Benefit[] {
  const whole = structuredClone(benefits);
  for (const { path, percent } of gaps) {
    const number = amountOf(values[path]);
    if (number === null) continue;
    const parts = path.split(".");
    const last = parts.pop() ?? "";
    const at = parts.reduce<Record<string, unknown>>(
      (node, part) => node[part] as Record<string, unknown>,
      whole as unknown as Record<string, unknown>,
    );
    at[last] = percent ? Math.round(number * 100) / 10_000 : number;
  }
  return whole;
}
