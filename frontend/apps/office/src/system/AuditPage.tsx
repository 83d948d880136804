import { exportOfficeList, officeQueries } from "@huzhu/api/office";
import type { AuditRow } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Typography } from "antd";
import { useTranslation } from "react-i18next";

/** 审计日志: every act, newest first; it can be read and never changed. */
export default function AuditPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<AuditRow> = [
    { title: t("audit.sequence"), dataIndex: "sequence", width: 80 },
    { title: t("audit.at"), key: "at", width: 160, render: (_, row) => beijingTime(row.at) },
    { title: t("audit.by"), dataIndex: "by", width: 120 },
    { title: t("audit.action"), dataIndex: "action", width: 180 },
    { title: t("audit.agency"), dataIndex: "agency" },
    {
      title: t("audit.data"),
      key: "data",
      render: (_, row) => (
        <Typography.Paragraph
          ellipsis={{ rows: 2, expandable: true, symbol: t("audit.more") }}
          style={{ margin: 0, maxWidth: 420 }}
        >
          {row.subject} {row.data}
        </Typography.Paragraph>
      ),
    },
  ];
  return (
    <ListPage<AuditRow>
      title={t("menu.audit")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("audit.q") },
        { name: "action", label: t("audit.action") },
      ]}
      query={officeQueries.audit}
      exportAll={exportOfficeList("audit")}
    />
  );
}
