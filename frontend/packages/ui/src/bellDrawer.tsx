import { shortNames } from "@huzhu/api/content";
import type { DutyView } from "@huzhu/api/types";
import { Drawer, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "./notices";
import { DeadlineTag } from "./tags";

/** Today's digest: what is overdue, due and new among my to-dos, the new ones first. */
export default function BellDrawer(props: {
  mine: DutyView[];
  /** What was new when the bell was pressed. */
  unread: DutyView[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { mine, unread, onClose } = props;
  const isNew = new Set(unread.map(({ key }) => key));
  const count = (...states: string[]) =>
    mine.filter(({ deadline }) => deadline && states.includes(deadline.state)).length;
  // An agency's own people know whose to-dos these are.
  const many = new Set(mine.map(({ agencySlug }) => agencySlug)).size > 1;
  const rows = [
    ...mine.filter(({ key }) => isNew.has(key)),
    ...mine.filter(({ key }) => !isNew.has(key)),
  ];
  return (
    <Drawer
      open
      size={420}
      title={t("ui.bell.title")}
      onClose={onClose}
      extra={
        <Link to="/to-dos" onClick={onClose}>
          {t("ui.bell.all")}
        </Link>
      }
    >
      <p>
        {t("ui.bell.digest", {
          ...{ total: mine.length, fresh: unread.length, overdue: count("overdue") },
          ...{ today: count("dueToday"), soon: count("dueSoon") },
        })}
      </p>
      {rows.length === 0 && <EmptyState why={t("ui.toDo.none")} />}
      <ul className="to-dos">
        {rows.map((duty) => (
          <li key={duty.key}>
            <Link to={duty.address} state={{ toDo: duty.key }} className="to-do" onClick={onClose}>
              <span className="hz-row">
                <strong>{duty.title}</strong>
                {isNew.has(duty.key) && <Tag color="processing">{t("ui.bell.fresh")}</Tag>}
                <DeadlineTag deadline={duty.deadline} />
              </span>
              <span>
                {[many && duty.agencyName, duty.subject !== duty.agencyName && duty.subject]
                  .filter((one, at, all) => one && all.indexOf(one) === at)
                  .map((one) => shortNames(one || ""))
                  .join(" · ")}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
