import { exportAgencyList } from "@huzhu/api/agency";
import { type ClaimRow, claimStates } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import { ClaimTags, DueTag, shortPlan } from "@huzhu/ui/claims";
import { useCreate } from "@huzhu/ui/create";
import { dayFilter, ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { engagementIn, useHere } from "../agency";
import { unitFilter } from "../members/UnitSelect";
import { optionsOf } from "../options";

function useColumns(): TableColumnsType<ClaimRow> {
  const { t } = useTranslation();
  const { session } = useHere();
  const today = beijingDate(session.now);
  return [
    {
      title: t("claims.number"),
      dataIndex: "number",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/claims/${row.id}`}>{row.number}</Link>,
    },
    {
      title: t("claims.memberUnit"),
      dataIndex: "memberName",
      render: (_, row) => (
        <>
          {row.memberName}
          <div className="hz-muted">{row.unit}</div>
        </>
      ),
    },
    {
      title: t("claims.plan"),
      dataIndex: "plan",
      render: (_, row) => (
        <span title={row.plan}>
          {shortPlan(row.plan)}
          <div className="hz-muted">{t("ui.claim.units", { units: row.units })}</div>
        </span>
      ),
    },
    {
      title: t("claims.event"),
      dataIndex: "eventOn",
      render: (_, row) => (
        <>
          <span className="hz-nowrap">
            {row.kindLabel} {row.eventOn}
          </span>
          {row.diagnosis && <div className="hz-muted">{row.diagnosis}</div>}
        </>
      ),
    },
    {
      title: t("claims.reported"),
      dataIndex: "reportedOn",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          {row.reportedOn}
          <div className="hz-muted">{row.reportedBy}</div>
        </>
      ),
    },
    {
      title: t("claims.state"),
      dataIndex: "stateLabel",
      render: (_, row) => (
        <span className="hz-row">
          <ClaimTags claim={row} />
        </span>
      ),
    },
    {
      title: t("claims.sentOrReturned"),
      dataIndex: "sentUpOn",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          {row.sentUpOn}
          {row.returnedOn && (
            <div className="hz-muted">{t("claims.returnedOn", { on: row.returnedOn })}</div>
          )}
        </>
      ),
    },
    {
      title: t("claims.amount"),
      dataIndex: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => row.amount !== null && money(row.amount),
    },
    {
      title: t("claims.due"),
      dataIndex: "due",
      className: "hz-nowrap",
      render: (_, row) => <DueTag due={row.due} late={row.late} today={today} />,
    },
  ];
}

/** 报案登记簿: every report, the newest first (CL-1). */
export default function ClaimsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const mayRegister = may(session, "registerClaims", slug);
  const report = () => navigate("/claims/new");
  useCreate(mayRegister, report);
  const plans = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
  );
  const days = new URLSearchParams(
    ["from", "to"].flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return (
    <ListPage
      title={t("menu.claims")}
      rowKey="id"
      columns={useColumns()}
      filters={[
        { name: "q", label: t("claims.q") },
        {
          name: "state",
          label: t("claims.state"),
          options: optionsOf(t, "claimState", [...claimStates]),
        },
        {
          name: "plan",
          label: t("claims.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        dayFilter("from", t("claims.from")),
        dayFilter("to", t("claims.to")),
        unitFilter(t("claims.unit")),
      ]}
      of="/api/agencies/{slug}/claims"
      at={{ slug }}
      rowPath={(row) => `/claims/${row.id}`}
      exportAll={exportAgencyList(slug, "claims")}
      actions={
        <>
          {mayRegister && (
            <Button type="primary" aria-keyshortcuts="Alt+N" onClick={report}>
              {t("claims.report")}
            </Button>
          )}
          {!engagementIn(session, slug)?.masked && (
            <PrintButton href={`/api/agencies/${slug}/claims/register.pdf?${days}`}>
              {t("claims.printRegister")}
            </PrintButton>
          )}
        </>
      }
      empty={<span className="hz-muted">{t("claims.none")}</span>}
    />
  );
}
