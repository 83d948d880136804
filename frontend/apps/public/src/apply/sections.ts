import type { SetUpContent } from "@huzhu/api/content";
import type { Application } from "../api";
import { hasWords, t } from "../words";

export const sections = ["basics", "committee", "staff", "documents"] as const;
export type Section = (typeof sections)[number];

/** The section of the form in which a field of the answer stands. */
export function sectionOf(field: string): Section {
  if (field.startsWith("documents")) return "documents";
  if (field.startsWith("staff")) return "staff";
  return /^(committee|chair|director)/.test(field) ? "committee" : "basics";
}

export const problemsIn = (view: Application, section: Section) =>
  view.problems.filter((problem) => sectionOf(problem.field) === section);

/** Whether anything at all was filled in. */
export function isStarted(view: Application, section: Section): boolean {
  const { content, documents } = view;
  if (section === "documents") return documents.length > 0;
  if (section === "staff") return (content.staff ?? []).length > 0;
  if (section === "committee")
    return (content.committee ?? []).length > 0 || !!content.chair || !!content.director;
  return Boolean(content.agencyKind || content.shortName || content.sponsorUnion);
}

/** Every answer as one line of text, for comparing two versions field by field. */
export function answersOf(content: SetUpContent): [label: string, value: string][] {
  const rows: [string, string][] = [];
  const add = (name: string, value: unknown, of?: string) => {
    const text = value === null || value === undefined || value === "" ? "" : String(value);
    rows.push([
      t(`form.${name}`),
      of && text && hasWords(`${of}.${text}`) ? t(`${of}.${text}`) : text,
    ]);
  };
  add("agencyKind", content.agencyKind, "agencyKind");
  for (const name of ["shortName", "sponsorUnion"] as const) add(name, content[name]);
  add("areaCode", content.areaCode, "district");
  for (const name of ["address", "premises", "equipment"] as const) add(name, content[name]);
  for (const name of ["scaleUnits", "scaleMembers"] as const) add(name, content[name]);
  for (const name of ["contactName", "contactPhone"] as const) add(name, content[name]);
  for (const [title, holder] of [
    ["groupChair", content.chair],
    ["groupDirector", content.director],
  ] as const) {
    const post = holder?.unionPost ? t(`unionPost.${holder.unionPost}`) : "";
    const parts = [holder?.name, holder?.identityNumber, post, holder?.exceptionReason];
    add(title, parts.filter(Boolean).join(" · "));
  }
  add("groupCommittee", (content.committee ?? []).map(memberWords).join("；"));
  rows.push([t("check.sections.staff"), (content.staff ?? []).map(staffWords).join("；")]);
  return rows;
}

const or = (of: string, value?: string | null) => (value ? t(`${of}.${value}`) : "");

export const memberWords = (member: NonNullable<SetUpContent["committee"]>[number]) =>
  [member.name, or("committeeRole", member.role), member.title].filter(Boolean).join(" · ");

export const staffWords = (person: NonNullable<SetUpContent["staff"]>[number]) =>
  [
    person.name,
    or("staffDuty", person.duty),
    person.fullTime == null ? "" : t(person.fullTime ? "form.full" : "form.part"),
    person.phone,
  ]
    .filter(Boolean)
    .join(" · ");
