import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import type { AttemptRow } from "@huzhu/api/payments";
import { ClaimLink } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ClaimSections } from "../claims/ClaimSections";
import { Answer, Outcome } from "./Outcome";

/** 结果不明: neither paid nor failed until the bank's record or letter says so (CL-12). */
export default function UnknownPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<AttemptRow> = [
    {
      title: t("payment.number"),
      key: "batch",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/claims/batches/${row.batchId}`}>{row.batch}</Link>,
    },
    {
      title: t("officeClaim.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row.line} />,
    },
    { title: t("officeClaim.payee"), key: "payee", render: (_, row) => row.line.payee },
    {
      title: t("officeClaim.account"),
      key: "account",
      render: (_, row) => row.line.account.slice(-4),
    },
    {
      ...{ title: t("payment.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.line.amount),
    },
    { title: t("payment.outcome"), key: "outcome", render: (_, row) => <Outcome of={row.line} /> },
    { title: t("payment.acts"), key: "acts", render: (_, row) => <Answer line={row.line} /> },
  ];
  return (
    <ListPage
      title={t("officeClaim.unknown")}
      rowKey={(row) => row.line.id}
      columns={columns}
      filters={[{ name: "q", label: t("payment.q") }]}
      of="/api/office/payment-attempts"
      exportAll={exportOfficeList("payment-attempts")}
      above={
        <>
          <ClaimSections />
          <p className="hz-muted">{t("payment.unknownNote")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("payment.noUnknown")}</span>}
    />
  );
}
