import type { CaseKind } from "@huzhu/api/types";

const name = "huzhu:new-case";

/** Asks the frame to start a case; the buttons of several pages do. */
export const openNewCase = (kind?: CaseKind) =>
  window.dispatchEvent(new CustomEvent(name, { detail: kind }));

export function onNewCase(take: (kind?: CaseKind) => void) {
  const hear = (event: Event) => take((event as CustomEvent<CaseKind | undefined>).detail);
  window.addEventListener(name, hear);
  return () => window.removeEventListener(name, hear);
}

const kinds: CaseKind[] = ["change", "businessStart", "lapseExtension", "reissue", "termination"];

/** The kinds of cases that this person may start now, as the server says. */
export const caseKindsOpen = (actions: readonly string[]) =>
  kinds.filter((kind) => actions.includes(`start${kind.charAt(0).toUpperCase()}${kind.slice(1)}`));
