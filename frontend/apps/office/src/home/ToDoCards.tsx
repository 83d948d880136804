import { articleWords } from "@huzhu/api/article";
import { shortNames } from "@huzhu/api/content";
import type { DutyView } from "@huzhu/api/types";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState } from "@huzhu/ui/notices";
import { DeadlineTag } from "@huzhu/ui/tags";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dutyPath } from "./dutyPath";

/** The next to-dos as cards; without a table, so that the first page loads fast. */
export function ToDoCards({ duties }: { duties: DutyView[] | undefined }) {
  const { t } = useTranslation();
  if (!duties) return <Loading />;
  if (duties.length === 0) return <EmptyState why={t("toDos.none")} />;
  return (
    <ul className="to-dos">
      {duties.slice(0, 8).map((duty) => (
        <li key={duty.key}>
          <Link to={dutyPath(duty)} className="to-do">
            <span className="hz-row">
              <strong>{duty.title}</strong>
              <DeadlineTag deadline={duty.deadline} />
            </span>
            <span title={duty.subject}>{shortNames(duty.subject)}</span>
            {duty.deadline && (
              <span className="hz-muted">
                {t("home.legal", {
                  due: duty.deadline.due,
                  article: articleWords(duty.deadline.article),
                })}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
