import { DownloadOutlined } from "@ant-design/icons";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { RosterView } from "@huzhu/api/enrolment";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

function useRosterAct(roster: RosterView) {
  const { slug } = useHere();
  const at = {
    params: { path: { slug, id: roster.id } },
    headers: ifMatch(roster.version),
  };
  const path = "/api/agencies/{slug}/rosters/{id}";
  return {
    confirm: (termsAcknowledgedBy: string | null, lateReason: string | null) =>
      unwrap(
        api.POST(`${path}/confirmation` as const, {
          ...at,
          body: { goodRowsOnly: roster.faultyRows > 0, termsAcknowledgedBy, lateReason },
        }),
      ),
    recheck: () => unwrap(api.POST(`${path}/recheck` as const, at)),
    withdraw: () => unwrap(api.POST(`${path}/withdrawal` as const, at)),
    ask: (reason: string) =>
      unwrap(
        api.POST(`${path}/joiner-decisions` as const, { params: at.params, body: { reason } }),
      ),
  };
}

/** Confirms at once, or asks once who of the units knows the terms (EN-14) and why renewals come
 * late (EN-3). */
function Confirm({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const acts = useRosterAct(roster);
  const act = useAct(() => acts.confirm(null, null), { done: t("roster.confirmed") });
  const missing = roster.units.filter((unit) => !unit.termsAcknowledged);
  const label =
    roster.faultyRows > 0
      ? t("roster.confirmGood", { good: roster.rows - roster.faultyRows })
      : t("roster.confirm");
  const late = roster.outcomes.find(({ outcome }) => outcome === "lateRenewal")?.rows ?? 0;
  if (missing.length > 0 || late > 0)
    return (
      <ActDialog
        label={label}
        note={
          <>
            {missing.length > 0 && (
              <p>
                {t("roster.acknowledgeNote", {
                  units: missing.map(({ unit }) => unit).join("、"),
                })}
              </p>
            )}
            {late > 0 && <p>{t("roster.lateNote", { late })}</p>}
          </>
        }
        type="primary"
        fields={[
          ...(missing.length > 0
            ? [{ name: "termsAcknowledgedBy", label: t("roster.acknowledge"), maxLength: 50 }]
            : []),
          ...(late > 0
            ? [{ name: "lateReason", label: t("roster.lateReason"), maxLength: 200 }]
            : []),
        ]}
        run={({ termsAcknowledgedBy, lateReason }) =>
          acts.confirm(termsAcknowledgedBy ?? null, lateReason ?? null)
        }
        done={t("roster.confirmed")}
      />
    );
  return (
    <>
      <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
        {label}
      </Button>
      <ProblemNotice problem={act.error} />
    </>
  );
}

function Recheck({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const acts = useRosterAct(roster);
  const act = useAct(acts.recheck, { done: t("roster.rechecked") });
  return (
    <>
      <Button loading={act.isPending} onClick={() => act.mutate()}>
        {t("roster.recheck")}
      </Button>
      <ProblemNotice problem={act.error} />
    </>
  );
}

/** The file with what is wrong in it: what a clerk sends back to the unit. */
function Download({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const href = `/api/agencies/${slug}/rosters/${roster.id}/checked`;
  const checked = roster.status === "checked";
  return (
    <>
      {checked && (
        <Button icon={<DownloadOutlined />} href={href} download>
          {t("roster.download")}
        </Button>
      )}
      {(!checked || roster.faultyRows < roster.rows) && (
        <Button
          type={checked ? "link" : "default"}
          icon={checked ? undefined : <DownloadOutlined />}
          href={`${href}?faulty=true`}
          download
        >
          {t("roster.downloadFaulty")}
        </Button>
      )}
    </>
  );
}

/** What can be done about a roster now. */
export function RosterActs({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const acts = useRosterAct(roster);
  const can = (act: string) => roster.actions.includes(act);
  return (
    <>
      {can("download") && roster.faultyRows > 0 && <Download roster={roster} />}
      {can("withdraw") && (
        <ActDialog
          label={t("roster.withdraw")}
          note={t("roster.withdrawNote")}
          danger
          run={acts.withdraw}
          done={t("roster.withdrawn")}
        />
      )}
      {can("recheck") && <Recheck roster={roster} />}
      {can("askJoiners") && (
        <ActDialog
          label={t("roster.ask")}
          note={t("roster.askNote")}
          fields={[{ name: "reason", label: t("roster.reason"), kind: "area", maxLength: 500 }]}
          run={({ reason = "" }) => acts.ask(reason)}
          done={t("roster.asked")}
        />
      )}
      {can("confirm") && <Confirm roster={roster} />}
    </>
  );
}
