import { exportAgencyList } from "@huzhu/api/agency";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { StatusTag } from "@huzhu/ui/tags";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Row = Schemas["RebateRow"];

/** 管理费回拨: what the office gives back, quarter by quarter (FI-2). */
export default function RebatesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const sum = (key: "total" | "carried" | "payable") => ({
    ...{ title: t(`rebates.${key}`), key, align: "right" as const, className: "hz-nowrap" },
    render: (_: unknown, row: Row) => money(row[key]),
  });
  const columns: TableColumnsType<Row> = [
    {
      title: t("rebates.quarter"),
      key: "quarter",
      className: "hz-nowrap",
      render: (_, { id, year, quarter }) => (
        <Link to={`/rebates/${id}`}>{t("rebates.of", { year, quarter })}</Link>
      ),
    },
    sum("total"),
    sum("carried"),
    sum("payable"),
    {
      title: t("rebates.state"),
      key: "state",
      render: (_, row) => <StatusTag of="rebateState" value={row.state} />,
    },
    { title: t("rebates.paidOn"), dataIndex: "paidOn", className: "hz-nowrap" },
    { title: t("rebates.receivedOn"), dataIndex: "receivedOn", className: "hz-nowrap" },
  ];
  return (
    <ListPage
      title={t("menu.rebates")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("rebates.state"),
          options: optionsOf(t, "rebateState", ["confirmed", "nothing", "paid"]),
        },
      ]}
      of="/api/agencies/{slug}/rebates"
      at={{ slug }}
      rowPath={(row) => `/rebates/${row.id}`}
      exportAll={exportAgencyList(slug, "rebates")}
      empty={<span className="hz-muted">{t("rebates.none")}</span>}
    />
  );
}
