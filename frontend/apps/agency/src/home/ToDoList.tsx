import { articleWords } from "@huzhu/api/article";
import type { DutyView } from "@huzhu/api/types";
import { EmptyState } from "@huzhu/ui/notices";
import { DeadlineTag } from "@huzhu/ui/tags";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** To-dos by deadline: what, 法定期限, article, days left. */
export function ToDoList({ duties }: { duties: DutyView[] }) {
  const { t } = useTranslation();
  if (duties.length === 0) return <EmptyState why={t("home.noToDos")} />;
  return (
    <ul className="to-dos">
      {duties.map((duty) => (
        <li key={duty.key}>
          <Link to={duty.address} state={{ toDo: duty.key }} className="to-do">
            <span className="hz-row">
              <strong>{duty.title}</strong>
              <DeadlineTag deadline={duty.deadline} />
            </span>
            {duty.subject !== duty.agencyName && <span>{duty.subject}</span>}
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
