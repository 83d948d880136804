import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

type Row = Schemas["RebateRateRow"];

function usePlans() {
  const { data: plans = [] } = useQuery($api.queryOptions("get", "/api/office/plans"));
  return plans.map(({ code, versions }) => ({ value: code, label: versions[0]?.name ?? code }));
}

function Propose() {
  const { t } = useTranslation();
  const plans = usePlans();
  return (
    <ActDialog
      label={t("rebates.proposeRate")}
      note={t("rebates.proposeRateNote")}
      type="primary"
      fields={[
        { name: "planCode", label: t("rebates.plan"), kind: "select", options: plans },
        {
          ...{ name: "kind", label: t("rebates.kind"), kind: "select" },
          options: optionsOf(t, "agencyKind"),
        },
        {
          ...{ name: "rate", label: t("rebates.rate"), maxLength: 6 },
          check: (typed) =>
            /^\d{1,3}(\.\d{1,2})?$/.test(typed.trim()) && Number(typed) <= 100
              ? undefined
              : t("rebates.rateWrong"),
        },
        { name: "from", label: t("rebates.from"), kind: "date" },
        { name: "document", label: t("rebates.document") },
      ]}
      run={({ planCode = "", kind = "", rate = "", from = "", document = "" }) =>
        unwrap(
          api.POST("/api/office/rebate-rates", {
            body: {
              ...{ planCode, kind: kind as Schemas["AgencyKind"], from, document },
              rate: Number(rate),
            },
          }),
        )
      }
      done={t("rebates.rateProposed")}
    />
  );
}

function Acts({ row }: { row: Row }) {
  const { t } = useTranslation();
  const at = { params: { path: { id: row.id } }, headers: ifMatch(row.version) };
  return (
    <span className="hz-row">
      {row.actions.includes("confirm") && (
        <ActDialog
          label={t("rebates.confirmRate")}
          note={t("rebates.confirmRateNote", { ...row })}
          size="small"
          run={() => unwrap(api.POST("/api/office/rebate-rates/{id}/confirmation", at))}
          done={t("rebates.rateConfirmed")}
        />
      )}
      {row.actions.includes("withdraw") && (
        <ActDialog
          label={t("rebates.withdrawRate")}
          size="small"
          danger
          run={() => unwrap(api.DELETE("/api/office/rebate-rates/{id}", at))}
        />
      )}
    </span>
  );
}

/** 回拨比例: by plan, kind of agency and day, set by two persons (T-0). */
export default function RatesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const plans = usePlans();
  const columns: TableColumnsType<Row> = [
    { title: t("rebates.plan"), dataIndex: "plan" },
    { title: t("rebates.kind"), dataIndex: "kindLabel" },
    { title: t("rebates.rate"), key: "rate", align: "right", render: (_, { rate }) => `${rate}%` },
    { title: t("rebates.from"), dataIndex: "from", className: "hz-nowrap" },
    { title: t("rebates.document"), dataIndex: "document" },
    { title: t("rebates.proposedBy"), dataIndex: "proposedBy" },
    {
      title: t("rebates.confirmedBy"),
      key: "confirmedBy",
      render: (_, { confirmedBy, confirmedAt }) =>
        confirmedAt ? (
          `${confirmedBy} ${beijingTime(confirmedAt)}`
        ) : (
          <Tag color="processing">{t("rebates.waits")}</Tag>
        ),
    },
    { title: t("rebates.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("rebates.rates")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "plan", label: t("rebates.plan"), options: plans },
        { name: "kind", label: t("rebates.kind"), options: optionsOf(t, "agencyKind") },
      ]}
      of="/api/office/rebate-rates"
      exportAll={exportOfficeList("rebate-rates")}
      actions={may(session, "keepRebates", "office") && <Propose />}
      above={<p className="hz-muted">{t("rebates.ratesNote")}</p>}
      empty={<span className="hz-muted">{t("rebates.noRates")}</span>}
    />
  );
}
