import { exportAgencyList } from "@huzhu/api/agency";
import { $api, api, sendFile, unwrap } from "@huzhu/api/client";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { InternalRules } from "@huzhu/ui/records";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAgency, useHere } from "../agency";
import { useUsable } from "./usable";

/** A new version rests on a passed resolution; where there is none, the agenda is next (GV-6). */
function Adopt({ kinds }: { kinds: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const resolutions = useUsable("ownRules");
  const today = beijingDate(session.now);
  if (resolutions?.length === 0)
    return (
      <Alert
        type="info"
        showIcon
        title={t("rules.noResolution")}
        action={<Link to="/meetings">{t("rules.toAgenda")}</Link>}
      />
    );
  return (
    <ActDialog
      label={t("rules.adopt")}
      note={t("rules.adoptNote")}
      type="primary"
      creates
      fields={[
        { name: "kind", label: t("ui.records.rule"), kind: "select", options: kinds },
        {
          ...{ name: "adoptedOn", label: t("ui.records.adoptedOn"), kind: "date" },
          ...{ initial: today, max: today },
        },
        {
          ...{ name: "resolutionId", label: t("ui.records.resolution"), kind: "select" },
          options: resolutions ?? [],
        },
        { name: "file", label: t("rules.file"), kind: "file" },
        {
          ...{ name: "number", label: t("rules.decisionNumber"), optional: true },
          hint: t("rules.decisionHint"),
        },
        {
          ...{ name: "on", label: t("rules.decidedOn"), kind: "date" },
          ...{ optional: true, max: today },
        },
        { ...{ name: "decision", label: t("rules.decisionFile"), kind: "file" }, optional: true },
      ]}
      run={async ({ kind, adoptedOn = "", resolutionId, file, number, on = "", decision }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/internal-rules", {
            params: { path: { slug } },
            body: {
              kind: kind as "financeRules",
              adoptedOn,
              resolutionId: resolutionId ?? null,
              fileId: await sendFile(`agencies/${slug}`, file as unknown as File),
              decision:
                number && decision
                  ? {
                      number,
                      on,
                      fileId: await sendFile(`agencies/${slug}`, decision as unknown as File),
                    }
                  : null,
            },
          }),
        )
      }
      done={t("rules.adopted")}
    />
  );
}

/** 规章制度: internal rules on file (GV-7). */
export default function InternalRulesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { actions } = useAgency();
  const rules = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/internal-rules", { params: { path: { slug } } }),
  );
  const rows = rules.data ?? [];
  const missing = rows.filter((row) => row.versions.length === 0).length;
  return (
    <>
      <PageHead title={t("menu.rules")}>
        {actions.includes("keepRecords") && (
          <Adopt kinds={rows.map((row) => ({ value: row.kind, label: row.kindLabel }))} />
        )}
        <ExportButton
          name={`${slug}-rules`}
          start={() => exportAgencyList(slug, "internal-rules")({})}
        />
      </PageHead>
      <Card>
        <p className="hz-muted">{t(missing > 0 ? "rules.missing" : "rules.note", { missing })}</p>
        <ProblemNotice problem={rules.error} onRetry={() => rules.refetch()} />
        <InternalRules rows={rows} loading={rules.isPending} area={`agencies/${slug}`} />
      </Card>
    </>
  );
}
