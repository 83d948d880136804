import type { DutyView } from "@huzhu/api/types";

/** Where a duty is fulfilled. */
export function dutyPath(duty: DutyView): string {
  if (duty.subjectType === "case") return `/cases/${duty.subjectId}`;
  if (duty.subjectType === "plan") return `/plans/${duty.subjectId}`;
  if (duty.subjectType === "joiners") return "/joiner-decisions?open=true";
  return duty.agencySlug ? `/agencies/${duty.agencySlug}` : "/deadlines";
}
