import { exportOfficeList, type PaperRow } from "@huzhu/api/office";
import { ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paperPdf } from "../agencies/IssueButton";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

const firstYear = 2017;
const statuses = ["valid", "superseded", "void", "revoked"];

const mergedPdf = (papers: PaperRow[]) =>
  `/api/office/papers.pdf?${new URLSearchParams(papers.map(({ number }) => ["number", number]))}`;

/** 登记证与聘书 of all agencies; those ticked print as one file. */
export default function PapersPage() {
  const { t } = useTranslation();
  const thisYear = Number(useSession().now.slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, i) => String(thisYear - i));
  const columns: TableColumnsType<PaperRow> = [
    {
      title: t("agency.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/agencies/${row.agencySlug}`}>{row.paperNumber}</Link>,
    },
    { title: t("agency.paper"), dataIndex: "title", className: "hz-nowrap" },
    { title: t("agency.name"), dataIndex: "agencyShortName", className: "hz-nowrap" },
    { title: t("agency.person"), dataIndex: "person", className: "hz-nowrap" },
    { title: t("agency.issuedOn"), dataIndex: "issuedOn", className: "hz-nowrap" },
    {
      title: t("agency.status"),
      key: "status",
      render: (_, row) => (
        <span className="hz-row">
          <StatusTag of="certificateStatus" value={row.status} />
          {row.status !== "valid" && beijingDate(row.since)}
        </span>
      ),
    },
    {
      title: t("ui.paper.print"),
      key: "print",
      render: (_, row) => <PrintButton size="small" href={paperPdf(row.type, row.number)} />,
    },
  ];
  const types = ["certificate", "letter"].map((value) => ({ value, label: t(`ui.hit.${value}`) }));
  return (
    <ListPage
      title={t("menu.papers")}
      rowKey="number"
      columns={columns}
      filters={[
        { name: "q", label: t("papers.q") },
        { name: "type", label: t("agency.paper"), options: types },
        {
          name: "status",
          label: t("agency.status"),
          options: optionsOf(t, "certificateStatus", statuses),
        },
        {
          name: "year",
          label: t("papers.year"),
          options: years.map((value) => ({ value, label: value })),
        },
      ]}
      of="/api/office/papers"
      exportAll={exportOfficeList("papers")}
      batch={(chosen) => (
        <PrintButton href={mergedPdf(chosen)}>
          {t("papers.merge", { count: chosen.length })}
        </PrintButton>
      )}
      rowPath={(row) => `/agencies/${row.agencySlug}`}
      empty={t("agency.noPapers")}
    />
  );
}
