import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
} from "@ant-design/icons";
import { articleWords } from "@huzhu/api/article";
import type { DeadlineView } from "@huzhu/api/types";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";

type Words = (key: string, values?: Record<string, unknown>) => string;

/** 余 3 天 · 今日到期 · 逾期 2 天: the same words everywhere. */
export function deadlineWords(deadline: DeadlineView, t: Words): string {
  if (deadline.state === "overdue")
    return t("ui.deadline.overdue", { days: Math.abs(deadline.daysLeft) });
  if (deadline.state === "dueToday") return t("ui.deadline.today");
  return t("ui.deadline.left", { days: deadline.daysLeft });
}

const deadlineLooks = {
  upcoming: { color: "default", icon: <ClockCircleOutlined /> },
  dueSoon: { color: "warning", icon: <ClockCircleOutlined /> },
  dueToday: { color: "warning", icon: <ExclamationCircleFilled /> },
  overdue: { color: "error", icon: <ExclamationCircleFilled /> },
} as const;

/** A legal deadline: days left, and with `full` its date and article in words. */
export function DeadlineTag({ deadline, full }: { deadline: DeadlineView | null; full?: boolean }) {
  const { t } = useTranslation();
  if (!deadline) return null;
  const look = deadlineLooks[deadline.state];
  const { due, article, from } = deadline;
  const title = t("ui.deadline.title", { due, article: articleWords(article), from });
  const doubt = deadline.calendarKnown ? "" : t("ui.deadline.noCalendar");
  return (
    <span className="hz-row">
      <Tag color={look.color} icon={look.icon} title={`${title} ${doubt}`}>
        {deadlineWords(deadline, t as Words)}
      </Tag>
      {full && (
        <span className="hz-muted">
          {title} {doubt}
        </span>
      )}
    </span>
  );
}

const colours: Record<string, string> = {
  submitted: "processing",
  proposed: "processing",
  returned: "warning",
  approved: "success",
  rejected: "error",
  collected: "processing",
  operating: "success",
  lapsed: "error",
  terminating: "warning",
  valid: "success",
  superseded: "warning",
  void: "error",
  revoked: "error",
  open: "warning",
  waiting: "warning",
  active: "success",
  invited: "processing",
  held: "warning",
  signed: "success",
  passed: "success",
  noQuorum: "error",
  prepared: "warning",
  released: "processing",
  sent: "processing",
  settled: "success",
  paid: "success",
};

/** A status in its word: `<StatusTag of="caseStatus" value="submitted" />`. */
export function StatusTag({ of, value }: { of: string; value: string }) {
  const { t } = useTranslation();
  // An agency that is approved still waits for its certificate.
  const colour = of === "agencyStatus" && value === "approved" ? "processing" : colours[value];
  return <Tag color={colour ?? "default"}>{t(`${of}.${value}`)}</Tag>;
}

/** Done on a day: closes a deadline. */
export function DoneTag({ on }: { on: string }) {
  const { t } = useTranslation();
  return (
    <Tag color="success" icon={<CheckCircleOutlined />}>
      {t("ui.deadline.done")} {on}
    </Tag>
  );
}
