import { shortNames } from "@huzhu/api/content";
import { exportOfficeList, type OversightRow } from "@huzhu/api/office";
import { ListPage } from "@huzhu/ui/list";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

const figures = ["meetings", "conflicts", "takeovers", "handovers", "rules", "overdue"] as const;

/** Where at the agency's page a figure opens. */
const tabs = {
  meetings: "oversight",
  conflicts: "oversight",
  takeovers: "oversight",
  handovers: "oversight",
  rules: "rules",
  overdue: "oversight",
};

/** 内控一览: what each agency lacks in custody, meetings, rules and handovers. */
export default function OversightPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<OversightRow> = [
    {
      title: t("oversight.agency"),
      key: "agency",
      render: (_, row) => (
        <Link to={`/agencies/${row.slug}?tab=oversight`} title={row.agency}>
          {shortNames(row.agency)}
        </Link>
      ),
    },
    {
      title: t("oversight.accountants"),
      key: "accountants",
      render: (_, row) => (
        <Link to={`/agencies/${row.slug}?tab=oversight`}>
          <Tag color={row.twoAccountants ? "success" : row.fulfilled ? "warning" : "error"}>
            {t(
              row.twoAccountants
                ? "oversight.two"
                : row.fulfilled
                  ? "oversight.one"
                  : "oversight.nobody",
            )}
          </Tag>
        </Link>
      ),
    },
    ...figures.map((figure) => ({
      title: t(`oversight.${figure}`),
      key: figure,
      className: "hz-num",
      render: (_: unknown, row: OversightRow) =>
        row[figure] > 0 ? (
          <Link
            to={`/agencies/${row.slug}?tab=${tabs[figure]}`}
            aria-label={`${shortNames(row.agency)} ${t(`oversight.${figure}`)} ${row[figure]}`}
          >
            {row[figure]}
          </Link>
        ) : (
          0
        ),
    })),
  ];
  return (
    <ListPage
      title={t("menu.oversight")}
      rowKey="slug"
      columns={columns}
      filters={[
        {
          ...{ name: "finding", label: t("oversight.finding") },
          options: ["accountants", ...figures].map((value) => ({
            value,
            label: t(`oversight.findings.${value}`),
          })),
        },
        { name: "q", label: t("oversight.agency") },
      ]}
      of="/api/office/oversight"
      exportAll={exportOfficeList("oversight")}
      above={<p className="hz-muted">{t("oversight.note")}</p>}
      rowPath={(row) => `/agencies/${row.slug}?tab=oversight`}
      empty={<span className="hz-muted">{t("oversight.empty")}</span>}
    />
  );
}
