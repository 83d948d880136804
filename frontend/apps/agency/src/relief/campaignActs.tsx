import { api, ifMatch, sendFile, unwrap } from "@huzhu/api/client";
import { money, moneyOf } from "@huzhu/api/money";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Facts, Sum } from "@huzhu/ui/facts";
import { beijingDate } from "@huzhu/ui/time";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import {
  bodyOf,
  type CampaignView,
  giftsOf,
  linesOf,
  useCampaignFields,
  useGiftFields,
} from "./campaignFields";
import { HeadsPick, UnitsPick } from "./campaignPicks";

interface Props {
  one: CampaignView;
}

const frontWord = "一线";
const idsOf = (value?: string) => value?.split(",").filter(Boolean) ?? [];

/** Units with all their members, units by number only, and a list of persons. */
function SetHeads({ one }: Props) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const units = async (text?: string) =>
    Promise.all(
      linesOf(text).map(async ([number = "", heads, front]) => {
        const page = await unwrap(
          api.GET("/api/agencies/{slug}/units", {
            params: { path: { slug }, query: { q: number, left: false, size: 20 } },
          }),
        );
        const found = page.items.find((unit) => unit.number === number);
        if (!found) throw new Error(t("campaign.noUnit", { number }));
        return { unitId: found.id, heads: Number(heads), frontLine: front === frontWord };
      }),
    );
  const countsWrong = (text: string) => {
    const row = linesOf(text).findIndex(([, heads]) => !(Number(heads) > 0));
    return row < 0 ? undefined : t("campaign.countsWrong", { row: row + 1 });
  };
  const peopleWrong = (text: string) => {
    const row = linesOf(text).findIndex(([, number]) => !number);
    return row < 0 ? undefined : t("campaign.peopleWrong", { row: row + 1 });
  };
  const optional = true;
  return (
    <ActDialog
      label={t("campaign.setHeads")}
      note={t("campaign.headsNote")}
      type={one.heads === 0 ? "primary" : "default"}
      okText={t("campaign.save")}
      fields={[
        {
          ...{ name: "front", label: t("campaign.front"), optional },
          input: (form) => <UnitsPick {...form} />,
        },
        {
          ...{ name: "others", label: t("campaign.others"), optional },
          input: (form) => <UnitsPick {...form} />,
        },
        {
          ...{ name: "counts", label: t("campaign.counts"), kind: "area", rows: 3, optional },
          ...{ hint: t("campaign.countsHint"), check: countsWrong, maxLength: 20_000 },
        },
        {
          ...{ name: "people", label: t("campaign.people"), kind: "area", rows: 4, optional },
          ...{ hint: t("campaign.peopleHint"), check: peopleWrong, maxLength: 1_000_000 },
        },
      ]}
      run={async ({ front, others, counts, people }) =>
        unwrap(
          api.PUT("/api/agencies/{slug}/campaigns/{id}/heads", {
            params: { path: { slug, id: one.id } },
            headers: ifMatch(one.version),
            body: {
              units: [
                ...idsOf(front).map((unitId) => ({ unitId, heads: null, frontLine: true })),
                ...idsOf(others).map((unitId) => ({ unitId, heads: null, frontLine: false })),
                ...(await units(counts)),
              ],
              people: linesOf(people).map(([name = "", number = "", word]) => ({
                ...{ name, number, frontLine: word === frontWord },
              })),
            },
          }),
        )
      }
      done={t("campaign.headsSaved")}
    />
  );
}

