import { articleWords } from "@huzhu/api/article";
import { $api } from "@huzhu/api/client";
import type { HeldCoverView, MemberCover } from "@huzhu/api/members";
import { DateField } from "@huzhu/ui/fields";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, Tag } from "antd";
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

/** All segments against one line of time, the chosen day across them; the table says the same. */
function Bars({ cover }: { cover: MemberCover }) {
  const { t } = useTranslation();
  const from = Math.min(...cover.segments.map((s) => dayOf(s.effective)), dayOf(cover.on));
  const to = Math.max(...cover.segments.map((s) => dayOf(s.expiry)), dayOf(cover.on)) + 1;
  const share = (day: number) => ((day - from) / (to - from)) * 100;
  const part = (start: number, end: number) => ({
    insetInlineStart: `${share(start)}%`,
    width: `${Math.max(share(end) - share(start), 0)}%`,
  });
  return (
    <ul className="cover-bars" aria-hidden="true">
      {cover.segments.map((segment) => {
        const [start, end] = [dayOf(segment.effective), dayOf(segment.expiry) + 1];
        const counts = Math.min(dayOf(segment.coveredFrom), end);
        return (
          <li key={segment.id} className={segment.state}>
            <div>
              {segment.plan} {t("cover.unitsOf", { units: segment.units })}
              <span className="hz-muted">
                {segment.effective} – {segment.expiry}
              </span>
            </div>
            <div className="cover-line">
              <i className="wait" style={part(start, counts)} />
              <i className="held" style={part(counts, end)} />
              <i className="day" style={{ insetInlineStart: `${share(dayOf(cover.on))}%` }} />
            </div>
          </li>
        );
      })}
    </ul>
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
    <Rows<HeldCoverView>
      label={t("cover.table")}
      rowKey="id"
      dataSource={rows}
      columns={[
        {
          title: t("cover.ofPlan"),
          key: "plan",
          render: (_, row) => (
            <>
              {row.plan}
              <div>{t("cover.unitsOf", { units: row.units })}</div>
              <div className="hz-muted">
                {row.effective} – {row.expiry}
              </div>
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
  );
}

/** 保障情况: on any day, covered or not, by what, and why. */
export function CoverTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const field = useId();
  const [on, setOn] = useState(beijingDate(session.now));
  const cover = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/members/{id}/cover", {
      params: { path: { slug, id }, query: { on } },
    }),
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
