import type { SetUpContent } from "@huzhu/api/content";
import type { Application, CaseKey } from "../api";

/** What this device remembers of an application that is being filled in. */
export interface Copy {
  /** As typed. */
  content: SetUpContent;
  /** As the server last gave it: what my changes stand on. */
  base: SetUpContent;
  version: number;
  /** Whether something typed hasn't reached the server. */
  dirty: boolean;
}

export interface Known extends CaseKey {
  title: string;
  status: string;
}

const copySlot = ({ id }: CaseKey) => `application:${id}`;
const listSlot = "applications";

function read<T>(slot: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(slot) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage must not keep anybody from applying. */
function write(slot: string, value: unknown) {
  try {
    localStorage.setItem(slot, JSON.stringify(value));
  } catch {
    return;
  }
}

export const readCopy = (key: CaseKey) => read<Copy>(copySlot(key));
export const writeCopy = (key: CaseKey, copy: Copy) => write(copySlot(key), copy);
export const forgetCopy = (key: CaseKey) => localStorage.removeItem(copySlot(key));

export const knownApplications = () => read<Known[]>(listSlot) ?? [];

export function rememberApplication({ id, secret }: CaseKey, view: Application) {
  const others = knownApplications().filter((known) => known.id !== id);
  const title = view.content.shortName || view.content.sponsorUnion || "";
  write(listSlot, [{ id, secret, title, status: view.status }, ...others].slice(0, 20));
}

export function forgetApplication(key: CaseKey) {
  write(
    listSlot,
    knownApplications().filter((known) => known.id !== key.id),
  );
  forgetCopy(key);
}
