import { shortNames } from "@huzhu/api/content";
import {
  type AgencyHolding,
  type AgencyRemittance,
  exportOfficeList,
  officeQueries,
} from "@huzhu/api/office";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";

const yuan = (amount: number) =>
  amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function Sections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("menu.contributions")}>
      <NavLink to="/contributions" end>
        {t("contribution.held")}
      </NavLink>
      <NavLink to="/contributions/remittances">{t("contribution.remittances")}</NavLink>
    </nav>
  );
}

function useAgencyColumn() {
  const { t } = useTranslation();
  return {
    title: t("oversight.agency"),
    key: "agency",
    render: (_: unknown, row: { slug: string; agency: string }) => (
      <Link to={`/agencies/${row.slug}`} title={row.agency}>
        {shortNames(row.agency)}
      </Link>
    ),
  };
}

/** 未上缴会费: what agencies hold, the oldest first (EN-7). */
export function HoldingsPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<AgencyHolding> = [
    useAgencyColumn(),
    { title: t("contribution.plan"), dataIndex: "plan" },
    { title: t("contribution.count"), dataIndex: "contributions", align: "right" },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => yuan(row.amount),
    },
    { title: t("contribution.oldest"), dataIndex: "oldest", className: "hz-nowrap" },
    { title: t("contribution.days"), dataIndex: "days", align: "right" },
    {
      title: t("contribution.deadline"),
      key: "deadline",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          {row.passOnBy} {row.late && <Tag color="error">{t("contribution.late")}</Tag>}
        </>
      ),
    },
  ];
  return (
    <ListPage<AgencyHolding>
      title={t("menu.contributions")}
      rowKey="key"
      columns={columns}
      filters={[
        {
          name: "late",
          label: t("contribution.lateness"),
          options: [
            { value: "true", label: t("contribution.late") },
            { value: "false", label: t("contribution.inTime") },
          ],
        },
        { name: "q", label: t("oversight.agency") },
      ]}
      query={officeQueries.holdings}
      exportAll={exportOfficeList("held-contributions")}
      above={
        <>
          <Sections />
          <p className="hz-muted">{t("contribution.note")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("contribution.nothingHeld")}</span>}
    />
  );
}

/** 会费上缴: what agencies have passed on. */
export function RemittancesPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<AgencyRemittance> = [
    useAgencyColumn(),
    { title: t("contribution.plan"), dataIndex: "plan" },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => yuan(row.amount),
    },
    { title: t("contribution.remittedOn"), dataIndex: "remittedOn", className: "hz-nowrap" },
    { title: t("contribution.reference"), dataIndex: "reference" },
    {
      title: t("contribution.confirmed"),
      key: "confirmed",
      render: (_, row) =>
        row.confirmedAt ? (
          beijingTime(row.confirmedAt)
        ) : (
          <Tag color="warning">{t("contribution.waiting")}</Tag>
        ),
    },
  ];
  return (
    <ListPage<AgencyRemittance>
      title={t("contribution.remittances")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("oversight.agency") }]}
      query={officeQueries.agencyRemittances}
      exportAll={exportOfficeList("agency-remittances")}
      above={<Sections />}
      empty={<span className="hz-muted">{t("contribution.noRemittances")}</span>}
    />
  );
}
