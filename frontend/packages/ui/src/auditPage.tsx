import type { JobView, Schemas } from "@huzhu/api/types";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { auditFacts } from "./auditSentence";
import words from "./auditWords";
import { ListPage, type Query } from "./list";
import { beijingTime } from "./time";

type AuditRow = Schemas["AuditRow"];
type CheckpointRow = Schemas["CheckpointRow"];

interface Props {
  /** Where the area's addresses begin: /api/office or /api/agencies/…. */
  area: string;
  /** The agency, where it is one's own log. */
  at?: { slug: string };
  exportAll?: (query: Query) => Promise<JobView>;
}

/** 审计日志: every act, newest first, each with its proof; it can be read and never changed. */
export function AuditList(
  props: Props & {
    of: "/api/office/audit" | "/api/agencies/{slug}/audit";
    /** The agency's column, where there are several. */
    agencyName?: (fullName: string) => string;
    /** Whether the whole log may be taken away. */
    wholeLog?: boolean;
  },
) {
  const { t } = useTranslation();
  const word = (action: string) => t(`audit.actions.${action}`, { defaultValue: action });
  const options = Object.keys(words.actions).map((value) => ({ value, label: word(value) }));
  const { agencyName } = props;
  const columns: TableColumnsType<AuditRow> = [
    {
      title: t("audit.sequence"),
      key: "sequence",
      width: 80,
      render: (_, { sequence }) => (sequence === null ? t("audit.notSealed") : sequence + 1),
    },
    {
      title: t("audit.at"),
      key: "at",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.at),
    },
    { title: t("audit.by"), dataIndex: "by", className: "hz-nowrap" },
    {
      title: t("audit.action"),
      key: "action",
      className: "hz-nowrap",
      render: (_, row) => <span title={row.action}>{word(row.action)}</span>,
    },
    ...(agencyName
      ? [
          {
            title: t("audit.agency"),
            key: "agency",
            render: (_: unknown, { agency }: AuditRow) =>
              agency && <span title={agency}>{agencyName(agency)}</span>,
          },
        ]
      : []),
    {
      title: t("audit.data"),
      key: "data",
      render: (_, row) => (
        <>
          {auditFacts(row)}
          <details className="hz-raw">
            <summary>{t("audit.more")}</summary>
            <code>{row.subject}</code> <code>{row.data}</code>
          </details>
        </>
      ),
    },
    {
      title: t("audit.proof"),
      key: "proof",
      className: "hz-nowrap",
      render: (_, row) =>
        row.sequence !== null && (
          <a href={`${props.area}/audit/${row.id}/proof`} download>
            {t("audit.proof")}
          </a>
        ),
    },
  ];
  return (
    <ListPage
      of={props.of}
      at={props.at as never}
      title={t("audit.title")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("audit.q") },
        { name: "action", label: t("audit.action"), options },
      ]}
      exportAll={props.exportAll}
      empty={<span className="hz-muted">{t("audit.empty")}</span>}
      actions={
        <>
          <a href="/verify/log">{t("audit.verify")}</a>
          <Link to="/audit/checkpoints">{t("audit.checkpoints")}</Link>
          {props.wholeLog && (
            <Button href={`${props.area}/audit/log`} download>
              {t("audit.log")}
            </Button>
          )}
        </>
      }
    />
  );
}

/** 签名检查点: to be kept elsewhere; two of them prove that the log only grew in between. */
export function CheckpointList(
  props: Props & { of: "/api/office/audit/checkpoints" | "/api/agencies/{slug}/audit/checkpoints" },
) {
  const { t } = useTranslation();
  const columns: TableColumnsType<CheckpointRow> = [
    { title: t("audit.treeSize"), dataIndex: "treeSize" },
    { title: t("audit.signedAt"), key: "signedAt", render: (_, row) => beijingTime(row.signedAt) },
    { title: t("audit.keyId"), dataIndex: "keyId" },
    {
      title: t("audit.keep"),
      key: "keep",
      render: (_, row) => (
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${row.line}\n`)}`}
          download={`checkpoint-${row.treeSize}.txt`}
        >
          {t("audit.keep")}
        </a>
      ),
    },
  ];
  const growth = (chosen: CheckpointRow[]) => {
    const [older, newer] = chosen.map((row) => row.treeSize).sort((a, b) => a - b);
    const query = newer === undefined ? `older=${older}` : `older=${older}&newer=${newer}`;
    return (
      chosen.length < 3 && (
        <Button type="primary" href={`${props.area}/audit/growth?${query}`} download>
          {t("audit.growth")}
        </Button>
      )
    );
  };
  return (
    <ListPage
      of={props.of}
      at={props.at as never}
      title={t("audit.checkpoints")}
      rowKey={(row) => String(row.treeSize)}
      columns={columns}
      filters={[{ name: "upTo", label: t("audit.upTo") }]}
      above={<p className="hz-muted">{t("audit.checkpointNote")}</p>}
      actions={<Link to="/audit">{t("audit.back")}</Link>}
      batch={growth}
    />
  );
}
