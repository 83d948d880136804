import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts, PageHead, Sum } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";

type View = Schemas["SettlementView"];

interface Props {
  view: View;
}

function Acts({ view }: Props) {
  const { t } = useTranslation();
  const { run } = view;
  const at = { params: { path: { id: run.id } }, headers: ifMatch(view.version) };
  const can = (act: string) => view.actions.includes(act);
  const seen = { ...at, body: { seen: run.amount ?? 0 } };
  const note = (
    <>
      <p>{t("settlement.payNote", { number: run.number, payees: run.payees ?? 0 })}</p>
      <Sum of={run.amount ?? 0} />
    </>
  );
  return (
    <>
      {can("tryAgain") && (
        <ActDialog
          label={t("settlement.tryAgain")}
          note={t("settlement.tryAgainNote")}
          run={() => unwrap(api.POST("/api/office/settlements/{id}/trial", at))}
          done={t("settlement.tried")}
        />
      )}
      {can("propose") && (
        <ActDialog
          label={t("settlement.propose")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/settlements/{id}/proposal", seen))}
          done={t("settlement.proposed")}
        />
      )}
      {can("confirm") && (
        <ActDialog
          label={t("settlement.confirm")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/settlements/{id}/confirmation", seen))}
          done={t("settlement.confirmed")}
        />
      )}
    </>
  );
}

function About({ view }: Props) {
  const { t } = useTranslation();
  const { run } = view;
  return (
    <Card title={t("settlement.about")}>
      <Facts
        facts={[
          [t("officeClaim.plan"), run.plan],
          [t("settlement.file"), run.fileName],
          [t("settlement.createdAt"), beijingTime(run.createdAt)],
          [t("settlement.rows"), run.rows],
          [t("settlement.added"), run.added],
          [t("settlement.known"), run.known],
          [t("settlement.faulty"), run.faulty],
          [t("settlement.orphans"), view.orphans],
          view.lines !== null && [t("settlement.lines"), view.lines],
          view.people !== null && [t("settlement.people"), view.people],
          run.payees !== null && [t("settlement.payees"), run.payees],
          view.billed !== null && [t("settlement.billed"), money(view.billed)],
          run.amount !== null && [t("settlement.amount"), money(run.amount)],
          view.recoverable !== null && [t("settlement.recoverable"), money(view.recoverable)],
          [t("settlement.proposedBy"), view.proposedBy],
          view.confirmedAt !== null && [
            t("settlement.confirmedBy"),
            `${view.confirmedBy} ${beijingTime(view.confirmedAt)}`,
          ],
          view.bookedAt !== null && [t("settlement.bookedAt"), beijingTime(view.bookedAt)],
        ]}
      />
    </Card>
  );
}

function Doubts({ view }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t("settlement.doubts")}>
      <p className="hz-muted">{t("settlement.doubtsNote")}</p>
      <Rows<View["doubts"][number]>
        label={t("settlement.doubts")}
        rowKey="doubt"
        dataSource={view.doubts}
        locale={{ emptyText: t("settlement.noDoubts") }}
        columns={[
          { title: t("settlement.doubt"), dataIndex: "label" },
          { title: t("settlement.people"), dataIndex: "people", align: "right" },
          { title: t("settlement.answered"), dataIndex: "answered", align: "right" },
        ]}
      />
    </Card>
  );
}

function Tiers({ view }: Props) {
  const { t } = useTranslation();
  if (view.tiers.length === 0) return null;
  return (
    <Card title={t("settlement.tiers")}>
      <Rows<View["tiers"][number]>
        label={t("settlement.tiers")}
        rowKey={({ year, from }) => `${year} ${from}`}
        dataSource={view.tiers}
        columns={[
          { title: t("settlement.year"), dataIndex: "year" },
          {
            title: t("settlement.tier"),
            render: (_, { from, rate }) =>
              from === null || rate === null
                ? t("settlement.below")
                : t("settlement.above", {
                    from: money(from),
                    rate: Number((rate * 100).toFixed(4)),
                  }),
          },
          { title: t("settlement.people"), dataIndex: "people", align: "right" },
        ]}
      />
    </Card>
  );
}

function Largest({ view }: Props) {
  const { t } = useTranslation();
  const sum = (key: "billedBefore" | "billed" | "grantedBefore" | "amount") => ({
    title: t(`settlement.${key}`),
    align: "right" as const,
    className: "hz-nowrap",
    render: (_: unknown, row: View["largest"][number]) => money(row[key]),
  });
  return (
    <Card title={t("settlement.largest")}>
      <Rows<View["largest"][number]>
        label={t("settlement.largest")}
        rowKey={({ identity, year, agency }) => `${agency} ${identity} ${year}`}
        dataSource={view.largest}
        locale={{ emptyText: t("settlement.nobody") }}
        columns={[
          { title: t("oversight.agency"), render: (_, row) => shortNames(row.agency) },
          { title: t("settlement.name"), dataIndex: "name" },
          { title: t("settlement.identity"), dataIndex: "identity", className: "hz-nowrap" },
          { title: t("settlement.year"), dataIndex: "year" },
          sum("billedBefore"),
          sum("billed"),
          sum("grantedBefore"),
          sum("amount"),
        ]}
      />
    </Card>
  );
}

function Faults({ view }: Props) {
  const { t } = useTranslation();
  if (view.faults.length === 0) return null;
  return (
    <Card
      title={t("settlement.faults", { count: view.run.faulty })}
      extra={
        <ExportButton
          name={view.run.number}
          start={() => exportOfficeList("settlement-faults")({ settlement: view.run.id })}
        />
      }
    >
      <Rows<View["faults"][number]>
        label={t("settlement.faulty")}
        rowKey="row"
        dataSource={view.faults}
        columns={[
          { title: t("settlement.row"), dataIndex: "row", align: "right" },
          { title: t("settlement.fault"), dataIndex: "text" },
        ]}
      />
    </Card>
  );
}

/** One file of settlements: what was read, who is in doubt, what it pays (CL-16). */
export default function SettlementPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery({
    ...$api.queryOptions("get", "/api/office/settlements/{id}", { params: { path: { id } } }),
    refetchInterval: ({ state }) =>
      state.data?.run.state === "checking" || state.data?.run.state === "confirmed" ? 1_000 : false,
  });
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  return (
    <div className="hz-stack">
      <PageHead
        title={view.run.number}
        tags={<StatusTag of="settlementState" value={view.run.state} />}
      >
        <Acts view={view} />
      </PageHead>
      {view.problem && (
        <Alert type="error" showIcon title={t("settlement.problem")} description={view.problem} />
      )}
      {view.run.state === "checking" && (
        <Alert type="info" showIcon title={t("settlement.reading", { rows: view.run.rows })} />
      )}
      <About view={view} />
      <Faults view={view} />
      <Doubts view={view} />
      <Tiers view={view} />
      <Largest view={view} />
    </div>
  );
}
