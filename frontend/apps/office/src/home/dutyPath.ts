import type { DutyView } from "@huzhu/api/types";

/** Where a duty is fulfilled. */
export function dutyPath(duty: DutyView): string {
  if (duty.caseId) return `/cases/${duty.caseId}`;
  return duty.agencySlug ? `/agencies/${duty.agencySlug}` : "/deadlines";
}
