import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

type Row = Schemas["SettledShare"];

/** 二次报销给付: what members got of settlements in bulk, each printed line by line (CL-16). */
export default function SettledSharesPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const thisYear = Number(beijingDate(session.now).slice(0, 4));
  const sum = (key: "billed" | "amount" | "recoverable") => ({
    title: t(`settled.${key}`),
    key,
    align: "right" as const,
    className: "hz-nowrap",
    render: (_: unknown, row: Row) => money(row[key]),
  });
  const columns: TableColumnsType<Row> = [
    { title: t("settled.settlement"), dataIndex: "settlement", className: "hz-nowrap" },
    {
      title: t("settled.name"),
      key: "name",
      render: (_, row) => <Link to={`/members/${row.memberId}`}>{row.name}</Link>,
    },
    { title: t("settled.unit"), dataIndex: "unit" },
    { title: t("settled.year"), dataIndex: "year" },
    { title: t("settled.lines"), dataIndex: "lines", align: "right" },
    sum("billed"),
    sum("amount"),
    sum("recoverable"),
    {
      title: t("settled.bookedAt"),
      key: "bookedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.bookedAt),
    },
    {
      title: t("settled.acts"),
      key: "acts",
      render: (_, row) => (
        <PrintButton
          href={`/api/agencies/${slug}/members/${row.memberId}/settled/${row.planCode}/${row.year}.pdf`}
        >
          {t("settled.print")}
        </PrintButton>
      ),
    },
  ];
  return (
    <ListPage
      title={t("menu.settledShares")}
      rowKey={(row) => `${row.settlement} ${row.memberId} ${row.year}`}
      columns={columns}
      filters={[
        {
          name: "year",
          label: t("settled.year"),
          options: [thisYear, thisYear - 1, thisYear - 2].map((year) => ({
            value: String(year),
            label: String(year),
          })),
        },
      ]}
      of="/api/agencies/{slug}/settled-shares"
      at={{ slug }}
      empty={<span className="hz-muted">{t("settled.noShares")}</span>}
    />
  );
}
