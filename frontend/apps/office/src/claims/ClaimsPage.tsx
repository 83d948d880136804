import { claimStates, type OfficeClaimRow } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import { ClaimTags, DueTag, shortPlan } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAgencyOptions } from "../agencies/useAgencyOptions";
import { optionsOf } from "../options";
import { useSession } from "../useSession";
import { ClaimSections } from "./ClaimSections";

function useColumns(): TableColumnsType<OfficeClaimRow> {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return [
    {
      title: t("officeClaim.number"),
      dataIndex: "number",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/claims/${row.id}`}>{row.number}</Link>,
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
      title: t("officeClaim.member"),
      dataIndex: "memberName",
      render: (_, row) => (
        <>
          {row.memberName}
          <div className="hz-muted">{row.unit}</div>
        </>
      ),
    },
    {
      title: t("officeClaim.plan"),
      dataIndex: "plan",
      render: (_, row) => <span title={row.plan}>{shortPlan(row.plan)}</span>,
    },
    {
      title: t("officeClaim.sentUp"),
      dataIndex: "sentUpAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.sentUpAt),
    },
    {
      title: t("officeClaim.state"),
      dataIndex: "stateLabel",
      render: (_, row) => (
        <span className="hz-row">
          <ClaimTags claim={row} />
        </span>
      ),
    },
    { title: t("officeClaim.proposedBy"), dataIndex: "proposedBy" },
    {
      title: t("officeClaim.amount"),
      dataIndex: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => row.amount !== null && money(row.amount),
    },
    {
      title: t("officeClaim.due"),
      dataIndex: "due",
      className: "hz-nowrap",
      render: (_, row) => <DueTag due={row.due} late={row.late} today={today} />,
    },
  ];
}

/** 待核: what agencies have sent up, the oldest first. */
export default function ClaimsPage() {
  const { t } = useTranslation();
  const plans = useQuery($api.queryOptions("get", "/api/office/plans"));
  return (
    <ListPage
      title={t("menu.claims")}
      rowKey="id"
      columns={useColumns()}
      filters={[
        {
          name: "state",
          label: t("officeClaim.state"),
          options: optionsOf(t, "claimState", [...claimStates]).filter(
            ({ value }) => value !== "reported",
          ),
        },
        { name: "agency", label: t("oversight.agency"), options: useAgencyOptions() },
        {
          name: "plan",
          label: t("officeClaim.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          name: "late",
          label: t("contribution.lateness"),
          options: [
            { value: "true", label: t("contribution.late") },
            { value: "false", label: t("contribution.inTime") },
          ],
        },
        { name: "q", label: t("officeClaim.q") },
      ]}
      of="/api/office/claims"
      rowPath={(row) => `/claims/${row.id}`}
      exportAll={exportOfficeList("claims")}
      above={
        <>
          <ClaimSections />
          <p className="hz-muted">{t("officeClaim.lead")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("officeClaim.none")}</span>}
    />
  );
}
