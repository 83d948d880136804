import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../useSession";
import { ImportSettlement } from "./ImportSettlement";

type Row = Schemas["SettlementRun"];

/** 二次报销批量结算: every file that came in, and what it pays (CL-16). */
export default function SettlementsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const columns: TableColumnsType<Row> = [
    {
      title: t("settlement.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/settlements/${row.id}`}>{row.number}</Link>,
    },
    { title: t("officeClaim.plan"), dataIndex: "plan" },
    { title: t("settlement.file"), dataIndex: "fileName" },
    {
      title: t("settlement.state"),
      key: "state",
      render: (_, row) => <StatusTag of="settlementState" value={row.state} />,
    },
    { title: t("settlement.added"), dataIndex: "added", align: "right" },
    { title: t("settlement.known"), dataIndex: "known", align: "right" },
    { title: t("settlement.faulty"), dataIndex: "faulty", align: "right" },
    { title: t("settlement.payees"), dataIndex: "payees", align: "right" },
    {
      ...{ title: t("settlement.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => (row.amount === null ? "—" : money(row.amount)),
    },
    {
      title: t("settlement.createdAt"),
      key: "createdAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.createdAt),
    },
  ];
  return (
    <ListPage
      title={t("menu.settlements")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/office/settlements"
      actions={may(session, "runSettlements", "office") && <ImportSettlement />}
      empty={<span className="hz-muted">{t("settlement.none")}</span>}
    />
  );
}
