import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import type { JoinerRow } from "@huzhu/api/enrolment";
import { exportOfficeList } from "@huzhu/api/office";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

function Answer({ row }: { row: JoinerRow }) {
  const { t } = useTranslation();
  return (
    <ActDialog
      label={t("joiners.answer")}
      note={
        <>
          <p>{t("joiners.answerNote")}</p>
          <p>
            {row.agencyName}　{row.planName}　{row.units.join("、")}　
            {t("joiners.count", { count: row.persons })}
          </p>
          <p>{row.reason}</p>
        </>
      }
      type="primary"
      size="small"
      fields={[
        {
          ...{ name: "approved", label: t("joiners.decision"), kind: "select" },
          options: [
            { value: "true", label: t("joiners.yes") },
            { value: "false", label: t("joiners.no") },
          ],
        },
        { name: "answer", label: t("joiners.words"), kind: "area", maxLength: 500 },
      ]}
      run={({ approved, answer = "" }) =>
        unwrap(
          api.POST("/api/office/joiner-decisions/{id}/answer", {
            params: { path: { id: row.id } },
            headers: ifMatch(row.version),
            body: { approved: approved === "true", answer },
          }),
        )
      }
      done={t("joiners.answered")}
    />
  );
}

/** 期中新增人员: what agencies ask about people who joined a unit in mid-term (EN-5). */
export default function JoinersPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<JoinerRow> = [
    {
      title: t("joiners.agency"),
      render: (_, row) => (
        <Link to={`/agencies/${row.agencySlug}`} title={row.agencyName}>
          {shortNames(row.agencyName)}
        </Link>
      ),
    },
    {
      title: t("joiners.roster"),
      render: (_, row) => (
        <>
          {row.planName}
          <div className="hz-muted">{row.rosterNumber}</div>
        </>
      ),
    },
    { title: t("joiners.units"), render: (_, row) => row.units.join("、") },
    { title: t("joiners.persons"), dataIndex: "persons", align: "right" },
    { title: t("joiners.reason"), dataIndex: "reason" },
    {
      title: t("joiners.at"),
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.askedAt),
    },
    {
      title: t("joiners.state"),
      render: (_, row) =>
        row.approved === null ? (
          <Tag color="warning">{t("joiners.open")}</Tag>
        ) : (
          <>
            <Tag color={row.approved ? "success" : "error"}>
              {t(row.approved ? "joiners.yes" : "joiners.no")}
            </Tag>
            <div className="hz-muted">{row.answer}</div>
          </>
        ),
    },
    {
      title: t("joiners.act"),
      render: (_, row) => row.actions.includes("answer") && <Answer row={row} />,
    },
  ];
  return (
    <ListPage
      title={t("joiners.title")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "open",
          label: t("joiners.state"),
          options: [
            { value: "true", label: t("joiners.open") },
            { value: "false", label: t("joiners.done") },
          ],
        },
      ]}
      of="/api/office/joiner-decisions"
      exportAll={exportOfficeList("joiner-decisions")}
      empty={<span className="hz-muted">{t("joiners.none")}</span>}
    />
  );
}
