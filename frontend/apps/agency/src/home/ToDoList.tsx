import { articleWords } from "@huzhu/api/article";
import type { DutyView } from "@huzhu/api/types";
import { EmptyState } from "@huzhu/ui/notices";
import { DeadlineTag } from "@huzhu/ui/tags";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { meetingPath } from "../committee/quarter";

/** Where a duty is fulfilled. */
export function dutyPath(duty: DutyView): string {
  if (duty.key.startsWith("meeting:")) return meetingPath(duty);
  if (duty.key.startsWith("internal-rule:")) return "/internal-rules";
  if (duty.key.startsWith("yearly:")) return `/yearly-tasks?year=${duty.key.split(":")[2]}`;
  if (duty.key.startsWith("matter:")) return "/office-matters?open=true";
  if (duty.subjectType === "roster") return `/rosters/${duty.subjectId}`;
  if (duty.subjectType === "case") return `/cases/${duty.subjectId}`;
  if (/notice|termination-receipt/.test(duty.key)) return "/notices";
  if (/^(start|lapse|succession)/.test(duty.key)) return "/cases";
  if (duty.key.startsWith("handover:")) return `/handovers/${duty.key.split(":")[1]}`;
  if (duty.key.startsWith("renewal:")) return `/renewals/${duty.key.split(":").slice(1).join("/")}`;
  if (/^remittances?[:-]/.test(duty.key)) return "/contributions/remittances";
  if (duty.key === "receipts-to-confirm") return "/contributions?state=reported";
  if (duty.key.startsWith("payment:")) return "/electronic-payments?status=prepared";
  if (/^(transfer|return|part-seals):/.test(duty.key)) return "/custody";
  return /^(handover|accountants)/.test(duty.key) ? "/people" : "/profile";
}

/** To-dos by deadline: what, 法定期限, article, days left. */
export function ToDoList({ duties }: { duties: DutyView[] }) {
  const { t } = useTranslation();
  if (duties.length === 0) return <EmptyState why={t("home.noToDos")} />;
  return (
    <ul className="to-dos">
      {duties.map((duty) => (
        <li key={duty.key}>
          <Link to={dutyPath(duty)} className="to-do">
            <span className="hz-row">
              <strong>{duty.title}</strong>
              <DeadlineTag deadline={duty.deadline} />
            </span>
            <span>{duty.subject}</span>
            <span className="hz-muted">
              {duty.deadline
                ? t("home.legal", {
                    due: duty.deadline.due,
                    article: articleWords(duty.deadline.article),
                  })
                : t("home.noDeadline")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
