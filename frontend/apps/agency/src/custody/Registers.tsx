import {
  type ChequeView,
  exportAgencyList,
  type SealUseRow,
  type TransferView,
} from "@huzhu/api/agency";
import { money } from "@huzhu/api/money";
import { ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

const colours = { written: "warning", stamped: "success", spoilt: "default" } as const;

/** 支票登记簿: every number once, spoilt ones too (CU-6). */
export function ChequeRegister() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<ChequeView> = [
    { title: t("custody.number"), dataIndex: "number", className: "hz-nowrap" },
    { title: t("custody.date"), dataIndex: "date", className: "hz-nowrap" },
    { title: t("custody.payee"), dataIndex: "payee" },
    {
      title: t("custody.amount"),
      key: "amount",
      align: "right",
      render: (_, cheque) => (cheque.status === "spoilt" ? "—" : money(cheque.amount)),
    },
    {
      title: t("custody.purpose"),
      key: "purpose",
      render: (_, cheque) => cheque.spoiltBecause ?? cheque.purpose,
    },
    {
      title: t("budget.line"),
      key: "line",
      render: (_, cheque) => (cheque.status === "spoilt" ? "—" : cheque.lineLabel),
    },
    { title: t("custody.writtenBy"), dataIndex: "writtenBy", className: "hz-nowrap" },
    { title: t("itemKind.financeSeal"), dataIndex: "financeSealBy", className: "hz-nowrap" },
    { title: t("itemKind.nameSeal"), dataIndex: "nameSealBy", className: "hz-nowrap" },
    {
      title: t("custody.state"),
      key: "state",
      render: (_, cheque) => <Tag color={colours[cheque.status]}>{cheque.statusLabel}</Tag>,
    },
  ];
  return (
    <ListPage
      title={t("menu.cheques")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("custody.chequeQ") }]}
      of="/api/agencies/{slug}/custody/cheques"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "cheques")}
      empty={<span className="hz-muted">{t("custody.noCheques")}</span>}
    />
  );
}

/** 用印登记簿 (CU-6). */
export function SealUseRegister() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<SealUseRow> = [
    {
      title: t("custody.time"),
      key: "at",
      className: "hz-nowrap",
      render: (_, use) => beijingTime(use.at),
    },
    { title: t("custody.seal"), dataIndex: "seal" },
    {
      title: t("custody.person"),
      key: "person",
      render: (_, use) => [use.person, use.with].filter(Boolean).join("、"),
    },
    { title: t("custody.document"), dataIndex: "document" },
    { title: t("custody.purpose"), dataIndex: "purpose" },
  ];
  return (
    <ListPage
      title={t("menu.sealUses")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("custody.sealQ") }]}
      of="/api/agencies/{slug}/custody/seal-uses"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "seal-uses")}
      empty={<span className="hz-muted">{t("custody.noUses")}</span>}
    />
  );
}

/** 交接记录: every transfer, also those withdrawn or refused (CU-5). */
export function TransferRegister() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const names = (people: TransferView["from"]) => people.map((p) => p.name).join("、");
  const columns: TableColumnsType<TransferView> = [
    { title: t("custody.item"), dataIndex: "item" },
    {
      title: t("custody.fromTo"),
      key: "people",
      render: (_, one) => `${names(one.from)} → ${names(one.to)}`,
    },
    { title: t("custody.reason"), dataIndex: "reason" },
    {
      title: t("custody.state"),
      key: "state",
      render: (_, one) => (
        <>
          <Tag color={one.status === "done" ? "success" : "default"}>{one.statusLabel}</Tag>
          {one.closingReason}
        </>
      ),
    },
    {
      title: t("custody.closedAt"),
      key: "closedAt",
      className: "hz-nowrap",
      render: (_, one) => beijingTime(one.closedAt),
    },
    {
      title: t("custody.acts"),
      key: "print",
      render: (_, one) => (
        <PrintButton
          size="small"
          href={`/api/agencies/${slug}/custody/transfers/${one.id}/sheet.pdf`}
        >
          {t("custody.sheet")}
        </PrintButton>
      ),
    },
  ];
  return (
    <ListPage
      title={t("menu.transfers")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/custody/transfers"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "transfers")}
      empty={<span className="hz-muted">{t("custody.noTransfers")}</span>}
    />
  );
}
