import { type ContributionRow, exportAgencyList } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { plansOnSale } from "@huzhu/api/enrolment";
import { moneyOf } from "@huzhu/api/money";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts, Sum } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { MoneySections, yuan } from "./MoneySections";

const colours = {
  open: "default",
  reported: "warning",
  received: "processing",
  takingBack: "warning",
  remitting: "warning",
  passedOn: "success",
  voided: "default",
} as const;
const parts = [
  "open",
  "reported",
  "received",
  "notPassedOn",
  "late",
  "passedOn",
  "takingBack",
  "voided",
];
const ways = ["transfer", "cheque", "cash"] as const;

const receipts = (slug: string, rows: ContributionRow[]) =>
  `/api/agencies/${slug}/contributions/receipts.pdf?${new URLSearchParams(rows.map((row) => ["id", row.id]))}`;

/** Sums of what the filter lets through. */
function Totals() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [search] = useSearchParams();
  const { page: _page, size: _size, ...query } = Object.fromEntries(search);
  const totals = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/contributions/totals", {
      params: { path: { slug }, query },
    }),
  );
  if (!totals.data) return <ProblemNotice problem={totals.error} />;
  const { due, received, notPassedOn } = totals.data;
  return (
    <p>
      {t("contribution.totals", {
        due: yuan(due),
        received: yuan(received),
        notPassedOn: yuan(notPassedOn),
      })}
    </p>
  );
}

function State({ row }: { row: ContributionRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag color={colours[row.state]}>{row.stateLabel}</Tag>
      {row.late && <Tag color="error">{t("contribution.late")}</Tag>}
      {row.receivedOn && (
        <div className="hz-muted">
          {row.receivedOn} {row.receiptNumber}
        </div>
      )}
      {row.passOnBy && (
        <div className="hz-muted">{t("contribution.passOnBy", { day: row.passOnBy })}</div>
      )}
    </>
  );
}

/** What was reported, to be compared with the slip before it is confirmed. */
function Reported({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/contributions/{id}", {
      params: { path: { slug, id } },
    }),
  );
  const view = found.data;
  if (!view) return <ProblemNotice problem={found.error} />;
  return (
    <Facts
      facts={[
        [t("contribution.unit"), view.contribution.unitName],
        [t("contribution.due"), <Sum key="due" of={view.contribution.due} />],
        [t("contribution.on"), view.reportedOn],
        [t("contribution.way"), view.reportedWay],
        [t("contribution.reference"), view.reportedReference],
        [t("contribution.reportedBy"), view.reportedBy],
        [t("contribution.line"), view.line],
        [t("contribution.confirmedBy"), view.confirmedBy],
        [t("contribution.remittedOn"), view.remittedOn],
        [t("contribution.lateReason"), view.lateReason],
        [t("contribution.takeBackReason"), view.takeBackReason],
        [t("contribution.takeBackAskedBy"), view.takeBackAskedBy],
      ]}
    />
  );
}

