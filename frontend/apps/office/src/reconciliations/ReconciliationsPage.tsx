import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { dayFilter, ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { optionsOf } from "../options";

type Row = Schemas["AgencyMonthRow"];

/** 理赔月度核对: who has closed the month, and what they explained (CL-7). */
export default function ReconciliationsPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<Row> = [
    {
      title: t("oversight.agency"),
      key: "agency",
      render: (_, row) => (
        <Link to={`/agencies/${row.slug}`} title={row.agency}>
          {shortNames(row.agency)}
        </Link>
      ),
    },
    {
      title: t("reconciliation.month"),
      key: "month",
      className: "hz-nowrap",
      render: (_, { month }) => month.slice(0, 7),
    },
    {
      title: t("reconciliation.state"),
      key: "state",
      render: (_, row) => (
        <>
          <Tag color={row.state === "closed" ? "success" : "processing"}>{row.stateLabel}</Tag>
          {row.late && <Tag color="error">{t("reconciliation.late")}</Tag>}
        </>
      ),
    },
    { title: t("reconciliation.differences"), dataIndex: "differences", align: "right" },
    {
      title: t("reconciliation.explained"),
      key: "explained",
      render: (_, { explained }) => explained.map((text) => <div key={text}>{text}</div>),
    },
    { title: t("reconciliation.due"), dataIndex: "due", className: "hz-nowrap" },
    {
      title: t("reconciliation.closedAt"),
      key: "closedAt",
      className: "hz-nowrap",
      render: (_, { closedAt }) => closedAt && beijingTime(closedAt),
    },
  ];
  return (
    <ListPage
      title={t("menu.reconciliations")}
      rowKey="slug"
      columns={columns}
      filters={[
        dayFilter("month", t("reconciliation.month")),
        {
          name: "state",
          label: t("reconciliation.state"),
          options: optionsOf(t, "reconciliationState"),
        },
        {
          name: "late",
          label: t("reconciliation.late"),
          options: [{ value: "true", label: t("reconciliation.late") }],
        },
        { name: "q", label: t("oversight.agency") },
      ]}
      of="/api/office/reconciliations"
      exportAll={exportOfficeList("agency-reconciliations")}
      above={<p className="hz-muted">{t("reconciliation.note")}</p>}
    />
  );
}
