import type { InternalRuleRow, TasksOfYear, YearlyTaskRow } from "@huzhu/api/agency";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "./facts";
import { Rows } from "./rows";
import { DeadlineTag, DoneTag } from "./tags";

/** A file of a record; `area` is "office" or "agencies/…". */
export function FileLink(props: { area: string; id: string | null; children?: ReactNode }) {
  const { t } = useTranslation();
  if (!props.id) return null;
  return (
    <a
      className="hz-file"
      href={`/api/${props.area}/files/${props.id}`}
      target="_blank"
      rel="noreferrer"
    >
      {props.children ?? t("ui.records.file")}
    </a>
  );
}

function RuleState({ row }: { row: InternalRuleRow }) {
  const { t } = useTranslation();
  if (!row.review) return <Tag color="error">{t("ui.records.missing")}</Tag>;
  if (row.review.daysLeft <= 31) return <DeadlineTag deadline={row.review} />;
  return <Tag color="success">{t("ui.records.inForce")}</Tag>;
}

/** 规章制度: the ten kinds, newest version and those before it (GV-7). */
export function InternalRules(props: { rows: InternalRuleRow[]; loading: boolean; area: string }) {
  const { t } = useTranslation();
  const { area } = props;
  return (
    <Rows<InternalRuleRow>
      label={t("ui.records.rules")}
      rowKey="kind"
      loading={props.loading}
      dataSource={props.rows}
      columns={[
        { title: t("ui.records.rule"), dataIndex: "kindLabel" },
        { title: t("ui.records.state"), render: (_, row) => <RuleState row={row} /> },
        {
          title: t("ui.records.version"),
          className: "hz-nowrap",
          render: (_, { versions: [newest] }) =>
            newest && (
              <FileLink area={area} id={newest.fileId}>
                {t("ui.records.versionOf", { number: newest.number })}
              </FileLink>
            ),
        },
        {
          title: t("ui.records.adoptedOn"),
          className: "hz-nowrap",
          render: (_, { versions: [newest] }) => newest?.adoptedOn,
        },
        {
          title: t("ui.records.reviewBy"),
          className: "hz-nowrap",
          render: (_, { review }) => review?.due,
        },
        {
          title: t("ui.records.resolution"),
          render: (_, { versions: [newest] }) =>
            newest && `${newest.resolution}（${newest.passedOn}）`,
        },
      ]}
      expandable={{
        showExpandColumn: props.rows.some(({ versions }) => versions.length > 1),
        rowExpandable: ({ versions }) => versions.length > 1,
        expandedRowRender: ({ versions }) => (
          <ul>
            {versions.slice(1).map((old) => (
              <li key={old.number}>
                <FileLink area={area} id={old.fileId}>
                  {t("ui.records.versionOf", { number: old.number })}
                </FileLink>{" "}
                {old.adoptedOn} · {old.resolution} · {old.recordedBy}
              </li>
            ))}
          </ul>
        ),
      }}
    />
  );
}

/** 年度工作: what is done once a year, and what the review of separated posts looks at. */
export function YearlyTasks(props: {
  year: TasksOfYear;
  area: string;
  act?: (row: YearlyTaskRow) => ReactNode;
}) {
  const { t } = useTranslation();
  const { year, area, act } = props;
  return (
    <div className="hz-stack">
      <Rows<YearlyTaskRow>
        label={t("ui.records.tasks")}
        rowKey="kind"
        dataSource={year.tasks}
        columns={[
          { title: t("ui.records.task"), dataIndex: "kindLabel", className: "hz-nowrap" },
          {
            title: t("ui.records.due"),
            className: "hz-nowrap",
            render: (_, row) => row.deadline.due,
          },
          {
            title: t("ui.records.state"),
            className: "hz-nowrap",
            render: (_, row) =>
              row.done ? (
                <DoneTag on={row.done.on} />
              ) : row.required ? (
                <DeadlineTag deadline={row.deadline} />
              ) : (
                t("ui.records.notRequired")
              ),
          },
          {
            title: t("ui.records.text"),
            render: (_, { done }) =>
              done && (
                <>
                  {done.text} {done.resolution && `（${done.resolution}）`}{" "}
                  <FileLink area={area} id={done.fileId} />
                </>
              ),
          },
          {
            title: t("ui.records.by"),
            className: "hz-nowrap",
            render: (_, row) => row.done?.recordedBy ?? act?.(row),
          },
        ]}
      />
      <Card title={t("ui.records.posts")}>
        <p>
          {year.posts.incompatible.length > 0 ? (
            <Tag color="error">{year.posts.incompatible.join("；")}</Tag>
          ) : (
            <Tag color="success">{t("ui.records.separated")}</Tag>
          )}
        </p>
        <ul>
          {year.posts.people.map((person) => (
            <li key={person.name}>
              {person.name}：{person.posts.join("、")}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