function Complete({ one }: Props) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const gifts = useGiftFields(one).map((field) => ({ ...field, when: undefined }));
  const unnamed = one.units.filter((unit) => !unit.listed);
  const count = (typed: string) => (/^\d+$/.test(typed) ? undefined : t("campaign.countWrong"));
  const fields: DialogField[] = [
    {
      ...{ name: "on", label: t("campaign.signedOn"), kind: "date", max: today },
      ...{ initial: today, min: one.heldOn },
    },
    ...unnamed.map((unit) => ({
      ...{ name: `count-${unit.unitId}`, label: t("campaign.countOf", { name: unit.name }) },
      ...{ initial: String(unit.heads), check: count },
    })),
    ...(one.units.some((unit) => unit.listed)
      ? [
          {
            ...{ name: "absent", label: t("campaign.absent"), optional: true },
            input: (form: { id?: string }) => <HeadsPick {...form} campaign={one.id} />,
          },
        ]
      : []),
    {
      ...{ name: "given", label: t("campaign.given"), kind: "amount" },
      initial: money(one.total),
    },
    ...(one.kind === "activity" ? gifts : []),
    { name: "file", label: t("campaign.scan"), kind: "file" },
    { name: "place", label: t("campaign.place"), maxLength: 50, hint: t("campaign.placeHint") },
  ];
  return (
    <ActDialog
      label={t("campaign.complete")}
      note={t("campaign.completeNote")}
      type="primary"
      fields={fields}
      run={async (values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/campaigns/{id}/completion", {
            params: { path: { slug, id: one.id } },
            headers: ifMatch(one.version),
            body: {
              on: values.on ?? "",
              counts: unnamed.map(({ unitId }) => ({
                ...{ unitId, heads: Number(values[`count-${unitId}`]) },
              })),
              absent: idsOf(values.absent),
              given: moneyOf(values.given) ?? 0,
              gifts: one.kind === "activity" ? giftsOf(values) : null,
              fileId: await sendFile(`agencies/${slug}`, values.file as unknown as File),
              place: values.place ?? "",
            },
          }),
        )
      }
      done={t("campaign.completed")}
    />
  );
}

/** The acts that are open to this person now, the next one first. */
export function CampaignActs({ one }: Props) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const fields = useCampaignFields(beijingDate(session.now), one);
  const at = { params: { path: { slug, id: one.id } }, headers: ifMatch(one.version) };
  const can = (act: string) => one.actions.includes(act);
  const reason: DialogField = {
    ...{ name: "reason", label: t("campaign.reason"), kind: "area", maxLength: 500 },
  };
  return (
    <>
      {can("submit") && (
        <ActDialog
          label={t("campaign.submit")}
          note={t("campaign.submitNote")}
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/campaigns/{id}/submission", at))}
          done={t("campaign.submitted")}
        />
      )}
      {can("approve") && (
        <ActDialog
          label={t("campaign.approve")}
          type="primary"
          note={
            <Facts
              facts={[
                [t("campaign.kind"), `${one.kindLabel}　${one.title}`],
                [t("campaign.total"), <Sum key="sum" of={one.total} />],
                [t("campaign.heads"), one.heads],
              ]}
            />
          }
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/campaigns/{id}/approval", {
                ...at,
                body: { revision: one.revision },
              }),
            )
          }
          done={t("campaign.approved")}
        />
      )}
      {can("complete") && <Complete one={one} />}
      {can("settle") && (
        <ActDialog
          label={t("campaign.settle")}
          note={t("campaign.settleNote", { held: money(one.held) })}
          run={() => unwrap(api.POST("/api/agencies/{slug}/campaigns/{id}/settlement", at))}
          done={t("campaign.settled")}
        />
      )}
      {can("heads") && <SetHeads one={one} />}
      {can("amend") && (
        <ActDialog
          label={t("campaign.amend")}
          note={one.stage === "draft" ? undefined : t("campaign.amendNote")}
          okText={t("campaign.save")}
          fields={fields}
          run={(values) =>
            unwrap(api.PUT("/api/agencies/{slug}/campaigns/{id}", { ...at, body: bodyOf(values) }))
          }
          done={t("campaign.amended")}
        />
      )}
      {can("refuse") && (
        <ActDialog
          label={t("campaign.refuse")}
          danger
          fields={[reason]}
          run={({ reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/campaigns/{id}/refusal", { ...at, body: { reason } }),
            )
          }
          done={t("campaign.refused")}
        />
      )}
      {can("void") && (
        <ActDialog
          label={t("campaign.void")}
          note={t("campaign.voidNote")}
          danger
          fields={[
            reason,
            { name: "back", label: t("campaign.back"), kind: "amount", initial: "0.00" },
          ]}
          run={({ reason = "", back }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/campaigns/{id}/voiding", {
                ...at,
                body: { reason, back: moneyOf(back) ?? 0 },
              }),
            )
          }
          done={t("campaign.voided")}
        />
      )}
      {can("withdraw") && (
        <ActDialog
          label={t("campaign.withdraw")}
          danger
          run={() => unwrap(api.POST("/api/agencies/{slug}/campaigns/{id}/withdrawal", at))}
          done={t("campaign.withdrawn")}
        />
      )}
    </>
  );
}
