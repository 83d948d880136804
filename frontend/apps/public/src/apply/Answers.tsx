import { fullNameOf, type PostHolder } from "@huzhu/api/content";
import type { ReactNode } from "react";
import type { Application } from "../api";
import { Facts } from "../parts";
import { t } from "../words";
import { memberWords, type Section, sections, staffWords } from "./sections";

const blank = () => <span className="muted">{t("check.blank")}</span>;

function holderWords(holder: PostHolder | null | undefined): ReactNode {
  if (!holder?.name) return blank();
  const post = holder.unionPost && t(`unionPost.${holder.unionPost}`);
  return (
    <>
      {[holder.name, post].filter(Boolean).join(" · ")}
      <div className="muted">{holder.identityNumber}</div>
      {holder.exceptionReason}
    </>
  );
}

function lines(list: string[]): ReactNode {
  if (list.length === 0) return blank();
  return list.map((line) => <div key={line}>{line}</div>);
}

function factsOf(view: Application, section: Section): [string, ReactNode][] {
  const c = view.content;
  const word = (of: string, value: string | null | undefined) =>
    value ? t(`${of}.${value}`) : blank();
  if (section === "documents")
    return view.requiredDocuments
      .map(({ kind }): [string, ReactNode] => {
        const names = view.documents.filter((d) => d.kind === kind).map((d) => d.name);
        return [t(`documentKind.${kind}`), lines(names)];
      })
      .concat(
        view.documents.some((d) => d.kind === "other")
          ? [
              [
                t("documentKind.other"),
                lines(view.documents.filter((d) => d.kind === "other").map((d) => d.name)),
              ],
            ]
          : [],
      );
  if (section === "staff")
    return [[t("check.sections.staff"), lines((c.staff ?? []).map(staffWords))]];
  if (section === "committee")
    return [
      [t("form.groupChair"), holderWords(c.chair)],
      [t("form.groupDirector"), holderWords(c.director)],
      [t("form.groupCommittee"), lines((c.committee ?? []).map(memberWords))],
    ];
  const scale = { units: c.scaleUnits, members: c.scaleMembers };
  return [
    [t("form.agencyKind"), word("agencyKind", c.agencyKind)],
    [t("form.sponsorUnion"), c.sponsorUnion || blank()],
    [t("form.fullName"), c.shortName ? fullNameOf(c.shortName) : blank()],
    [t("form.areaCode"), word("district", c.areaCode)],
    [t("form.address"), c.address || blank()],
    [t("form.premises"), c.premises || blank()],
    [t("form.equipment"), c.equipment || blank()],
    [t("form.scaleMembers"), c.scaleUnits == null ? blank() : t("check.scale", scale)],
    [
      t("form.groupContact"),
      [c.contactName, c.contactPhone].filter(Boolean).join(" · ") || blank(),
    ],
  ];
}

/** All answers by section; `changeOf` gives the link beside each heading. */
export function Answers(props: { view: Application; changeOf?: (section: Section) => string }) {
  return sections.map((section) => (
    <section className="card" key={section}>
      <div className="row between">
        <h2>{t(`check.sections.${section}`)}</h2>
        {props.changeOf && (
          <a
            href={props.changeOf(section)}
            aria-label={t("check.changeNamed", { what: t(`check.sections.${section}`) })}
          >
            {t("check.change")}
          </a>
        )}
      </div>
      <Facts facts={factsOf(props.view, section)} />
    </section>
  ));
}
