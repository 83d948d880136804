import type { PayableRow } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import { ClaimLink, shortPlan } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAgencyOptions } from "../agencies/useAgencyOptions";
import { optionsOf } from "../options";
import { ClaimSections } from "./ClaimSections";

const colours: Partial<Record<PayableRow["state"], string>> = {
  ...{ due: "processing", awaitsOffice: "warning", frozen: "error", revising: "warning" },
  ...{ failed: "error", unknown: "error", paid: "success", signedFor: "success" },
};

/** 待付: what has been granted, how far its payment is, and why not (EN-7, CL-8, CL-13). */
export default function PayablesPage() {
  const { t } = useTranslation();
  const plans = useQuery($api.queryOptions("get", "/api/office/plans"));
  const columns: TableColumnsType<PayableRow> = [
    {
      title: t("officeClaim.number"),
      dataIndex: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row} />,
    },
    {
      title: t("oversight.agency"),
      dataIndex: "agency",
      render: (_, row) => (
        <Link to={`/agencies/${row.slug}`} title={row.agency}>
          {shortNames(row.agency)}
        </Link>
      ),
    },
    {
      title: t("officeClaim.plan"),
      dataIndex: "plan",
      render: (_, row) => <span title={row.plan}>{shortPlan(row.plan)}</span>,
    },
    { title: t("officeClaim.payee"), dataIndex: "payee" },
    {
      title: t("officeClaim.account"),
      key: "account",
      className: "hz-nowrap",
      render: (_, row) => row.account.slice(-4),
    },
    {
      title: t("officeClaim.sum"),
      dataIndex: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => money(row.amount),
    },
    {
      title: t("officeClaim.state"),
      dataIndex: "stateLabel",
      render: (_, row) => <Tag color={colours[row.state]}>{row.stateLabel}</Tag>,
    },
    {
      title: t("officeClaim.granted"),
      dataIndex: "createdAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.createdAt),
    },
  ];
  return (
    <ListPage
      title={t("officeClaim.payables")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("officeClaim.state"),
          options: optionsOf(t, "paymentState"),
        },
        { name: "agency", label: t("oversight.agency"), options: useAgencyOptions() },
        {
          name: "plan",
          label: t("officeClaim.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
      ]}
      of="/api/office/payables"
      rowPath={(row) =>
        row.claimId ? `/claims/${row.claimId}` : `/settlements/${row.settlementId}`
      }
      exportAll={exportOfficeList("payables")}
      sums={[{ label: t("officeClaim.sum"), of: (row) => row.amount }]}
      above={
        <>
          <ClaimSections />
          <p className="hz-muted">{t("officeClaim.payablesNote")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("officeClaim.noPayables")}</span>}
    />
  );
}
