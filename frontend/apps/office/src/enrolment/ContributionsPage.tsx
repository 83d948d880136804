import { api, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { type AgencyHolding, type AgencyRemittance, exportOfficeList } from "@huzhu/api/office";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Sum } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { useSession } from "../useSession";

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
      <NavLink to="/contributions/unused-sums">{t("contribution.unused")}</NavLink>
      <NavLink to="/contributions/late-renewals">{t("contribution.lateRenewals")}</NavLink>
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
    <ListPage
      title={t("menu.contributions")}
      rowKey={(row) => `${row.slug} ${row.planCode}`}
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
      of="/api/office/contributions/held"
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

/** 登记到账: the office has the money, by its own statement (EN-7); benefits wait for it. */
function Acknowledge({ row }: { row: AgencyRemittance }) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return (
    <ActDialog
      label={t("contribution.acknowledge")}
      size="small"
      note={
        <>
          <p>{t("contribution.acknowledgeNote", { agency: shortNames(row.agency) })}</p>
          <Sum of={row.amount} />
        </>
      }
      fields={[
        {
          ...{ name: "on", label: t("contribution.acknowledgedOn"), kind: "date" },
          ...{ min: row.remittedOn, max: today },
        },
        { name: "reference", label: t("contribution.officeReference"), maxLength: 60 },
      ]}
      run={({ on = "", reference = "" }) =>
        unwrap(
          api.POST("/api/office/remittances/{id}/acknowledgement", {
            params: { path: { id: row.id } },
            body: { on, reference },
          }),
        )
      }
      done={t("contribution.isAcknowledged")}
    />
  );
}

/** 会费上缴: what agencies have passed on. */
export function RemittancesPage() {
  const { t } = useTranslation();
  const mayAcknowledge = may(useSession(), "acknowledgeRemittances", "office");
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
    {
      title: t("contribution.atOffice"),
      dataIndex: "acknowledgedOn",
      className: "hz-nowrap",
      render: (_, row) =>
        row.acknowledgedOn ??
        (row.confirmedAt && mayAcknowledge ? (
          <Acknowledge row={row} />
        ) : (
          <Tag color="warning">{t("contribution.notAtOffice")}</Tag>
        )),
    },
  ];
  return (
    <ListPage
      title={t("contribution.remittances")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("oversight.agency") }]}
      of="/api/office/remittances"
      exportAll={exportOfficeList("agency-remittances")}
      above={<Sections />}
      empty={<span className="hz-muted">{t("contribution.noRemittances")}</span>}
    />
  );
}

type UnusedRow = Schemas["UnusedRow"];
type LateRenewal = Schemas["LateRenewal"];

/** 退转款: money that brought no cover, in all agencies. */
export function UnusedPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<UnusedRow> = [
    useAgencyColumn(),
    { title: t("contribution.unit"), dataIndex: "unit" },
    { title: t("contribution.plan"), dataIndex: "plan" },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => yuan(row.amount),
    },
    {
      title: t("contribution.because"),
      key: "because",
      render: (_, row) => `${row.kind}　${row.because}`,
    },
    {
      title: t("contribution.arose"),
      key: "arose",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.aroseAt),
    },
    {
      title: t("contribution.state"),
      key: "state",
      render: (_, row) => <Tag color={row.settledAt ? "success" : "warning"}>{row.stateLabel}</Tag>,
    },
  ];
  return (
    <ListPage
      title={t("contribution.unused")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("contribution.state"),
          options: ["open", "settled"].map((value) => ({
            value,
            label: t(`contribution.unusedPart.${value}`),
          })),
        },
        { name: "q", label: t("oversight.agency") },
      ]}
      of="/api/office/unused-sums"
      exportAll={exportOfficeList("unused-sums")}
      above={<Sections />}
      empty={<span className="hz-muted">{t("contribution.noUnused")}</span>}
    />
  );
}

/** 逾期续保: renewals after the old term's last day, with their reasons (EN-3). */
export function LateRenewalsPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<LateRenewal> = [
    useAgencyColumn(),
    { title: t("contribution.plan"), dataIndex: "plan" },
    {
      title: t("contribution.roster"),
      key: "roster",
      render: (_, row) => [row.rosterNumber, row.unit].filter(Boolean).join("　"),
    },
    { title: t("contribution.persons"), dataIndex: "persons", align: "right" },
    { title: t("contribution.lateReason"), dataIndex: "reason" },
    {
      title: t("contribution.handledAt"),
      key: "at",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.at),
    },
  ];
  return (
    <ListPage
      title={t("contribution.lateRenewals")}
      rowKey={(row) => `${row.slug} ${row.rosterNumber} ${row.unit ?? ""}`}
      columns={columns}
      filters={[{ name: "q", label: t("contribution.lateQ") }]}
      of="/api/office/late-renewals"
      exportAll={exportOfficeList("late-renewals")}
      above={<Sections />}
      empty={<span className="hz-muted">{t("contribution.noLateRenewals")}</span>}
    />
  );
}
