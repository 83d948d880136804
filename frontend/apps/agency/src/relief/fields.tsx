import { $api } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money, moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { optionsOf } from "../options";

export type ReliefKind = Schemas["ReliefKind"];
export type ReliefView = Schemas["ReliefView"];
export type Values = Record<string, string | undefined>;

export const kinds = Object.keys(labels.reliefKind) as ReliefKind[];

/** The causes that the article of a kind names. */
const causes: Record<ReliefKind, string[]> = {
  livingRelief: ["seriousIllness", "accident", "naturalDisaster", "publicEmergency"],
  educationAid: ["deathOrDisability", "medicalCosts"],
  condolence: ["seriousIllness", "accident", "deathFromIllness"],
  smallGift: ["illness", "hardship"],
};

const relations: Record<ReliefKind, string[]> = {
  livingRelief: ["self", "spouse", "child", "otherRelative"],
  educationAid: ["child"],
  condolence: ["self", "spouse", "child"],
  smallGift: ["self"],
};

const payees: Record<ReliefKind, string[]> = {
  livingRelief: ["member", "spouse", "child"],
  educationAid: ["member", "student", "spouse", "child"],
  condolence: ["member", "spouse", "child"],
  smallGift: ["supplier"],
};

const relationOf = (kind: ReliefKind, values: Values) => values.relation ?? relations[kind][0];
const isOther = (kind: ReliefKind) => (values: Values) => relationOf(kind, values) !== "self";
const inCash = (values: Values) => values.way === "cashOnVisit";
const isNamed = (values: Values) => !inCash(values) && values.payee !== "member";

/** What has to be known before anything can be said of what is left. */
export function useWhoFields(kind: ReliefKind, today: string, of?: ReliefView): DialogField[] {
  const { t } = useTranslation();
  return [
    {
      ...{ name: "eventOn", label: t("relief.eventOn"), kind: "date", max: today },
      initial: of?.eventOn ?? today,
    },
    {
      ...{ name: "relation", label: t("relief.relation"), kind: "select" },
      options: optionsOf(t, "reliefRelation", relations[kind]),
      initial: of?.relation ?? relations[kind][0],
    },
    {
      ...{ name: "concerned", label: t("relief.concerned"), maxLength: 50 },
      ...{ when: isOther(kind), initial: of?.relation === "self" ? undefined : of?.concerned },
    },
    {
      ...{ name: "concernedNumber", label: t("relief.concernedNumber"), maxLength: 30 },
      ...{ when: isOther(kind), optional: of !== undefined },
      hint: of && t("relief.numberKept", { number: of.concernedNumber }),
    },
  ];
}

/** The rest of a case. */
export function useCaseFields(kind: ReliefKind, of?: ReliefView): DialogField[] {
  const { t } = useTranslation();
  const cash = kind === "livingRelief" || kind === "condolence";
  return [
    {
      ...{ name: "cause", label: t("relief.cause"), kind: "select" },
      ...{ options: optionsOf(t, "reliefCause", causes[kind]), initial: of?.cause },
    },
    {
      ...{ name: "amount", label: t("relief.amount"), kind: "amount" },
      initial: of && money(of.amount),
    },
    ...(kind === "educationAid"
      ? [
          {
            ...{ name: "student", label: t("relief.student"), kind: "select" as const },
            options: optionsOf(t, "studentKind"),
            initial: of?.student ?? undefined,
          },
        ]
      : []),
    ...(kind === "smallGift"
      ? [
          {
            ...{ name: "category", label: t("relief.category"), kind: "select" as const },
            options: optionsOf(t, "goodsCategory"),
            initial: of?.category ?? undefined,
          },
          {
            ...{ name: "goods", label: t("relief.goods"), maxLength: 200 },
            initial: of?.goods ?? undefined,
          },
        ]
      : []),
    ...(cash
      ? [
          {
            ...{ name: "way", label: t("relief.way"), kind: "select" as const },
            ...{ options: optionsOf(t, "reliefWay"), initial: of?.way ?? "transfer" },
          },
          {
            ...{ name: "cashReason", label: t("relief.cashReason"), maxLength: 200 },
            ...{ when: inCash, initial: of?.cashReason ?? undefined },
            hint: t("relief.cashNote"),
          },
        ]
      : []),
    {
      ...{ name: "payee", label: t("relief.payee"), kind: "select" },
      options: optionsOf(t, "payeeRelation", payees[kind]),
      ...{ when: (values) => !inCash(values), initial: of?.payeeRelation ?? payees[kind][0] },
      hint: kind === "smallGift" ? t("relief.supplierNote") : t("relief.payeeNote"),
    },
    {
      ...{ name: "payeeName", label: t("relief.payeeName"), maxLength: 100, when: isNamed },
      initial: of?.payeeName ?? undefined,
    },
    {
      ...{ name: "payeeNumber", label: t("relief.payeeNumber"), maxLength: 30 },
      optional: of !== undefined,
      when: (values) => !inCash(values) && ["spouse", "child"].includes(values.payee ?? ""),
    },
    {
      ...{ name: "payeeAccount", label: t("relief.payeeAccount"), maxLength: 30 },
      ...{ when: (values) => !inCash(values), initial: of?.payeeAccount ?? undefined },
    },
    {
      ...{ name: "statement", label: t("relief.statement"), kind: "area", rows: 3 },
      ...{ maxLength: 2000, initial: of?.statement },
    },
  ];
}

