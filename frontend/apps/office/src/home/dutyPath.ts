import type { DutyView } from "@huzhu/api/types";

/** Where a duty is fulfilled. */
export function dutyPath(duty: DutyView): string {
  if (duty.subjectType === "case") return `/cases/${duty.subjectId}`;
  return duty.agencySlug ? `/agencies/${duty.agencySlug}` : "/deadlines";
}
