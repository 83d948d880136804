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
      agency: string;
      agencyName: string;
      post: string;
      from: string;
      to: string | null;
    };
    SessionView: {
      person: { id: string; name: string; userName: string; twoFactor: boolean } | null;
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
      owner: "office" | "agency";
      title: string;
      subject: string;
      rule: string;
      article: string;
      ruleText: string;
      deadline: S["DeadlineView"] | null;
      doneOn: string | null;
      doneInTime: boolean | null;
      subjectType: string;
      subjectId: string;
      agencySlug: string | null;
      agencyName: string | null;
      mine: boolean;
    };
    CaseRow: {
      id: string;
      kind: S["CaseKind"];
      kindLabel: string;
      status: S["CaseStatus"];
      statusLabel: string;
      receiptNumber: string | null;
      title: string;
      applicant: string;
      agencySlug: string | null;
      submittedAt: string | null;
      proposedBy: string | null;
      deadline: S["DeadlineView"] | null;
      decisionNumber: string | null;
      decidedAt: string | null;
      inTime: boolean | null;
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
      sha256: string;
      uploadedAt: string;
    };
    FindingView: { condition: string; label: string; met: boolean | null; evidence: string };
    StepView: { at: string; by: string; what: string; label: string; note: string | null };
    CaseView: {
      id: string;
      kind: S["CaseKind"];
      kindLabel: string;
      ordered: boolean;
      status: S["CaseStatus"];
      receiptNumber: string | null;
      title: string;
      agency: { slug: string; fullName: string } | null;
      content: Record<string, unknown> & { kind: string };
      documents: S["DocumentView"][];
      requiredDocuments: { kind: string; label: string; article: string; present: boolean }[];
      problems: { field: string; message: string; rule: string }[];
      findings: S["FindingView"][];
      deadline: S["DeadlineView"] | null;
      returnReasons: string | null;
      proposal: { outcome: "approve" | "reject"; reasons: string | null; by: string; at: string } | null;
      decision: {
        number: string;
        paperNumber: string;
        outcome: "approve" | "reject";
        reasons: string | null;
        exceptionsGranted: string | null;
        decidedOn: string;
        by: string;
      } | null;
      steps: S["StepView"][];
      actions: string[];
      createdAt: string;
      submittedAt: string | null;
      version: number;
    };
    JobView: {
      id: string;
      kind: string;
      status: "waiting" | "running" | "done" | "failed";
      done: number;
      total: number;
      problem: string | null;
      fileName: string | null;
    };
    AgencyRow: {
      id: string;
      slug: string;
      fullName: string;
      shortName: string;
      kind: S["AgencyKind"];
      kindLabel: string;
      status: S["AgencyStatus"];
      statusLabel: string;
      areaCode: string | null;
      areaName: string | null;
      sponsorUnion: string;
      chairName: string;
      directorName: string;
      address: string;
      approvedOn: string;
      certificateNumber: string | null;
    };
    AgencyKind: "district" | "developmentZone" | "enterprise" | "centralUnit" | "industry";
    AgencyStatus: "approved" | "collected" | "operating" | "lapsed" | "terminating" | "terminated";
    PaperView: {
      type: string;
      number: string;
      paperNumber: string;
      title: string;
      person: string | null;
      issuedOn: string;
      status: "valid" | "superseded" | "void" | "revoked" | "unknown";
      since: string;
      replacedBy: string | null;
    };
    TimelineEntry: { at: string; what: string; note: string | null; caseId: string | null };
    InvitationView: {
      personId: string;
      name: string;
      token: string;
      link: string;
      expiresAt: string;
    };
    AgencyView: {
      id: string;
      slug: string;
      fullName: string;
      shortName: string;
      kind: S["AgencyKind"];
      kindLabel: string;
      status: S["AgencyStatus"];
      statusLabel: string;
      readOnly: boolean;
      canDoBusiness: boolean;
      sponsorUnion: string;
      areaCode: string | null;
      areaName: string | null;
      address: string;
      scaleUnits: number;
      scaleMembers: number;
      chairName: string;
      directorName: string;
      approvedOn: string;
      collectedOn: string | null;
      collectedBy: string | null;
      setUpNoticeOn: string | null;
      businessStartedOn: string | null;
      lapseExtendedTo: string | null;
      endsAt: string | null;
      terminationReceivedOn: string | null;
      terminationNoticeOn: string | null;
      terminationOrdered: boolean;
      successor: { slug: string; fullName: string } | null;
      changeNotices: {
        caseId: string;
        decisionNumber: string;
        decidedOn: string;
        noticeOn: string | null;
      }[];
      coverage: { units: number; points: number; share: number | null };
      duties: S["DutyView"][];
      papers: S["PaperView"][];
      timeline: S["TimelineEntry"][];
      actions: string[];
      version: number;
    };    PostRow: {
      id: string;
      post: string;
      from: string;
      to: string | null;
      waiting: boolean;
      ended: boolean;
      suspended: boolean;
      proposedBy: string | null;
      confirmedBy: string | null;
      actions: string[];
      version: number;
    };
    PersonRow: {
      id: string;
      name: string;
      userName: string | null;
      identityTail: string;
      activated: boolean;
      twoFactor: boolean;
      suspended: boolean;
      posts: S["PostRow"][];
      recovery: {
        id: string;
        requestedBy: string;
        reason: string;
        requestedAt: string;
        actions: string[];
        version: number;
      } | null;
      actions: string[];
    };
    ValueRow: {
      id: string | null;
      from: string;
      value: string;
      source: string;
      proposedBy: string | null;
      waiting: boolean;
      actions: string[];
      version: number;
    };
    ParameterRow: {
      name: string;
      label: string;
      unit: string;
      rule: string;
      article: string;
      values: S["ValueRow"][];
      actions: string[];
    };
    DayRow: {
      date: string;
      dayOff: boolean;
      name: string;
      source: string;
      entered: boolean;
      version: number;
    };
    YearView: { year: number; known: boolean; days: S["DayRow"][]; mayEdit: boolean };
    AuditRow: {
      id: string;
      sequence: number | null;
      at: string;
      by: string;
      action: string;
      agency: string | null;
      subject: string;
      data: string;
    };
    MisuseRow: {
      id: string;
      certificateNumber: string;
      agency: { slug: string; fullName: string } | null;
      text: string;
      contact: string | null;
      reportedAt: string;
      handling: string | null;
      handledBy: string | null;
      handledAt: string | null;
      actions: string[];
      version: number;
    };
    VerifyView: {
      status: "valid" | "superseded" | "void" | "revoked" | "unknown";
      number: string | null;
      fullName: string | null;
      since: string | null;
      [fact: string]: unknown;
    };
    SearchHit: { kind: string; title: string; subtitle: string; key: string };
  };
}

