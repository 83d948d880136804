import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { CaseView, FindingView } from "@huzhu/api/types";

export type Findings = FindingView[];

const slot = (caseId: string) => `findings:${caseId}`;

/** Findings that were changed here and not yet saved; they survive a closed tab. */
export function unsavedFindings(caseId: string): Findings | undefined {
  const text = localStorage.getItem(slot(caseId));
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

export const keepFindings = (caseId: string, findings: Findings) =>
  localStorage.setItem(slot(caseId), JSON.stringify(findings));

export const dropFindings = (caseId: string) => localStorage.removeItem(slot(caseId));

/** Saves what has been decided so far; a condition without a mark stays open. */
export async function saveFindings(caseId: string, version: number, findings: Findings) {
  const marked = findings.flatMap(({ condition, met, evidence }) =>
    met == null ? [] : [{ condition, met, evidence: evidence ?? "" }],
  );
  const view = await unwrap(
    api.PUT("/api/office/cases/{id}/findings", {
      params: { path: { id: caseId } },
      headers: ifMatch(version),
      body: { findings: marked },
    }),
  );
  dropFindings(caseId);
  return view;
}

/** The version to act upon: a proposal takes along what was ticked but not yet saved. */
export async function savedVersion(view: CaseView): Promise<number> {
  const unsaved = unsavedFindings(view.id);
  if (!unsaved || !view.actions.includes("recordFindings")) return view.version;
  return (await saveFindings(view.id, view.version, unsaved)).version;
}
