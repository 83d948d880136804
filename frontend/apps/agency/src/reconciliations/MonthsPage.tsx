import { exportAgencyList } from "@huzhu/api/agency";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Row = Schemas["MonthRow"];

/** 月度核对: which months are compared and closed (CL-7). */
export default function MonthsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<Row> = [
    {
      title: t("reconciliation.month"),
      key: "month",
      className: "hz-nowrap",
      render: (_, { month }) => (
        <Link to={`/claims/reconciliations/${month}`}>{month.slice(0, 7)}</Link>
      ),
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
    { title: t("reconciliation.due"), dataIndex: "due", className: "hz-nowrap" },
    { title: t("reconciliation.preparedBy"), dataIndex: "preparedBy" },
    { title: t("reconciliation.closedBy"), dataIndex: "closedBy" },
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
      rowKey="month"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("reconciliation.state"),
          options: optionsOf(t, "reconciliationState"),
        },
      ]}
      of="/api/agencies/{slug}/reconciliations"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "reconciliations")}
      above={<p className="hz-muted">{t("reconciliation.note")}</p>}
    />
  );
}