function Acts({ row }: { row: ContributionRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const at = { params: { path: { slug, id: row.id } }, headers: ifMatch(row.version) };
  const can = (act: string) => row.actions.includes(act);
  return (
    <Space wrap size={4}>
      {can("report") && (
        <ActDialog
          label={t("contribution.report")}
          note={t("contribution.reportNote", { unit: row.unitName, due: yuan(row.owed) })}
          size="small"
          fields={[
            {
              ...{ name: "amount", label: t("contribution.amount"), kind: "amount" },
              initial: yuan(row.owed),
            },
            {
              ...{ name: "on", label: t("contribution.on"), kind: "date" },
              ...{ initial: today, max: today },
            },
            {
              ...{ name: "way", label: t("contribution.way"), kind: "select" },
              initial: "transfer",
              options: ways.map((value) => ({ value, label: t(`contribution.ways.${value}`) })),
            },
            { name: "reference", label: t("contribution.reference"), maxLength: 100 },
            ...(row.renewsUntil
              ? [
                  {
                    ...{ name: "lateReason", optional: true, maxLength: 200 },
                    label: t("contribution.lateReasonAfter", { day: row.renewsUntil }),
                  },
                ]
              : []),
          ]}
          run={(values) =>
            unwrap(
              api.POST("/api/agencies/{slug}/contributions/{id}/report", {
                ...at,
                body: {
                  amount: moneyOf(values.amount) ?? 0,
                  on: values.on ?? "",
                  way: values.way as (typeof ways)[number],
                  reference: values.reference ?? "",
                  lateReason: values.lateReason || null,
                },
              }),
            )
          }
          done={t("contribution.reported")}
        />
      )}
      {can("confirm") && (
        <ActDialog
          label={t("contribution.confirm")}
          note={
            <>
              <p>{t("contribution.confirmNote")}</p>
              <Reported id={row.id} />
            </>
          }
          type="primary"
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/contributions/{id}/confirmation", at))}
          done={t("contribution.received")}
        />
      )}
      {can("print") && <PrintButton size="small" href={receipts(slug, [row])} />}
      {can("withdraw") && (
        <ActDialog
          label={t("contribution.withdraw")}
          note={t("contribution.withdrawNote")}
          size="small"
          danger
          fields={[{ name: "reason", label: t("contribution.reason"), maxLength: 200 }]}
          run={({ reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/contributions/{id}/withdrawal", {
                ...at,
                body: { reason },
              }),
            )
          }
          done={t(row.receivedOn ? "contribution.takeBackAsked" : "contribution.withdrawn")}
        />
      )}
      {can("confirmWithdrawal") && (
        <ActDialog
          label={t("contribution.confirmTakeBack")}
          note={
            <>
              <p>{t("contribution.confirmTakeBackNote")}</p>
              <Reported id={row.id} />
            </>
          }
          size="small"
          danger
          run={() =>
            unwrap(api.POST("/api/agencies/{slug}/contributions/{id}/withdrawal/confirmation", at))
          }
          done={t("contribution.takenBack")}
        />
      )}
      {can("dropWithdrawal") && (
        <ActDialog
          label={t("contribution.dropTakeBack")}
          size="small"
          run={() =>
            unwrap(api.POST("/api/agencies/{slug}/contributions/{id}/withdrawal/withdrawal", at))
          }
          done={t("contribution.takeBackDropped")}
        />
      )}
    </Space>
  );
}

/** 应收会费: what units owe, what has come and what is to be passed on (EN-7). */
export default function DuesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const plans = useQuery(plansOnSale(slug));
  const columns: TableColumnsType<ContributionRow> = [
    {
      title: t("contribution.unit"),
      key: "unit",
      render: (_, row) => (
        <>
          {row.unitName}
          <div className="hz-muted">{row.unitNumber}</div>
        </>
      ),
    },
    {
      title: t("contribution.roster"),
      key: "roster",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          <Link to={`/rosters/${row.rosterId}`}>{row.rosterNumber}</Link>
          <div className="hz-muted">{beijingTime(row.dueSince)}</div>
        </>
      ),
    },
    {
      title: t("contribution.plan"),
      key: "plan",
      render: (_, row) => (
        <>
          {row.plan}
          <div className="hz-muted">
            {t("contribution.count", { persons: row.persons, units: row.units })}
          </div>
        </>
      ),
    },
    {
      title: t("contribution.due"),
      key: "due",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          {yuan(row.due)}
          {row.owed !== row.due && (
            <div className="hz-muted">{t("contribution.owed", { owed: yuan(row.owed) })}</div>
          )}
        </>
      ),
    },
    { title: t("contribution.state"), key: "state", render: (_, row) => <State row={row} /> },
    { title: t("contribution.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.contributions")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("contribution.state"),
          options: parts.map((value) => ({ value, label: t(`contribution.part.${value}`) })),
        },
        {
          name: "plan",
          label: t("contribution.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        { name: "q", label: t("contribution.q") },
      ]}
      of="/api/agencies/{slug}/contributions"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "contributions")}
      above={
        <>
          <MoneySections />
          <Totals />
        </>
      }
      batch={(rows) => {
        const printable = rows.filter((row) => row.actions.includes("print")).slice(0, 100);
        return (
          printable.length > 0 && (
            <PrintButton href={receipts(slug, printable)}>
              {t("contribution.printAll", { count: printable.length })}
            </PrintButton>
          )
        );
      }}
      empty={<span className="hz-muted">{t("contribution.none")}</span>}
    />
  );
}
