import { exportAgencyList, openDues } from "@huzhu/api/agency";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { MoneySections, yuan } from "./MoneySections";

type UnusedRow = Schemas["UnusedRow"];

const colours = {
  open: "error",
  refundProposed: "warning",
  creditProposed: "warning",
  refunded: "success",
  credited: "success",
  corrected: "default",
} as const;

function Acts({ row }: { row: UnusedRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const dues = useQuery(openDues(slug)).data ?? [];
  const today = beijingDate(session.now);
  const at = { params: { path: { slug, id: row.id } }, headers: ifMatch(row.version) };
  const can = (act: string) => row.actions.includes(act);
  const fitting = dues.filter(
    (due) => due.unitId === row.unitId && due.planCode === row.planCode && due.owed >= row.amount,
  );
  return (
    <Space wrap size={4}>
      {can("refund") && (
        <ActDialog
          label={t("unused.refund")}
          note={t("unused.refundNote", { unit: row.unit, amount: yuan(row.amount) })}
          size="small"
          fields={[
            {
              ...{ name: "on", label: t("unused.refundedOn"), kind: "date" },
              ...{ initial: today, max: today },
            },
            { name: "reference", label: t("unused.reference"), maxLength: 100 },
          ]}
          run={({ on = "", reference = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/unused-sums/{id}/refund", {
                ...at,
                body: { on, reference },
              }),
            )
          }
          done={t("unused.proposed")}
        />
      )}
      {can("credit") && fitting.length > 0 && (
        <ActDialog
          label={t("unused.credit")}
          note={t("unused.creditNote", { amount: yuan(row.amount) })}
          size="small"
          fields={[
            {
              ...{ name: "due", label: t("unused.due"), kind: "select" },
              initial: fitting[0]?.id,
              options: fitting.map((due) => ({
                value: due.id,
                label: `${due.rosterNumber} ${yuan(due.owed)}`,
              })),
            },
            { name: "consentBy", label: t("unused.consentBy"), maxLength: 50 },
            {
              ...{ name: "lateReason", optional: true, maxLength: 200 },
              label: t("contribution.lateReasonIfLate"),
            },
          ]}
          run={({ due = "", consentBy = "", lateReason }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/unused-sums/{id}/credit", {
                ...at,
                body: { dueId: due, consentBy, lateReason: lateReason || null },
              }),
            )
          }
          done={t("unused.proposed")}
        />
      )}
      {can("confirm") && (
        <ActDialog
          label={t("unused.confirm")}
          note={t("unused.confirmNote")}
          type="primary"
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/unused-sums/{id}/confirmation", at))}
          done={t("unused.confirmed")}
        />
      )}
      {can("withdraw") && (
        <ActDialog
          label={t("unused.withdraw")}
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/unused-sums/{id}/withdrawal", at))}
          done={t("unused.withdrawn")}
        />
      )}
    </Space>
  );
}

/** 退转款: money that brings no cover, and how it goes back or forward (EN-7). */
export default function UnusedPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<UnusedRow> = [
    {
      title: t("contribution.unit"),
      key: "unit",
      render: (_, row) => (
        <>
          {row.unit}
          <div className="hz-muted">{row.plan}</div>
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
          <div className="hz-muted">{row.receiptNumber}</div>
        </>
      ),
    },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => yuan(row.amount),
    },
    {
      title: t("unused.because"),
      key: "because",
      render: (_, row) => (
        <>
          {row.kind}
          <div className="hz-muted">
            {row.because} {beijingTime(row.aroseAt)}
          </div>
        </>
      ),
    },
    {
      title: t("contribution.state"),
      key: "state",
      render: (_, row) => (
        <>
          <Tag color={colours[row.state]}>{row.stateLabel}</Tag>
          {row.reference && (
            <div className="hz-muted">
              {row.refundedOn} {row.reference}
            </div>
          )}
          {row.consentBy && <div className="hz-muted">{row.consentBy}</div>}
        </>
      ),
    },
    { title: t("contribution.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
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
            label: t(`unused.part.${value}`),
          })),
        },
        { name: "q", label: t("contribution.q") },
      ]}
      of="/api/agencies/{slug}/unused-sums"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "unused-sums")}
      above={
        <>
          <MoneySections />
          <p className="hz-muted">{t("unused.note")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("unused.none")}</span>}
    />
  );
}
