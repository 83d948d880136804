import type { StepView, TimelineEntry } from "@huzhu/api/types";
import { Timeline as AntTimeline } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { beijingDate, beijingTime } from "./time";

function moment(key: string, what: ReactNode, when: string, note: string | null) {
  return {
    key,
    content: (
      <>
        <strong>{what}</strong>
        <div className="hz-muted">{when}</div>
        {note && <div>{note}</div>}
      </>
    ),
  };
}

/** A case: who did what when, and what the law expects next. */
export function Timeline({ steps, next }: { steps: StepView[]; next?: ReactNode }) {
  const { t } = useTranslation();
  const items = steps.map((step) =>
    moment(step.at + step.what, `${step.label} ${step.by}`, beijingTime(step.at), step.note),
  );
  const ahead = next && {
    key: "next",
    color: "gray",
    content: (
      <>
        <strong>{t("ui.timeline.next")}</strong> {next}
      </>
    ),
  };
  return <AntTimeline items={ahead ? [...items, ahead] : items} />;
}

/** An agency's life; what lies after `now` is what a rule expects. */
export function LifeTimeline(props: {
  entries: TimelineEntry[];
  now: string;
  /** Where a case can be read, if the reader may. */
  casePath: (id: string) => string | undefined;
}) {
  const titled = ({ caseId, what }: TimelineEntry) => {
    const path = caseId && props.casePath(caseId);
    return path ? <Link to={path}>{what}</Link> : what;
  };
  const items = props.entries.map((entry) => ({
    ...moment(entry.at + entry.what, titled(entry), beijingDate(entry.at), entry.note),
    color: entry.at > props.now ? "gray" : undefined,
  }));
  return <AntTimeline items={items} />;
}
