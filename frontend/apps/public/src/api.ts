import {
  api,
  getBlob,
  ifMatch,
  newUuid,
  postForBlob,
  putFile,
  rememberCsrfToken,
  unwrap,
} from "@huzhu/api/client";
import type { SetUpContent } from "@huzhu/api/content";
import type { CaseView, DocumentView, Schemas } from "@huzhu/api/types";

export type VerifyView = Schemas["VerifyView"];

/** An application and the secret of its link, which every request must carry. */
export interface CaseKey {
  id: string;
  secret: string;
}

/** A set-up application. */
export type Application = Omit<CaseView, "content"> & { content: SetUpContent };

// Somebody who happens to be signed in to a workspace may use these pages too: their writes need
// the session's token. Without a session the answer is of no use and does no harm.
export const ready = unwrap(api.GET("/api/session"))
  .then((session) => rememberCsrfToken(session.csrfToken))
  .catch(() => undefined);

const secretOf = ({ secret }: CaseKey) => ({ "X-Case-Secret": secret });
const pathOf = ({ id }: CaseKey) => ({ params: { path: { id } } });
const addressOf = ({ id }: CaseKey) => `/api/public/applications/${id}`;

export async function startApplication(): Promise<CaseKey> {
  await ready;
  return unwrap(api.POST("/api/public/applications"));
}

export const getApplication = (key: CaseKey) =>
  unwrap(
    api.GET("/api/public/applications/{id}", { ...pathOf(key), headers: secretOf(key) }),
  ) as Promise<unknown> as Promise<Application>;

export async function saveApplication(key: CaseKey, version: number, content: SetUpContent) {
  await ready;
  return unwrap(
    api.PUT("/api/public/applications/{id}", {
      ...pathOf(key),
      headers: { ...secretOf(key), ...ifMatch(version) },
      body: content as Schemas["CaseContent"],
    }),
  ) as Promise<unknown> as Promise<Application>;
}

async function act(key: CaseKey, version: number, what: "submission" | "withdrawal") {
  await ready;
  return unwrap(
    api.POST(`/api/public/applications/{id}/${what}`, {
      ...pathOf(key),
      headers: { ...secretOf(key), ...ifMatch(version) },
    }),
  ) as Promise<unknown> as Promise<Application>;
}

export const submitApplication = (key: CaseKey, version: number) => act(key, version, "submission");
export const withdrawApplication = (key: CaseKey, version: number) =>
  act(key, version, "withdrawal");

/** A file under way: the id is made once, so that a second try can't add it twice. */
export interface Sending {
  id: string;
  file: File;
  kind: string;
}

export async function sendDocument(key: CaseKey, sending: Sending, on?: (share: number) => void) {
  await ready;
  const { id, file, kind } = sending;
  const query = new URLSearchParams({ kind, name: file.name });
  return putFile<DocumentView>(
    `${addressOf(key)}/documents/${id}?${query}`,
    file,
    secretOf(key),
    on,
  );
}

/** Fetches a paper or document of the application. */
export const openFile = (key: CaseKey, path: string) =>
  getBlob(`${addressOf(key)}/${path}`, secretOf(key));

export async function removeDocument(key: CaseKey, documentId: string, version: number) {
  await ready;
  return unwrap(
    api.DELETE("/api/public/applications/{id}/documents/{documentId}", {
      params: { path: { id: key.id, documentId } },
      headers: { ...secretOf(key), ...ifMatch(version) },
    }),
  );
}

/** Files a document under another kind: the same bytes again, then the old one away. */
export async function refile(key: CaseKey, document: DocumentView, kind: string) {
  const blob = await openFile(key, `documents/${document.id}`);
  const file = new File([blob], document.name, { type: document.contentType });
  await sendDocument(key, { id: newUuid(), file, kind });
  const { version } = await getApplication(key);
  await removeDocument(key, document.id, version);
}

/** The server's day in Beijing: the clock that the deadlines run by. */
export const today = async () => (await unwrap(api.GET("/api/public/reference"))).today;

export const previewDeadline = (rule: string, from: string) =>
  unwrap(api.GET("/api/public/deadlines/preview", { params: { query: { rule, from } } }));

export type CoverAsked = Schemas["PreviewCoverRequest"];
export type CoverPreview = Schemas["CoverPreview"];

export const previewCover = (body: CoverAsked) =>
  unwrap(api.POST("/api/public/cover/preview", { body }));

/** By number and code as printed, or by what the QR code holds. */
export function verify(asked: { number?: string; code?: string; payload?: string }) {
  const { number = null, code = null, payload = null } = asked;
  const body = { number, code, payload };
  return unwrap(api.POST("/api/public/certificates/verify", { body }));
}

export type FormStanding = Omit<Schemas["FormStanding"], "status"> & {
  status: "valid" | "changed" | "unknown";
};

/** How a printed application stands: whether its case still says the same. */
export const verifyForm = (body: Schemas["VerifyFormRequest"]) =>
  unwrap(api.POST("/api/public/claim-forms/verify", { body })) as Promise<FormStanding>;

export async function reportMisuse(number: string, body: { what: string; contact: string | null }) {
  await ready;
  const path = { params: { path: { number } } };
  return unwrap(api.POST("/api/public/certificates/{number}/misuse-reports", { ...path, body }));
}

export const previewActivation = (token: string) =>
  unwrap(api.POST("/api/public/activations/preview", { body: { token } }));

export const activate = (body: {
  token: string;
  identityNumber: string;
  userName: string | null;
  password: string;
}) => unwrap(api.POST("/api/public/activations", { body }));

/** 激活单, for whoever has just made it. */
export const activationSheet = (token: string) =>
  postForBlob("/api/public/activations/sheet", { token });
