// Endpoints of the contract that the API's document doesn't hold yet; each goes when it does.
type Json<T> = { content: { "application/json": T } };
type None = Record<never, never>;
type Op<R, P = None, B = undefined> = (B extends undefined
  ? { requestBody?: never }
  : { requestBody: Json<B> }) & {
  parameters: Omit<{ query?: never; header?: never; cookie?: never; path?: never }, keyof P> & P;
  responses: { 200: { headers: Record<string, unknown> } & Json<R> };
};
type Query = { query?: Record<string, string | number | boolean | undefined> };

export interface MisuseRow {
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
}

export interface VerifyView {
  status: "valid" | "superseded" | "void" | "revoked" | "unknown";
  number: string | null;
  fullName: string | null;
  since: string | null;
  [fact: string]: unknown;
}

export interface PendingPaths {
  "/api/public/certificates/verify": {
    post: Op<
      VerifyView,
      None,
      { number?: string | null; code?: string | null; payload?: string | null }
    >;
  };
  "/api/public/certificates/{number}/misuse-reports": {
    post: Op<undefined, { path: { number: string } }, { what: string; contact: string | null }>;
  };
  "/api/office/misuse-reports": {
    get: Op<{ items: MisuseRow[]; total: number }, Query>;
  };
  "/api/office/misuse-reports/{id}/handling": {
    post: Op<undefined, { path: { id: string } }, { handling: string }>;
  };
}
