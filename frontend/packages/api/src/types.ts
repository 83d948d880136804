import type { components } from "./schema";

/** Names for what the screens handle; the shapes are the server's. */
export type Schemas = components["schemas"];
/** A session with somebody signed in. */
export type SessionView = Schemas["SessionView"] & {
  person: NonNullable<Schemas["SessionView"]["person"]>;
};
export type DeadlineView = Schemas["DeadlineView"];
export type DutyView = Schemas["DutyView"];
export type CaseRow = Schemas["CaseRow"];
export type CaseView = Schemas["CaseView"];
export type CaseKind = Schemas["CaseKind"];
export type CaseStatus = Schemas["CaseStatus"];
export type DocumentView = Schemas["DocumentView"];
export type FindingView = Schemas["FindingView"];
export type StepView = Schemas["StepView"];
export type AgencyRow = Schemas["AgencyRow"];
export type AgencyView = Schemas["AgencyView"];
export type InvitationView = Schemas["InvitationView"];
export type PersonRow = Schemas["PersonRow"];
export type ParameterRow = Schemas["ParameterRow"];
export type DayRow = Schemas["DayRow"];
export type AuditRow = Schemas["AuditRow"];
export type PaperView = Schemas["PaperView"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type EngagementRow = Schemas["EngagementRow"];
export type Permission = Schemas["Permission"];
export type SearchHit = Schemas["Hit"];
export type EnrolmentFigures = Schemas["EnrolmentFigures"];
export type OfficeEnrolment = Schemas["OfficeEnrolment"];
export type AgencyEnrolment = Schemas["AgencyEnrolment"];
export type StatisticsView = Schemas["StatisticsView"];
export type JobView = Schemas["JobView"];
export type MisuseRow = Schemas["MisuseRow"];
