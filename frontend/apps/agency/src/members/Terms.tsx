import { $api, api, unwrap } from "@huzhu/api/client";
import type { UnitRow } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** Which plan versions the unit has read and acknowledged (EN-14). */
export function Terms({ unit }: { unit: UnitRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const terms = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/units/{id}/terms", {
      params: { path: { slug, id: unit.id } },
    }),
  );
  const today = beijingDate(session.now);
  if (!terms.data) return <Loading />;
  return (
    <section className="hz-stack">
      <h2 className="member-heading">{t("unit.terms")}</h2>
      {terms.data.length === 0 && <EmptyState why={t("unit.noPlans")} />}
      <ul className="members">
        {terms.data.map((row) => (
          <li key={row.planVersionId}>
            <span>
              {row.plan}
              <span className="hz-muted"> {t("unit.since", { date: row.effectiveFrom })}</span>
            </span>
            {row.on ? (
              <span>{t("unit.acknowledged", { by: row.by, on: row.on })}</span>
            ) : (
              may(session, "keepMembers", slug) && (
                <ActDialog
                  label={t("unit.acknowledge")}
                  title={t("unit.acknowledgeOf", { plan: row.plan })}
                  note={t("unit.acknowledgeNote")}
                  size="small"
                  fields={[
                    { name: "by", label: t("unit.by"), maxLength: 50, initial: unit.contactName },
                    { name: "on", label: t("unit.on"), kind: "date", initial: today, max: today },
                  ]}
                  run={({ by = "", on = "" }) =>
                    unwrap(
                      api.POST("/api/agencies/{slug}/units/{id}/terms", {
                        params: { path: { slug, id: unit.id } },
                        body: { planVersionId: row.planVersionId, by, on },
                      }),
                    )
                  }
                  done={t("unit.acknowledgedDone")}
                />
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
