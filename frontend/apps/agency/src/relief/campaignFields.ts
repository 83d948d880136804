import { money, moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";

export type CampaignView = Schemas["CampaignView"];
type Values = Record<string, string>;

const isActivity = (values: Values) => values.kind === "activity";

/** Lines of words, without empty ones. */
export const linesOf = (text = "") =>
  text
    .split("\n")
    .map((line) => line.trim().split(/[\s,，、]+/))
    .filter(([first]) => first);

const prizesOf = (text?: string) =>
  linesOf(text).map(([name = "", value = "", winners = ""]) => ({
    ...{ name, value: moneyOf(value) ?? 0, winners: Number(winners) || 0 },
  }));

/** What an activity gives away. */
export const giftsOf = (values: Values): Schemas["GiftsRequest"] => ({
  tokens: moneyOf(values.tokens) ?? 0,
  prizes: prizesOf(values.prizes),
});

/** Prizes line by line, and tokens. */
export function useGiftFields(of?: CampaignView): DialogField[] {
  const { t } = useTranslation();
  const wrong = (text: string) => {
    const row = prizesOf(text).findIndex(({ value, winners }) => !value || !winners);
    return row < 0 ? undefined : t("campaign.prizesWrong", { row: row + 1 });
  };
  return [
    {
      ...{ name: "prizes", label: t("campaign.prizes"), kind: "area", rows: 3, optional: true },
      ...{ hint: t("campaign.prizesHint"), check: wrong, when: isActivity },
      initial: of?.prizes.map((p) => `${p.name} ${p.value} ${p.winners}`).join("\n"),
    },
    {
      ...{ name: "tokens", label: t("campaign.tokens"), kind: "amount", optional: true },
      ...{ hint: t("campaign.tokensHint"), when: isActivity },
      initial: of?.tokens ? money(of.tokens) : undefined,
    },
  ];
}

/** What a campaign or activity is. */
export function useCampaignFields(today: string, of?: CampaignView): DialogField[] {
  const { t } = useTranslation();
  const gifts = useGiftFields(of);
  return [
    {
      ...{ name: "kind", label: t("campaign.kind"), kind: "select" },
      ...{ options: optionsOf(t, "campaignKind"), initial: of?.kind ?? "heat" },
    },
    {
      ...{ name: "title", label: t("campaign.title"), maxLength: 50 },
      initial: of?.title,
    },
    {
      ...{ name: "heldOn", label: t("campaign.heldOn"), kind: "date" },
      initial: of?.heldOn ?? today,
    },
    {
      ...{ name: "total", label: t("campaign.total"), kind: "amount" },
      initial: of && money(of.total),
    },
    {
      ...{ name: "category", label: t("campaign.category"), kind: "select" },
      ...{ options: optionsOf(t, "campaignGoods"), when: (values) => !isActivity(values) },
      initial: of?.category ?? undefined,
    },
    {
      ...{ name: "theme", label: t("campaign.theme"), kind: "select" },
      ...{ options: optionsOf(t, "activityTheme"), when: isActivity },
      initial: of?.theme ?? undefined,
    },
    {
      ...{ name: "goods", label: t("campaign.goods"), kind: "area", rows: 3, maxLength: 1000 },
      initial: of?.goods,
    },
    ...gifts,
  ];
}

export const bodyOf = (values: Values): Schemas["CampaignRequest"] => ({
  kind: values.kind as Schemas["CampaignKind"],
  ...{ title: values.title ?? "", heldOn: values.heldOn ?? "", goods: values.goods ?? "" },
  total: moneyOf(values.total) ?? 0,
  category: isActivity(values) ? null : ((values.category as Schemas["CampaignGoods"]) ?? null),
  theme: isActivity(values) ? ((values.theme as Schemas["ActivityTheme"]) ?? null) : null,
  gifts: isActivity(values) ? giftsOf(values) : null,
});
