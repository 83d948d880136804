import type { Application, CaseKey } from "../api";

/** An application that this device has opened. */
export interface Known extends CaseKey {
  title: string;
  status: string;
}

const listSlot = "applications";

export const copySlot = ({ id }: CaseKey) => `application:${id}`;

export function knownApplications(): Known[] {
  try {
    return JSON.parse(localStorage.getItem(listSlot) ?? "[]");
  } catch {
    return [];
  }
}

/** A full or forbidden storage must not keep anybody from applying. */
function write(known: Known[]) {
  try {
    localStorage.setItem(listSlot, JSON.stringify(known));
  } catch {
    return;
  }
}

export function rememberApplication({ id, secret }: CaseKey, view: Application) {
  const others = knownApplications().filter((known) => known.id !== id);
  const title = view.content.shortName || view.content.sponsorUnion || "";
  write([{ id, secret, title, status: view.status }, ...others].slice(0, 20));
}

export function forgetApplication(key: CaseKey) {
  write(knownApplications().filter((known) => known.id !== key.id));
  localStorage.removeItem(copySlot(key));
}
