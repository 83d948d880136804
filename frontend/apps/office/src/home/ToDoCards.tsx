import { articleWords } from "@huzhu/api/article";
import { shortNames } from "@huzhu/api/content";
import type { DutyView } from "@huzhu/api/types";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState } from "@huzhu/ui/notices";
import { DeadlineTag } from "@huzhu/ui/tags";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** The next to-dos as cards; without a table, so that the first page loads fast. */
export function ToDoCards({ duties }: { duties: DutyView[] | undefined }) {
  const { t } = useTranslation();
  const shown = 8;
  if (!duties) return <Loading />;
  if (duties.length === 0) return <EmptyState why={t("toDos.none")} />;
  return (
    <ul className="to-dos">
      {duties.slice(0, shown).map((duty) => (
        <li key={duty.key}>
          <Link to={duty.address} state={{ toDo: duty.key }} className="to-do">
            <span className="hz-row">
              <strong>{duty.title}</strong>
              <DeadlineTag deadline={duty.deadline} />
            </span>
            <span title={duty.subject}>
              {[duty.agencyName, duty.subject]
                .filter((one, at, all) => one && all.indexOf(one) === at)
                .map((one) => shortNames(one ?? ""))
                .join(" · ")}
            </span>
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
      {duties.length > shown && (
        <li>
          <Link to="/to-dos">{t("home.more", { count: duties.length - shown })}</Link>
        </li>
      )}
    </ul>
  );
}
