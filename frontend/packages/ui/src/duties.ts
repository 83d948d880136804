import type { DutyView } from "@huzhu/api/types";

/** What I may do; where nothing is marked so, what the agency or office has to do. */
export function mineFirst(duties: DutyView[]): DutyView[] {
  const mine = duties.filter((duty) => duty.mine);
  return mine.length > 0 ? mine : duties;
}

/** How often the bell looks again while a page stands open. */
export const everyFiveMinutes = 300_000;
