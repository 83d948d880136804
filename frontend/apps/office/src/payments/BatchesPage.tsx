import { $api, api, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import {
  type BatchFormat,
  type BatchProposal,
  type BatchRow,
  batchFormats,
} from "@huzhu/api/payments";
import { may } from "@huzhu/api/session";
import { ActDialog } from "@huzhu/ui/actDialog";
import { shortPlan } from "@huzhu/ui/claims";
import { Sum } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { ClaimSections } from "../claims/ClaimSections";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

/** What is due of one plan becomes a batch. */
function Prepare({ of }: { of: BatchProposal }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ActDialog
      label={t("payment.prepare")}
      title={`${t("payment.prepare")} ${shortPlan(of.plan)}`}
      type="primary"
      size="small"
      note={
        <>
          <p>{t("payment.prepareNote", { count: of.count })}</p>
          <Sum of={of.total} />
        </>
      }
      fields={[
        {
          ...{ name: "format", label: t("payment.format"), kind: "select", initial: "xlsx" },
          options: batchFormats.map((value) => ({ value, label: t(`batchFormat.${value}`) })),
        },
      ]}
      run={({ format }) =>
        unwrap(
          api.POST("/api/office/payment-batches", {
            body: { planCode: of.planCode, format: format as BatchFormat, payableIds: null },
          }),
        )
      }
      done={t("payment.prepared")}
      onDone={({ batch }) => navigate(`/claims/batches/${batch.id}`)}
    />
  );
}

/** 待付 by plan: what a batch of it would hold. */
function Proposals() {
  const { t } = useTranslation();
  const due = useQuery($api.queryOptions("get", "/api/office/payment-batches/proposals"));
  return (
    <section className="hz-card">
      <h2>{t("payment.proposals")}</h2>
      <ProblemNotice problem={due.error} />
      <Rows<BatchProposal>
        label={t("payment.proposals")}
        rowKey="planCode"
        loading={due.isPending}
        dataSource={due.data ?? []}
        locale={{ emptyText: t("payment.nothingDue") }}
        columns={[
          {
            title: t("officeClaim.plan"),
            render: (_, row) => <span title={row.plan}>{shortPlan(row.plan)}</span>,
          },
          { title: t("payment.count"), dataIndex: "count", align: "right" },
          {
            ...{ title: t("payment.amount"), align: "right", className: "hz-nowrap" },
            render: (_, row) => money(row.total),
          },
          {
            title: t("payment.waiting"),
            render: (_, row) => row.waiting > 0 && t("payment.waitingNote", { count: row.waiting }),
          },
          {
            title: t("payment.oldest"),
            className: "hz-nowrap",
            render: (_, row) => beijingTime(row.oldest),
          },
          { title: t("payment.acts"), render: (_, row) => <Prepare of={row} /> },
        ]}
      />
    </section>
  );
}

/** 结果不明 comes before everything else. */
function Unknown() {
  const { t } = useTranslation();
  const params = { query: { outcome: "unknown" as const, size: 1 } };
  const unknown = useQuery($api.queryOptions("get", "/api/office/payment-attempts", { params }));
  const count = unknown.data?.total ?? 0;
  return (
    count > 0 && (
      <Alert
        type="error"
        showIcon
        title={t("payment.unknownCount", { count })}
        description={t("payment.unknownNote")}
        action={<Link to="/claims/unknown">{t("payment.clear")}</Link>}
      />
    )
  );
}

/** 批次: prepared, released, sent, and what came of it. */
export default function BatchesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const plans = useQuery($api.queryOptions("get", "/api/office/plans"));
  const columns: TableColumnsType<BatchRow> = [
    {
      title: t("payment.number"),
      dataIndex: "number",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/claims/batches/${row.id}`}>{row.number}</Link>,
    },
    {
      title: t("officeClaim.plan"),
      dataIndex: "plan",
      render: (_, row) => <span title={row.plan}>{shortPlan(row.plan)}</span>,
    },
    {
      title: t("payment.state"),
      dataIndex: "stateLabel",
      render: (_, row) => <StatusTag of="batchState" value={row.state} />,
    },
    { title: t("payment.count"), dataIndex: "count", align: "right" },
    {
      ...{ title: t("payment.amount"), key: "total", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.total),
    },
    {
      title: t("payment.outcome"),
      key: "outcome",
      render: (_, row) => t("payment.outcomes", row),
    },
    {
      title: t("payment.preparedBy"),
      key: "preparedBy",
      render: (_, row) => (
        <>
          {row.preparedBy}
          <div className="hz-muted">{beijingTime(row.preparedAt)}</div>
        </>
      ),
    },
    {
      title: t("payment.releasedBy"),
      key: "releasedBy",
      render: (_, row) =>
        row.releasedAt && (
          <>
            {row.releasedBy}
            <div className="hz-muted">{beijingTime(row.releasedAt)}</div>
          </>
        ),
    },
  ];
  return (
    <ListPage
      title={t("officeClaim.batches")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "state", label: t("payment.state"), options: optionsOf(t, "batchState") },
        {
          name: "plan",
          label: t("officeClaim.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        { name: "q", label: t("payment.number") },
      ]}
      of="/api/office/payment-batches"
      rowPath={(row) => `/claims/batches/${row.id}`}
      exportAll={exportOfficeList("payment-batches")}
      above={
        <>
          <ClaimSections />
          <div className="hz-stack">
            <Unknown />
            {may(session, "payBenefits", "office") && <Proposals />}
          </div>
        </>
      }
      empty={<span className="hz-muted">{t("payment.noBatches")}</span>}
    />
  );
}
