import type { DutyView } from "@huzhu/api/types";

/** The quarter of a date by its first month, as duties name it: 2026-08-14 → 2026-07. */
export function quarterOf(date: string) {
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${date.slice(0, 4)}-${String(first).padStart(2, "0")}`;
}

/** The four quarters of a year. */
export const quartersOf = (year: string) => ["01", "04", "07", "10"].map((m) => `${year}-${m}`);

/** The quarter that a duty to meet is about (GV-3). */
export const quarterDue = (duty: DutyView) => (duty.day ?? "").slice(0, "2026-07".length);

/** Where a quarter's meeting is held: its own page, or the invitation to it. */
export const quarterPath = (quarter: string) =>
  `/meetings?year=${quarter.slice(0, 4)}&quarter=${quarter}`;