export const bodyOf = (
  memberId: string,
  kind: ReliefKind,
  values: Values,
): Schemas["ReliefRequest"] => {
  const relation = relationOf(kind, values) as Schemas["ReliefRelation"];
  const payee = (values.payee ?? payees[kind][0]) as Schemas["PayeeRelation"];
  return {
    ...{ memberId, kind, relation, eventOn: values.eventOn ?? "" },
    cause: values.cause as Schemas["ReliefCause"],
    amount: moneyOf(values.amount) ?? 0,
    way: inCash(values) ? "cashOnVisit" : "transfer",
    concerned: values.concerned || null,
    concernedNumber: values.concernedNumber || null,
    memberDied: payee === "spouse" || payee === "child",
    payee: inCash(values)
      ? null
      : {
          ...{ relation: payee, name: values.payeeName || null },
          ...{ account: values.payeeAccount ?? "", number: values.payeeNumber || null },
        },
    statement: values.statement ?? "",
    cashReason: values.cashReason || null,
    student: (values.student as Schemas["StudentKind"]) ?? null,
    category: (values.category as Schemas["GoodsCategory"]) ?? null,
    goods: values.goods || null,
  };
};

/** What is left of cap and budget line, once it is known whom it is about; each look is counted. */
export function Left(props: { memberId: string; kind: ReliefKind; values: Values }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { memberId, kind, values } = props;
  const number = isOther(kind)(values) ? values.concernedNumber?.trim() : undefined;
  const counted = kind === "educationAid" || kind === "condolence";
  const known = !!values.eventOn && (!counted || !isOther(kind)(values) || number?.length === 18);
  const asked = {
    ...{ memberId, kind, eventOn: values.eventOn ?? "" },
    relation: relationOf(kind, values) as Schemas["ReliefRelation"],
    concernedNumber: counted ? (number ?? null) : null,
  };
  const left = useQuery({
    ...$api.queryOptions("post", "/api/agencies/{slug}/relief-cases/left", {
      params: { path: { slug } },
      body: asked,
    }),
    ...{ enabled: known, staleTime: Number.POSITIVE_INFINITY, retry: false },
  });
  if (!known) return <p className="hz-muted">{t("relief.leftLater")}</p>;
  if (!left.data) return <ProblemNotice problem={left.error} />;
  const amount = moneyOf(values.amount) ?? 0;
  const over = amount > left.data.left || amount > left.data.lineLeft;
  return (
    <Typography.Paragraph type={over ? "danger" : undefined} aria-live="polite">
      {t("relief.left", {
        ...{ kind: left.data.line, limit: money(left.data.limit), left: money(left.data.left) },
        lineLeft: money(left.data.lineLeft),
      })}
      {over && ` ${t("relief.over", { amount: money(amount) })}`}
    </Typography.Paragraph>
  );
}
