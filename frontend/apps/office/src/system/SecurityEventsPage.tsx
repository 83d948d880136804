import "@huzhu/ui/auditWords";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import words from "../locale.zh-CN.json";

type Row = Schemas["SecurityEventRow"];

/** 安全事件: what an attack, or the search for one, is recognised by; no personal data. */
export function SecurityEventsPage() {
  const { t } = useTranslation();
  const word = (kind: string) => t(`securityEvents.kinds.${kind}`);
  const text = (key: "person" | "account") => ({
    title: t(`securityEvents.${key}`),
    dataIndex: key,
    className: "hz-nowrap",
  });
  const columns: TableColumnsType<Row> = [
    {
      title: t("securityEvents.at"),
      key: "at",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.at),
    },
    {
      title: t("securityEvents.kind"),
      key: "kind",
      className: "hz-nowrap",
      render: (_, row) => word(row.kind),
    },
    { title: t("securityEvents.count"), dataIndex: "count" },
    text("person"),
    {
      title: t("securityEvents.agency"),
      key: "agency",
      render: (_, { agency }) => agency && <span title={agency}>{shortNames(agency)}</span>,
    },
    {
      title: t("securityEvents.action"),
      key: "action",
      className: "hz-nowrap",
      // what has no word of its own is told by the event: a sign-in, a way in
      render: (_, { action }) => t(`audit.actions.${action}`, { defaultValue: "" }),
    },
    {
      title: t("securityEvents.address"),
      key: "address",
      render: (_, { address }) => (
        <Link to={`/security-events?address=${address}`}>
          <code>{address}</code>
        </Link>
      ),
    },
    text("account"),
  ];
  return (
    <ListPage
      of="/api/office/security-events"
      title={t("securityEvents.title")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "kind",
          label: t("securityEvents.kind"),
          options: Object.keys(words.securityEvents.kinds).map((value) => ({
            value,
            label: word(value),
          })),
        },
        { name: "address", label: t("securityEvents.address") },
      ]}
      exportAll={exportOfficeList("security-events")}
      empty={<span className="hz-muted">{t("securityEvents.empty")}</span>}
    />
  );
}
