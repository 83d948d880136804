import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { BudgetStateTag } from "@huzhu/ui/budgets";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../useSession";

type Row = Schemas["AgencyBudgetRow"];

/** 代办处预算: who has handed in the year's budget, and how much of it is spent (CO-1, FI-3). */
export default function BudgetsPage() {
  const { t } = useTranslation();
  const thisYear = Number(beijingDate(useSession().now).slice(0, 4));
  const sum = (key: "budgeted" | "reserved" | "used") => ({
    title: t(`budget.${key}`),
    key,
    align: "right" as const,
    render: (_: unknown, row: Row) => money(row[key]),
  });
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
      title: t("budget.state"),
      key: "state",
      render: (_, row) => (
        <>
          {row.filingId ? (
            <Link to={`/budgets/${row.filingId}`}>
              <BudgetStateTag state={row.state} label={row.stateLabel} />
            </Link>
          ) : (
            row.stateLabel
          )}
          {row.late && <Tag color="error">{t("budget.late")}</Tag>}
        </>
      ),
    },
    { title: t("budget.handedInOn"), dataIndex: "handedInOn", className: "hz-nowrap" },
    sum("budgeted"),
    sum("reserved"),
    sum("used"),
    {
      title: t("budget.share"),
      key: "share",
      align: "right",
      render: (_, { budgeted, used }) =>
        budgeted > 0 ? `${((used / budgeted) * 100).toFixed(1)}%` : "—",
    },
  ];
  const states = ["handedIn", "proposed", "returned", "filed"] as const;
  return (
    <ListPage
      title={t("menu.budgets")}
      rowKey="slug"
      columns={columns}
      filters={[
        {
          name: "year",
          label: t("budget.year"),
          options: [thisYear + 1, thisYear, thisYear - 1].map((year) => ({
            value: String(year),
            label: t("budget.yearOf", { year }),
          })),
        },
        {
          name: "state",
          label: t("budget.state"),
          options: states.map((value) => ({ value, label: t(`budgetState.${value}`) })),
        },
        {
          name: "late",
          label: t("budget.lateness"),
          options: [
            { value: "true", label: t("budget.late") },
            { value: "false", label: t("budget.inTime") },
          ],
        },
        { name: "q", label: t("oversight.agency") },
      ]}
      of="/api/office/budgets"
      exportAll={exportOfficeList("agency-budgets")}
      empty={t("budget.none")}
    />
  );
}
