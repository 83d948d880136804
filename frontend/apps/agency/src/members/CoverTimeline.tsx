import { articleWords } from "@huzhu/api/article";
import { type HeldCoverView, type MemberCover, memberQueries } from "@huzhu/api/members";
import { ScrollRegion } from "@huzhu/ui/facts";
import { DateField } from "@huzhu/ui/fields";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, Table, Tag } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

const colours = {
  notYet: "processing",
  waiting: "warning",
  counts: "success",
  over: "default",
  cancelled: "error",
} as const;

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** All segments on one line of time, the chosen day across them; the table says the same. */
function Bars({ cover }: { cover: MemberCover }) {
  const from = Math.min(...cover.segments.map((s) => dayOf(s.effective)), dayOf(cover.on));
  const to = Math.max(...cover.segments.map((s) => dayOf(s.expiry)), dayOf(cover.on)) + 1;
  const x = (day: number) => ((day - from) / (to - from)) * 600;
  const row = 26;
  const height = cover.segments.length * row;
  return (
    <svg className="cover-bars" viewBox={`0 0 600 ${height}`} aria-hidden="true">
      {cover.segments.map((segment, index) => {
        const [start, end] = [x(dayOf(segment.effective)), x(dayOf(segment.expiry) + 1)];
        const counts = Math.min(x(dayOf(segment.coveredFrom)), end);
        const gone = segment.state === "cancelled" ? "cancelled" : "";
        return (
          <g key={segment.id} transform={`translate(0 ${index * row})`} className={gone}>
            <rect
              x={start}
              y={4}
              width={Math.max(counts - start, 0)}
              height={18}
              className="wait"
            />
            <rect x={counts} y={4} width={Math.max(end - counts, 0)} height={18} className="held" />
            <text x={(counts < end ? counts : start) + 4} y={17}>
              {segment.units}份
            </text>
          </g>
        );
      })}
      <line x1={x(dayOf(cover.on))} x2={x(dayOf(cover.on))} y1={0} y2={height} />
    </svg>
  );
}

function Answer({ cover }: { cover: MemberCover }) {
  const { t } = useTranslation();
  const lines = cover.plans.map((plan) =>
    [
      t("cover.plan", { plan: plan.plan, units: plan.units, until: plan.until }),
      plan.waiting > 0 && plan.countsFrom
        ? t("cover.waits", { units: plan.waiting, from: plan.countsFrom })
        : "",
      plan.waiting > 0 && !plan.countsFrom ? t("cover.neverCounts", { units: plan.waiting }) : "",
    ].join(""),
  );
  return (
    <Alert
      type={cover.covered ? "success" : "warning"}
      showIcon
      title={t(cover.covered ? "cover.yes" : "cover.no", { on: cover.on })}
      description={lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}

/** What waits for its money (EN-7). */
function Pending({ cover }: { cover: MemberCover }) {
  const { t } = useTranslation();
  if (cover.pending.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("cover.pending")}
      description={cover.pending.map(({ roster, plan, why }) => (
        <div key={`${roster}${plan}`}>{t("cover.pendingOf", { roster, plan, why })}</div>
      ))}
    />
  );
}

function Segments({ rows }: { rows: HeldCoverView[] }) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t("cover.table")}>
      <Table<HeldCoverView>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: t("cover.ofPlan"), dataIndex: "plan" },
          { title: t("cover.units"), dataIndex: "units", align: "right" },
          {
            title: t("cover.term"),
            key: "term",
            className: "hz-nowrap",
            render: (_, row) => (
              <>
                {row.effective}
                <br />
                {row.expiry}
              </>
            ),
          },
          {
            title: t("cover.why"),
            key: "why",
            render: (_, row) => (
              <>
                <Tag color={colours[row.state]}>{t(`coverState.${row.state}`)}</Tag>
                {row.why}
                <div className="hz-muted">
                  {row.rule} · {articleWords(row.article)}
                </div>
              </>
            ),
          },
        ]}
      />
    </ScrollRegion>
  );
}

/** 保障情况: on any day, covered or not, by what, and why. */
export function CoverTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const field = useId();
  const [on, setOn] = useState(beijingDate(session.now));
  const cover = useQuery({
    ...memberQueries(slug).cover(id, on),
    placeholderData: (old: MemberCover | undefined) => old,
  });
  return (
    <section className="hz-stack">
      <h2 className="member-heading">{t("cover.title")}</h2>
      <div className="hz-row">
        <label htmlFor={field}>{t("cover.on")}</label>
        <DateField id={field} value={on} onChange={(day) => day && setOn(day)} />
      </div>
      <ProblemNotice problem={cover.error} />
      {cover.isPending && <Loading />}
      {cover.data && <Pending cover={cover.data} />}
      {cover.data?.segments.length === 0 && <EmptyState why={t("cover.none")} />}
      {cover.data && cover.data.segments.length > 0 && (
        <>
          <Answer cover={cover.data} />
          <Bars cover={cover.data} />
          <p className="hz-muted cover-legend">{t("cover.legend")}</p>
          <Segments rows={cover.data.segments} />
        </>
      )}
    </section>
  );
}
