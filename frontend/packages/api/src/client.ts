import createClient from "openapi-fetch";
import createReads from "openapi-react-query";
import { Problem } from "./problem";
import type { paths } from "./schema";

let csrfToken = "";

/** The token comes with every answer of GET /api/session and goes back with every write. */
export function rememberCsrfToken(token: string) {
  csrfToken = token;
}

/** `crypto.randomUUID` exists in secure contexts only; an office network may still speak plain HTTP. */
export function newUuid(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Keys of POSTs without a definite answer yet: the same request, sent again, keeps its key. */
const openKeys = new Map<string, string>();

async function send(request: Request): Promise<Response> {
  if (request.method === "GET") return fetch(request);
  request.headers.set("X-CSRF", csrfToken);
  const again = request.clone();
  if (request.method !== "POST") return stepUp(again, await fetch(request));
  const intent = `${request.url}\n${await request.clone().text()}`;
  const key = request.headers.get("Idempotency-Key") ?? openKeys.get(intent) ?? newUuid();
  openKeys.set(intent, key);
  for (const one of [request, again]) one.headers.set("Idempotency-Key", key);
  const response = await stepUp(again, await fetch(request));
  if (response.status < 500) openKeys.delete(intent);
  return response;
}

/** What is about to be done: the address, and the version of its `If-Match`. */
export interface Act {
  path: string;
  version: number | null;
}

/** The password, or a passkey's answer to a challenge for the same act. */
export type Proof = { password: string } | { passkey: { credential: string; state: string } };

/** Asks for a proof; `refused` says why the last one didn't do. Null: rather not. */
export type AskProof = (act: Act, refused?: string) => Promise<Proof | null>;

let askProof: AskProof | undefined;

/** Who asks: the app's root. */
export function askProofBy(ask: AskProof | undefined) {
  askProof = ask;
}

/** Acts on seals, money and rights want a proof of the person; the same request then goes on. */
async function stepUp(request: Request, response: Response): Promise<Response> {
  if (response.status !== 403 || !askProof) return response;
  const { code } = await response.clone().json();
  if (code !== "step-up") return response;
  const version = request.headers.get("If-Match")?.replaceAll('"', "");
  const act: Act = {
    path: new URL(request.url).pathname,
    version: version ? Number(version) : null,
  };
  let refused: string | undefined;
  for (;;) {
    const given = await askProof(act, refused);
    if (given === null) return response;
    const proof = await fetch("/api/session/step-up", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF": csrfToken },
      body: JSON.stringify({ password: null, passkey: null, ...given, ...act }),
    });
    const answer = await proof.json();
    if (proof.ok) {
      request.headers.set("X-Step-Up", answer.token);
      return fetch(request);
    }
    if (answer.code !== "wrong" && proof.status !== 429) return proof;
    refused = answer.detail;
  }
}

/** The typed client: `unwrap(api.GET("/api/session"))`. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "",
  fetch: send,
});

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw Problem.from(response.status, readJson(await response.clone().text()));
  },
  onError: ({ error }) => Problem.offline(error),
});

/**
 * Reads by their address: `useQuery($api.queryOptions("get", "/api/office/to-dos"))`. Path, query
 * and answer have the types of the server's contract; the key is what was asked.
 */
export const $api = createReads(api);

/** Gives the data of an answer; what was refused is thrown as a {@link Problem}. */
export async function unwrap<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** `If-Match` with the version that the person has seen. */
export const ifMatch = (version: number) => ({ "If-Match": `"${version}"` });

async function raw(url: string, init: RequestInit): Promise<Response> {
  const response = await send(new Request(new URL(url, location.origin), init)).catch((reason) => {
    throw Problem.offline(reason);
  });
  if (response.ok) return response;
  throw Problem.from(response.status, await response.json().catch(() => undefined));
}

/**
 * Sends one file as it is and tells how far it is, from 0 to 1. The id is made by the caller, so
 * that a second try changes nothing.
 */
export function putFile<T>(
  url: string,
  file: File,
  headers: Record<string, string> = {},
  onProgress?: (share: number) => void,
): Promise<T> {
  const request = new XMLHttpRequest();
  request.open("PUT", url);
  const all = {
    "Content-Type": file.type || "application/octet-stream",
    "X-CSRF": csrfToken,
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(Problem.offline(undefined));
    request.onload = () => {
      const body = readJson(request.responseText);
      if (request.status < 300) resolve(body as T);
      else reject(Problem.from(request.status, body));
    };
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a file that a record will name; `area` is "office" or "agencies/…". */
export async function sendFile(area: string, file: File): Promise<string> {
  const url = `/api/${area}/files?${new URLSearchParams({ name: file.name })}`;
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const answer = await raw(url, { method: "POST", body: file, headers });
  return (await answer.json()).id;
}

/** Sends one file as the body of an act that has no key, and gives what it answers. */
export async function postFile<T>(url: string, file: File): Promise<T> {
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  return (await raw(url, { method: "POST", body: file, headers })).json();
}

/** Fetches a paper or file; a problem (say, printing isn't installed) is thrown, never shown as a page. */
export async function getBlob(url: string, headers: Record<string, string> = {}): Promise<Blob> {
  return (await raw(url, { headers })).blob();
}

/** The same for a paper that is asked for with a secret, which must not stand in an address. */
export async function postForBlob(url: string, body: unknown): Promise<Blob> {
  const headers = { "Content-Type": "application/json" };
  return (await raw(url, { method: "POST", body: JSON.stringify(body), headers })).blob();
}
