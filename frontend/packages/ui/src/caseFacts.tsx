import {
  type CaseContent,
  type ChangeContent,
  fullNameOf,
  type PostHolder,
  type SetUpContent,
} from "@huzhu/api/content";
import { useTranslation } from "react-i18next";
import { type Fact, Facts } from "./facts";
import { Rows } from "./rows";

type Words = ReturnType<typeof useTranslation>["t"];

/** Name, identity number, union post, and why someone else than the rule expects (GV-2). */
export function holderWords(holder: PostHolder | null | undefined, t: Words): string {
  if (!holder) return "";
  const post = holder.unionPost && t(`unionPost.${holder.unionPost}`);
  const exception =
    holder.exceptionReason && t("ui.case.exception", { reason: holder.exceptionReason });
  return [holder.name, holder.identityNumber, post, exception].filter(Boolean).join(" · ");
}

function setUpFacts(content: SetUpContent, t: Words): Fact[] {
  const { shortName, agencyKind, areaCode, scaleUnits, scaleMembers } = content;
  return [
    [t("ui.case.fullName"), shortName && fullNameOf(shortName)],
    [t("ui.case.agencyKind"), agencyKind && t(`agencyKind.${agencyKind}`)],
    [t("ui.case.sponsorUnion"), content.sponsorUnion],
    [t("ui.case.area"), areaCode && t(`district.${areaCode}`)],
    [t("ui.case.address"), content.address],
    [t("ui.case.premises"), content.premises],
    [t("ui.case.equipment"), content.equipment],
    [
      t("ui.case.scale"),
      scaleUnits != null && t("ui.case.scaleWords", { units: scaleUnits, members: scaleMembers }),
    ],
    [t("ui.case.chair"), holderWords(content.chair, t)],
    [t("ui.case.director"), holderWords(content.director, t)],
    [t("ui.case.contact"), [content.contactName, content.contactPhone].filter(Boolean).join(" · ")],
  ];
}

function changeFacts(content: ChangeContent, t: Words): Fact[] {
  return [
    [t("ui.case.whats"), content.whats?.map((what) => t(`changeWhat.${what}`)).join("、")],
    [t("ui.case.newName"), content.newShortName && fullNameOf(content.newShortName)],
    [t("ui.case.newChair"), holderWords(content.newChair, t)],
    [t("ui.case.newDirector"), holderWords(content.newDirector, t)],
    [t("ui.case.newAddress"), content.newAddress],
    [t("ui.case.other"), content.other],
  ];
}

function factsOf(content: CaseContent, t: Words): Fact[] {
  switch (content.kind) {
    case "setUp":
      return setUpFacts(content, t);
    case "change":
      return changeFacts(content, t);
    case "termination":
      return [
        [t("ui.case.ground"), content.ground && t(`terminationGround.${content.ground}`)],
        [t("ui.case.reason"), content.reason],
        [t("ui.case.proposedSuccessor"), content.successor],
      ];
    case "reissue":
      return [
        [t("ui.case.certificateNumber"), content.certificateNumber],
        [t("ui.case.cause"), content.cause && t(`reissueCause.${content.cause}`)],
        [t("ui.case.declaredVoidOn"), content.declaredVoidOn],
        [t("ui.case.declaration"), content.declaration],
      ];
    case "businessStart":
      return [
        [t("ui.case.startedOn"), content.startedOn],
        [t("ui.case.description"), content.description],
      ];
    case "lapseExtension":
      return [
        [t("ui.case.lapseCause"), content.cause],
        [t("ui.case.askedUntil"), content.askedUntil],
      ];
  }
}

function People({ content }: { content: SetUpContent }) {
  const { t } = useTranslation();
  const words = (of: string) => (value?: string) => (value ? t(`${of}.${value}`) : "");
  const lists = [
    {
      title: t("ui.case.committee"),
      rows: content.committee ?? [],
      columns: [
        { title: t("ui.case.name"), dataIndex: "name" },
        { title: t("ui.case.role"), dataIndex: "role", render: words("committeeRole") },
        { title: t("ui.case.title"), dataIndex: "title" },
      ],
    },
    {
      title: t("ui.case.staff"),
      rows: content.staff ?? [],
      columns: [
        { title: t("ui.case.name"), dataIndex: "name" },
        { title: t("ui.case.duty"), dataIndex: "duty", render: words("staffDuty") },
        {
          title: t("ui.case.fullTime"),
          dataIndex: "fullTime",
          render: (full?: boolean) => (full == null ? "" : t(full ? "ui.yes" : "ui.no")),
        },
        { title: t("ui.case.phone"), dataIndex: "phone" },
      ],
    },
  ];
  return lists.map(({ title, rows, columns }) => (
    <div key={title}>
      <h3>{title}</h3>
      <Rows<object>
        label={title}
        rowKey={(row) => rows.indexOf(row)}
        dataSource={rows}
        columns={columns}
      />
    </div>
  ));
}

/** What an application says, for whoever reads it. */
export function CaseContentFacts(props: {
  content: CaseContent;
  resolution?: { number: string; title: string; passedOn: string } | null;
}) {
  const { t } = useTranslation();
  const { content, resolution } = props;
  const rests: Fact[] = resolution
    ? [[t("ui.case.resolution"), t("ui.case.resolutionWords", { ...resolution })]]
    : [];
  return (
    <>
      <Facts facts={[...factsOf(content, t), ...rests]} />
      {content.kind === "setUp" && <People content={content} />}
    </>
  );
}
