import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { MisuseRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { NotFound } from "@huzhu/ui/gate";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

function Report({ id }: { id: string }) {
  const { t } = useTranslation();
  const reports = useQuery(
    $api.queryOptions("get", "/api/office/misuse-reports", { params: { query: { size: 100 } } }),
  );
  const report = reports.data?.items.find((row) => row.id === id);
  if (!report) return reports.isPending ? null : <NotFound />;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("misuse.certificate"), report.certificateNumber],
          [
            t("misuse.agency"),
            report.agency && (
              <Link to={`/agencies/${report.agency.slug}`}>{report.agency.fullName}</Link>
            ),
          ],
          [t("misuse.reportedAt"), beijingTime(report.reportedAt)],
          [t("misuse.text"), report.text],
          [t("misuse.contact"), report.contact],
          [t("misuse.handling"), report.handling],
          [t("misuse.handledBy"), report.handledBy],
          [t("misuse.handledAt"), beijingTime(report.handledAt)],
        ]}
      />
      {report.actions.includes("handleMisuseReport") && (
        <div>
          <ActDialog
            label={t("misuse.handle")}
            type="primary"
            fields={[{ name: "handling", label: t("misuse.handling"), kind: "area" }]}
            run={({ handling = "" }) =>
              unwrap(
                api.POST("/api/office/misuse-reports/{id}/handling", {
                  params: { path: { id } },
                  headers: ifMatch(report.version),
                  body: { handling },
                }),
              )
            }
          />
        </div>
      )}
    </div>
  );
}

/** 举报处理: reports of altered, lent or rented certificates (AG-14). */
export default function MisusePage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<MisuseRow> = [
    {
      title: t("misuse.certificate"),
      key: "certificateNumber",
      className: "hz-nowrap",
      render: (_, row) => (
        <RowLink to={`/misuse-reports/${row.id}`}>{row.certificateNumber}</RowLink>
      ),
    },
    {
      title: t("misuse.agency"),
      key: "agency",
      render: (_, { agency }) =>
        agency && <span title={agency.fullName}>{shortNames(agency.fullName)}</span>,
    },
    { title: t("misuse.text"), dataIndex: "text", ellipsis: true },
    {
      title: t("misuse.reportedAt"),
      key: "reportedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.reportedAt),
    },
    {
      title: t("misuse.state"),
      key: "handled",
      render: (_, row) => (
        <Tag color={row.handledAt ? "success" : "warning"}>
          {t(row.handledAt ? "misuse.done" : "misuse.open")}
        </Tag>
      ),
    },
  ];
  return (
    <ListPage
      title={t("menu.misuse")}
      path="/misuse-reports"
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/office/misuse-reports"
      exportAll={exportOfficeList("misuse-reports")}
      rowPath={(row) => `/misuse-reports/${row.id}`}
      drawer={{ title: t("misuse.report"), content: (id) => <Report id={id} /> }}
      empty={t("misuse.empty")}
    />
  );
}
