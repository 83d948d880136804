import { shortNames } from "@huzhu/api/content";
import { labels } from "@huzhu/api/labels";
import { exportOfficeList } from "@huzhu/api/office";
import type { CaseRow } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { DeadlineTag, StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { optionsOf } from "../options";

/** 申请办理: cases of every kind, as the office received them. */
export default function CasesPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<CaseRow> = [
    {
      title: t("cases.title"),
      key: "title",
      render: (_, row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
    },
    {
      title: t("cases.kind"),
      key: "kind",
      className: "hz-nowrap",
      render: (_, row) => row.kindLabel,
    },
    {
      title: t("cases.applicant"),
      key: "applicant",
      render: (_, row) => <span title={row.applicant}>{shortNames(row.applicant)}</span>,
    },
    { title: t("cases.receipt"), dataIndex: "receiptNumber", className: "hz-nowrap" },
    {
      title: t("cases.submitted"),
      key: "submittedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingDate(row.submittedAt),
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
  ];
  return (
    <ListPage
      title={t("menu.cases")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("cases.q") },
        { name: "kind", label: t("cases.kind"), options: optionsOf(t, "caseKind") },
        {
          name: "status",
          label: t("cases.status"),
          options: optionsOf(t, "caseStatus", Object.keys(labels.caseStatus).slice(1)),
        },
      ]}
      of="/api/office/cases"
      exportAll={exportOfficeList("cases")}
      rowPath={(row) => `/cases/${row.id}`}
      empty={t("cases.empty")}
    />
  );
}
