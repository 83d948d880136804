// Written by hand from the contract until backend/openapi/v1.json is there; then `npm run api:types`.
type Json<T> = { content: { "application/json": T } };
type Op<R, P = None, B = undefined> = (B extends undefined
  ? { requestBody?: never }
  : { requestBody: Json<B> }) & {
  parameters: Omit<{ query?: never; header?: never; cookie?: never; path?: never }, keyof P> & P;
  responses: { 200: { headers: Record<string, unknown> } & Json<R> };
};
type None = Record<never, never>;
type Path<K extends string> = { path: Record<K, string> };
type Query = { query?: Record<string, string | number | boolean | undefined> };
type Page<T> = { items: T[]; total: number; page: number; size: number };
type S = components["schemas"];

export interface components {
  schemas: {
    PostView: {
      id: string;
      agency: string;
      agencyName: string;
      post: string;
      from: string;
      to: string | null;
    };
    SessionView: {
      person: { id: string; name: string; userName: string };
      posts: S["PostView"][];
      permissions: { agency: string; permissions: string[] }[];
      csrfToken: string;
      demo: boolean;
      now: string;
    };
    DeadlineView: {
      rule: string;
      article: string;
      from: string;
      due: string;
      daysLeft: number;
      state: "upcoming" | "dueSoon" | "dueToday" | "overdue";
      calendarKnown: boolean;
    };
    DutyView: {
      key: string;
      title: string;
      subject: string;
      rule: string;
      article: string;
      deadline: S["DeadlineView"] | null;
      doneOn: string | null;
      caseId: string | null;
      agencySlug: string | null;
      agencyName: string | null;
    };
    CaseRow: {
      id: string;
      kind: S["CaseKind"];
      status: S["CaseStatus"];
      ordered: boolean;
      title: string;
      applicantName: string;
      receiptNumber: string | null;
      submittedAt: string | null;
      agency: { slug: string; fullName: string } | null;
      deadline: S["DeadlineView"] | null;
    };
    CaseKind: "setUp" | "change" | "termination" | "reissue" | "businessStart" | "lapseExtension";
    CaseStatus:
      | "draft"
      | "submitted"
      | "returned"
      | "proposed"
      | "approved"
      | "rejected"
      | "withdrawn";
    DocumentView: {
      id: string;
      kind: string;
      name: string;
      contentType: string;
      size: number;
      uploadedAt: string;
    };
    FindingView: { condition: string; label: string; met: boolean | null; evidence: string | null };
    StepView: { at: string; by: string; what: string; note: string | null };
    CaseView: {
      id: string;
      kind: S["CaseKind"];
      ordered: boolean;
      status: S["CaseStatus"];
      receiptNumber: string | null;
      title: string;
      applicantName: string;
      agency: { slug: string; fullName: string } | null;
      content: Record<string, unknown> & { kind: string };
      documents: S["DocumentView"][];
      requiredDocuments: { kind: string; label: string; article: string; present: boolean }[];
      problems: { field: string; message: string; rule: string }[];
      findings: S["FindingView"][];
      deadline: S["DeadlineView"] | null;
      returnReasons: string | null;
      proposal: { outcome: "approve" | "reject"; reasons: string; by: string; at: string } | null;
      decision: {
        number: string;
        paperNumber: string;
        outcome: "approve" | "reject";
        reasons: string;
        decidedOn: string;
        by: string;
      } | null;
      steps: S["StepView"][];
      actions: string[];
      version: number;
    };
    JobView: {
      id: string;
      kind: string;
      state: "waiting" | "running" | "done" | "failed";
      done: number;
      total: number | null;
      message: string | null;
    };
    SearchHit: { kind: string; title: string; subtitle: string; key: string };
  };
}

export interface paths {
  "/api/session": { get: Op<S["SessionView"]> };
  "/api/session/sign-in": {
    post: Op<S["SessionView"], None, { userName: string; password: string; code?: string }>;
  };
  "/api/session/sign-out": { post: Op<undefined> };
  "/api/session/password": { post: Op<undefined, None, { current: string; next: string }> };
  "/api/session/totp": { post: Op<{ uri: string; secret: string; qr: string }> };
  "/api/session/totp/confirmation": {
    post: Op<{ recoveryCodes: string[] }, None, { code: string }>;
  };
  "/api/session/sessions": {
    get: Op<
      { id: string; startedAt: string; lastSeenAt: string; device: string; current: boolean }[]
    >;
  };
  "/api/session/sessions/{id}": { delete: Op<undefined, Path<"id">> };
  "/api/session/jobs/{id}": { get: Op<S["JobView"], Path<"id">> };
  "/api/office/exports": { post: Op<S["JobView"], None, { list: string; query: string }> };
  "/api/agencies/{slug}/exports": {
    post: Op<S["JobView"], Path<"slug">, { list: string; query: string }>;
  };
  "/api/office/search": { get: Op<S["SearchHit"][], { query: { q: string } }> };
  "/api/agencies/{slug}/search": {
    get: Op<S["SearchHit"][], { query: { q: string } } & Path<"slug">>;
  };
  "/api/office/to-dos": { get: Op<S["DutyView"][]> };
  "/api/office/cases": { get: Op<Page<S["CaseRow"]>, Query> };
  "/api/office/cases/{id}": { get: Op<S["CaseView"], Path<"id">> };
}