export interface paths {
  "/api/public/deadlines/preview": {
    get: Op<
      { rule: string; article: string; from: string; due: string; calendarKnown: boolean },
      { query: { rule: string; from: string } }
    >;
  };
  "/api/public/applications": {
    post: Op<{ id: string; secret: string; link: string; case: S["CaseView"] }>;
  };
  "/api/public/applications/{id}": {
    get: Op<S["CaseView"], Path<"id">>;
    put: Op<S["CaseView"], Path<"id">, Record<string, unknown> & { kind: string }>;
  };
  "/api/public/applications/{id}/submission": { post: Op<S["CaseView"], Path<"id">> };
  "/api/public/applications/{id}/withdrawal": { post: Op<S["CaseView"], Path<"id">> };
  "/api/public/applications/{id}/documents/{documentId}": {
    delete: Op<undefined, Path<"id" | "documentId">>;
  };
  "/api/public/certificates/verify": {
    post: Op<
      S["VerifyView"],
      None,
      { number?: string | null; code?: string | null; payload?: string | null }
    >;
  };
  "/api/public/certificates/{number}/misuse-reports": {
    post: Op<undefined, Path<"number">, { what: string; contact: string | null }>;
  };
  "/api/public/activations/preview": {
    post: Op<
      {
        name: string;
        purpose: "firstSignIn" | "recovery";
        posts: string[];
        userName: string | null;
        expiresAt: string;
      },
      None,
      { token: string }
    >;
  };
  "/api/public/activations": {
    post: Op<
      undefined,
      None,
      { token: string; identityNumber: string; userName: string | null; password: string }
    >;
  };
  "/api/session": { get: Op<S["SessionView"]> };
  "/api/session/sign-in": {
    post: Op<undefined, None, { userName: string; password: string; code?: string }>;
  };
  "/api/session/sign-out": { post: Op<undefined> };
  "/api/session/password": { post: Op<undefined, None, { present: string; next: string }> };
  "/api/session/totp": { post: Op<{ uri: string; secret: string; qrSvg: string }> };
  "/api/session/totp/confirmation": { post: Op<undefined, None, { code: string }> };
  "/api/session/sessions": {
    get: Op<
      {
        id: string;
        browser: string;
        address: string;
        createdAt: string;
        lastSeenAt: string;
        present: boolean;
      }[]
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
  "/api/office/cases/{id}/findings": {
    put: Op<
      S["CaseView"],
      Path<"id">,
      { findings: { condition: string; met: boolean; evidence: string }[] }
    >;
  };
  "/api/office/cases/{id}/return": { post: Op<S["CaseView"], Path<"id">, { reasons: string }> };
  "/api/office/cases/{id}/proposal": {
    post: Op<S["CaseView"], Path<"id">, { outcome: "approve" | "reject"; reasons: string }>;
  };
  "/api/office/cases/{id}/confirmation": { post: Op<S["CaseView"], Path<"id">> };
  "/api/office/cases/{id}/send-back": { post: Op<S["CaseView"], Path<"id">, { reasons: string }> };
  "/api/office/agencies": { get: Op<Page<S["AgencyRow"]>, Query> };
  "/api/office/agencies/{agencySlug}": { get: Op<S["AgencyView"], Path<"agencySlug">> };
  "/api/office/agencies/{agencySlug}/certificates": { post: Op<{ certificateNumber: string; letterNumbers: string[] }, Path<"agencySlug">> };
  "/api/office/agencies/{agencySlug}/collection": {
    post: Op<undefined, Path<"agencySlug">, { collectedOn: string; collectedBy: string }>;
  };
  "/api/office/agencies/{agencySlug}/invitations": { post: Op<{ invitations: S["InvitationView"][] }, Path<"agencySlug">> };
  "/api/office/agencies/{agencySlug}/termination-order": {
    post: Op<S["CaseView"], Path<"agencySlug">, { reason: string; successorSlug: string | null }>;
  };
  "/api/office/agencies/{agencySlug}/succession": {
    post: Op<undefined, Path<"agencySlug">, { successorSlug: string }>;
  };
  "/api/office/deadlines": { get: Op<Page<S["DutyView"]>, Query> };
  "/api/office/statistics": { get: Op<Record<string, unknown>> };
  "/api/office/calendar/{year}": { get: Op<S["YearView"], { path: { year: number } }> };
  "/api/office/calendar/days/{date}": {
    put: Op<S["DayRow"], Path<"date">, { dayOff: boolean; name: string; source: string }>;
  };
  "/api/office/parameters": {
    get: Op<S["ParameterRow"][]>;
    post: Op<undefined, None, { name: string; value: string; from: string; source: string }>;
  };
  "/api/office/parameters/{id}/confirmation": { post: Op<undefined, Path<"id">> };
  "/api/office/people": {
    get: Op<S["PersonRow"][]>;
    post: Op<
      { postId: string; personId: string },
      None,
      { name: string; identityNumber: string; post: string; from: string; to?: string | null }
    >;
  };
  "/api/office/people/{id}/suspension": { post: Op<undefined, Path<"id">, { reason: string }> };
  "/api/office/people/{id}/recovery": { post: Op<undefined, Path<"id">, { reason: string }> };
  "/api/office/posts/{id}/confirmation": {
    post: Op<{ invitation: S["InvitationView"] | null }, Path<"id">>;
  };
  "/api/office/posts/{id}/end": { post: Op<undefined, Path<"id">> };
  "/api/office/recoveries/{id}/confirmation": { post: Op<S["InvitationView"], Path<"id">> };
  "/api/office/misuse-reports": { get: Op<Page<S["MisuseRow"]>, Query> };
  "/api/office/misuse-reports/{id}/handling": {
    post: Op<undefined, Path<"id">, { handling: string }>;
  };
  "/api/office/audit": { get: Op<Page<S["AuditRow"]>, Query> };
}
