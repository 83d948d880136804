import createClient from "openapi-fetch";
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
  if (request.method !== "POST") return fetch(request);
  const intent = `${request.url}\n${await request.clone().text()}`;
  const key = request.headers.get("Idempotency-Key") ?? openKeys.get(intent) ?? newUuid();
  openKeys.set(intent, key);
  request.headers.set("Idempotency-Key", key);
  const response = await fetch(request);
  if (response.status < 500) openKeys.delete(intent);
  return response;
}

/** The typed client: `unwrap(api.GET("/api/session"))`. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? "",
  fetch: send,
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** Gives the data of an answer or throws its {@link Problem}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((reason) => {
    throw Problem.offline(reason);
  });
  if (!response.ok) throw Problem.from(response.status, error);
  return data as T;
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

/** Sends one file as it is. The id is made here, so that a second try changes nothing. */
export async function putFile<T>(
  url: string,
  file: File,
  headers: Record<string, string> = {},
): Promise<T> {
  const type = file.type || "application/octet-stream";
  const init = { method: "PUT", body: file, headers: { "Content-Type": type, ...headers } };
  const response = await raw(url, init);
  return response.status === 204 ? (undefined as T) : response.json();
}

/** Fetches a paper or file; a problem (say, printing isn't installed) is thrown, never shown as a page. */
export async function getBlob(url: string, headers: Record<string, string> = {}): Promise<Blob> {
  return (await raw(url, { headers })).blob();
}
