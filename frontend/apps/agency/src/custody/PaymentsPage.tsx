import { exportAgencyList, type PaymentView } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { grouped, money, moneyOf } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Facts, Sum } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Space, type TableColumnsType, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useHere } from "../agency";
import { lineOf, useLineFields } from "../budgets/lines";

const colours = { prepared: "warning", released: "success", withdrawn: "default" } as const;

const bodyOf = (values: Record<string, string>) => ({
  payeeName: values.payeeName ?? "",
  accountNumber: values.accountNumber ?? "",
  amount: moneyOf(values.amount) ?? 0,
  purpose: values.purpose ?? "",
  resolutionId: values.resolutionId ?? null,
  ...lineOf(values.line),
});

/** What a payment says; the preparer's own is there to be amended. */
function useFields(of?: Partial<PaymentView>): DialogField[] {
  const { t } = useTranslation();
  return [
    { name: "payeeName", label: t("payment.payee"), maxLength: 100, initial: of?.payeeName },
    { name: "accountNumber", label: t("payment.account"), initial: of?.accountNumber },
    {
      ...{ name: "amount", label: t("payment.amount"), kind: "amount" },
      initial: of?.amount ? money(of.amount) : undefined,
    },
    ...useLineFields(of?.line, of?.reservationId),
    { name: "purpose", label: t("payment.purpose"), maxLength: 200, initial: of?.purpose },
  ];
}

function Acts({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const fields = useFields(payment);
  const at = {
    params: { path: { slug, id: payment.id } },
    headers: ifMatch(payment.version),
  };
  const can = (act: string) => payment.actions.includes(act);
  return (
    <Space wrap size={4}>
      {can("release") && (
        <ActDialog
          label={t("payment.release")}
          note={
            <>
              <p>{t("payment.releaseNote")}</p>
              <Facts
                facts={[
                  [t("payment.payee"), payment.payeeName],
                  [t("payment.account"), grouped(payment.accountNumber)],
                  [t("payment.amount"), <Sum key="sum" of={payment.amount} />],
                  [t("budget.line"), payment.lineLabel],
                  [t("payment.purpose"), payment.purpose],
                  [t("payment.preparedBy"), payment.preparedBy],
                ]}
              />
            </>
          }
          type="primary"
          size="small"
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/electronic-payments/{id}/release", {
                ...at,
                body: { revision: payment.revision },
              }),
            )
          }
          done={t("payment.released")}
        />
      )}
      {can("amend") && (
        <ActDialog
          label={t("payment.amend")}
          size="small"
          fields={fields}
          run={(values) =>
            unwrap(
              api.PUT("/api/agencies/{slug}/electronic-payments/{id}", {
                ...at,
                body: bodyOf(values),
              }),
            )
          }
          done={t("payment.amended")}
        />
      )}
      {can("withdraw") && (
        <ActDialog
          label={t("payment.withdraw")}
          note={t("payment.withdrawNote")}
          size="small"
          danger
          run={() =>
            unwrap(api.POST("/api/agencies/{slug}/electronic-payments/{id}/withdrawal", at))
          }
          done={t("payment.withdrawn")}
        />
      )}
    </Space>
  );
}

/** 电子付款: one prepares, another releases, neither is the payee (CU-8). */
export default function PaymentsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params] = useSearchParams();
  // come for it from what was approved, a campaign say; the list keeps its own in the address
  const [from] = useState(params.get("reservation"));
  const budget = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/budget", { params: { path: { slug } } }),
    enabled: from !== null,
  });
  const reserved = budget.data?.reservations.find(({ id }) => id === from);
  const fields = useFields(
    reserved && {
      ...{ line: reserved.purpose, reservationId: reserved.id },
      purpose: reserved.title,
    },
  );
  const columns: TableColumnsType<PaymentView> = [
    { title: t("payment.payee"), dataIndex: "payeeName" },
    {
      ...{ title: t("payment.account"), key: "account", className: "hz-nowrap" },
      render: (_, row) => grouped(row.accountNumber),
    },
    {
      title: t("payment.amount"),
      key: "amount",
      align: "right",
      render: (_, row) => money(row.amount),
    },
    { title: t("budget.line"), dataIndex: "lineLabel" },
    { title: t("payment.purpose"), dataIndex: "purpose" },
    {
      title: t("payment.preparedBy"),
      key: "preparedBy",
      render: (_, row) => (
        <>
          {row.preparedBy}
          <div className="hz-muted">{beijingTime(row.preparedAt)}</div>
        </>
      ),
    },
    {
      title: t("payment.releasedBy"),
      key: "releasedBy",
      render: (_, row) =>
        row.releasedAt && (
          <>
            {row.releasedBy}
            <div className="hz-muted">{beijingTime(row.releasedAt)}</div>
          </>
        ),
    },
    {
      title: t("payment.state"),
      key: "state",
      render: (_, row) => <Tag color={colours[row.status]}>{row.statusLabel}</Tag>,
    },
    { title: t("payment.acts"), key: "acts", render: (_, row) => <Acts payment={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.payments")}
      actions={
        may(session, "handleCustody", slug) && (
          <ActDialog
            label={t("payment.prepare")}
            note={t("payment.prepareNote")}
            type="primary"
            creates
            key={reserved?.id}
            opened={reserved ? true : undefined}
            fields={fields}
            run={(values) =>
              unwrap(
                api.POST("/api/agencies/{slug}/electronic-payments", {
                  params: { path: { slug } },
                  body: bodyOf(values),
                }),
              )
            }
            done={t("payment.prepared")}
          />
        )
      }
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("payment.q") },
        {
          name: "status",
          label: t("payment.state"),
          options: Object.keys(colours).map((value) => ({
            value,
            label: t(`payment.status.${value}`),
          })),
        },
      ]}
      of="/api/agencies/{slug}/electronic-payments"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "electronic-payments")}
      empty={<span className="hz-muted">{t("payment.none")}</span>}
    />
  );
}
