import type { StepView } from "@huzhu/api/types";
import { Timeline as AntTimeline } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { beijingTime } from "./time";

/** Who did what when, and what the law expects next. */
export function Timeline({ steps, next }: { steps: StepView[]; next?: ReactNode }) {
  const { t } = useTranslation();
  const items = steps.map((step) => ({
    content: (
      <>
        <strong>{step.what}</strong> {step.by}
        <div className="hz-muted">{beijingTime(step.at)}</div>
        {step.note && <div>{step.note}</div>}
      </>
    ),
  }));
  const ahead = next && {
    color: "gray",
    content: (
      <>
        <strong>{t("ui.timeline.next")}</strong> {next}
      </>
    ),
  };
  return <AntTimeline items={ahead ? [...items, ahead] : items} />;
}
