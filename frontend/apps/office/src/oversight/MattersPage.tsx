import { $api, api, sendFile, unwrap } from "@huzhu/api/client";
import { exportOfficeList, type MatterRow } from "@huzhu/api/office";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton, ListPage, RowLink } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { FileLink } from "@huzhu/ui/records";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Select, type TableColumnsType, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

type State = Schemas["ReceiptState"];

const colours = { none: "error", taken: "warning", passedOn: "success" } as const;

function Matter({ id }: { id: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/matters/{id}", {
      params: { path: { id }, query: { state } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const { matter, text, fileId, publishedBy, receipts } = found.data;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("matters.title"), matter.title],
          [t("matters.text"), text],
          [t("matters.on"), matter.on],
          [t("matters.due"), matter.due],
          [t("matters.publishedBy"), publishedBy],
          [t("matters.file"), fileId && <FileLink key="file" area="office" id={fileId} />],
        ]}
      />
      <div className="hz-row">
        <Select
          aria-label={t("matters.state")}
          allowClear
          placeholder={t("ui.all")}
          value={state}
          onChange={setState}
          options={optionsOf(t, "receiptState")}
          style={{ minWidth: 200 }}
        />
        <ExportButton
          name={`matter-${id}`}
          start={() => exportOfficeList("matter-receipts")({ id, ...(state && { state }) })}
        />
      </div>
      <Rows
        label={t("matters.receipts")}
        rowKey="slug"
        dataSource={receipts}
        empty={t("ui.list.emptyFiltered")}
        columns={[
          {
            title: t("matters.agency"),
            render: (_, row) => <Link to={`/agencies/${row.slug}`}>{row.agency}</Link>,
          },
          {
            title: t("matters.state"),
            render: (_, row) => (
              <span className="hz-row">
                <Tag color={colours[row.state]}>{t(`receiptState.${row.state}`)}</Tag>
                {row.overdue && <Tag color="error">{t("matters.overdue")}</Tag>}
              </span>
            ),
          },
          {
            title: t("matters.taken"),
            render: (_, row) => row.takenOn && `${row.takenOn} ${row.takenBy}`,
          },
          {
            title: t("matters.passed"),
            render: (_, row) => row.passedOnOn && `${row.passedOnOn} ${row.passedOnTo}`,
          },
        ]}
      />
    </div>
  );
}

function Publish() {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return (
    <ActDialog
      label={t("matters.publish")}
      note={t("matters.publishNote")}
      type="primary"
      creates
      fields={[
        {
          ...{ name: "kind", label: t("matters.kind"), kind: "select", initial: "document" },
          options: optionsOf(t, "officeMatterKind"),
        },
        { name: "title", label: t("matters.title") },
        { name: "text", label: t("matters.text"), kind: "area", maxLength: 5000 },
        { name: "on", label: t("matters.on"), kind: "date", initial: today },
        { name: "file", label: t("matters.file"), kind: "file", optional: true },
      ]}
      run={async ({ kind, title = "", text = "", on = "", file }) =>
        unwrap(
          api.POST("/api/office/matters", {
            body: {
              kind: kind as Schemas["OfficeMatterKind"],
              title,
              text,
              on,
              fileId: file ? await sendFile("office", file as unknown as File) : null,
            },
          }),
        )
      }
      done={t("matters.published")}
    />
  );
}

/** 会议与文件: published by the office, read and passed on by the agencies (GV-14). */
export default function MattersPage() {
  const { t } = useTranslation();
  const session = useSession();
  const columns: TableColumnsType<MatterRow> = [
    {
      title: t("matters.kind"),
      className: "hz-nowrap",
      render: (_, row) => t(`officeMatterKind.${row.kind}`),
    },
    {
      title: t("matters.title"),
      render: (_, row) => <RowLink to={`/matters/${row.id}`}>{row.title}</RowLink>,
    },
    { title: t("matters.on"), dataIndex: "on", className: "hz-nowrap" },
    { title: t("matters.due"), dataIndex: "due", className: "hz-nowrap" },
    { title: t("matters.asked"), dataIndex: "asked", className: "hz-num" },
    { title: t("matters.taken"), dataIndex: "taken", className: "hz-num" },
    { title: t("matters.passed"), dataIndex: "passedOn", className: "hz-num" },
  ];
  return (
    <ListPage
      title={t("menu.matters")}
      path="/matters"
      rowKey="id"
      columns={columns}
      filters={[
        {
          ...{ name: "kind", label: t("matters.kind") },
          options: optionsOf(t, "officeMatterKind"),
        },
        { name: "q", label: t("matters.q") },
      ]}
      of="/api/office/matters"
      exportAll={exportOfficeList("matters")}
      actions={may(session, "publishMatters", "office") && <Publish />}
      rowPath={(row) => `/matters/${row.id}`}
      drawer={{ title: t("matters.detail"), content: (id) => <Matter id={id} /> }}
      empty={<span className="hz-muted">{t("matters.empty")}</span>}
    />
  );
}
