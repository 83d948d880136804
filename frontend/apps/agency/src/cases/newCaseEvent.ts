import type { CaseKind } from "@huzhu/api/types";

const name = "huzhu:new-case";

/** Asks the frame to start a case; Alt+N and the buttons of several pages do. */
export const openNewCase = (kind?: CaseKind) =>
  window.dispatchEvent(new CustomEvent(name, { detail: kind }));

export function onNewCase(take: (kind?: CaseKind) => void) {
  const hear = (event: Event) => take((event as CustomEvent<CaseKind | undefined>).detail);
  const press = (event: KeyboardEvent) => {
    // Lists with something of their own to create take Alt+N themselves.
    const taken = /^\/(points|committee|meetings|people)/.test(location.pathname);
    if (taken || !event.altKey || event.isComposing || event.code !== "KeyN") return;
    event.preventDefault();
    take();
  };
  window.addEventListener(name, hear);
  window.addEventListener("keydown", press);
  return () => {
    window.removeEventListener(name, hear);
    window.removeEventListener("keydown", press);
  };
}

const kinds: CaseKind[] = ["change", "businessStart", "lapseExtension", "reissue", "termination"];

/** The kinds of cases that this person may start now, as the server says. */
export const caseKindsOpen = (actions: readonly string[]) =>
  kinds.filter((kind) => actions.includes(`start${kind.charAt(0).toUpperCase()}${kind.slice(1)}`));
