import { exportAgencyList } from "@huzhu/api/agency";
import type { CaseRow } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { DeadlineTag, StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAgency, useHere } from "../agency";
import { optionsOf } from "../options";
import { caseKindsOpen, openNewCase } from "./newCaseEvent";

/** 办件: what the agency has asked the office for. */
export default function CasesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const agency = useAgency();
  const columns: TableColumnsType<CaseRow> = [
    {
      title: t("cases.title"),
      key: "title",
      render: (_, row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
    },
    { title: t("cases.kind"), dataIndex: "kindLabel" },
    { title: t("cases.receipt"), dataIndex: "receiptNumber", className: "hz-nowrap" },
    {
      title: t("cases.submitted"),
      key: "submitted",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.submittedAt),
    },
    {
      title: t("cases.status"),
      key: "status",
      render: (_, row) => <StatusTag of="caseStatus" value={row.status} />,
    },
    {
      title: t("cases.deadline"),
      key: "deadline",
      render: (_, row) => <DeadlineTag deadline={row.deadline} />,
    },
    { title: t("cases.decision"), dataIndex: "decisionNumber", className: "hz-nowrap" },
  ];
  const start = caseKindsOpen(agency.actions).length > 0 && (
    <Button
      type="primary"
      aria-haspopup="dialog"
      onClick={() => openNewCase()}
      title={t("cases.hotkey")}
    >
      {t("cases.start")}
    </Button>
  );
  const kinds = ["change", "termination", "reissue", "businessStart", "lapseExtension"];
  return (
    <ListPage
      title={t("menu.cases")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("cases.q") },
        { name: "kind", label: t("cases.kind"), options: optionsOf(t, "caseKind", kinds) },
        { name: "status", label: t("cases.status"), options: optionsOf(t, "caseStatus") },
      ]}
      of="/api/agencies/{slug}/cases"
      at={{ slug }}
      rowPath={(row) => `/cases/${row.id}`}
      exportAll={exportAgencyList(slug, "cases")}
      actions={start}
      empty={start}
    />
  );
}
