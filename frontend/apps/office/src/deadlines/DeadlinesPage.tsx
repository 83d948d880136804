import { articleWords } from "@huzhu/api/article";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList, officeQueries } from "@huzhu/api/office";
import type { DutyView } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { DeadlineTag } from "@huzhu/ui/tags";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dutyPath } from "../home/dutyPath";

const rules = ["AG-5", "AG-6", "AG-7", "AG-8", "AG-9", "GV-2", "GV-8"];
const states = ["overdue", "dueToday", "dueSoon", "upcoming"];

/** 期限一览: what is due or overdue over all agencies. */
export default function DeadlinesPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<DutyView> = [
    {
      title: t("toDos.what"),
      key: "title",
      render: (_, duty) => <Link to={dutyPath(duty)}>{duty.title}</Link>,
    },
    {
      title: t("toDos.subject"),
      key: "subject",
      render: (_, duty) => <span title={duty.subject}>{shortNames(duty.subject)}</span>,
    },
    {
      title: t("toDos.left"),
      key: "left",
      render: (_, duty) => <DeadlineTag deadline={duty.deadline} />,
    },
    {
      title: t("toDos.due"),
      key: "due",
      className: "hz-nowrap",
      render: (_, duty) => duty.deadline?.due,
    },
    {
      title: t("toDos.from"),
      key: "from",
      className: "hz-nowrap",
      render: (_, duty) => duty.deadline?.from,
    },
    {
      title: t("toDos.article"),
      key: "article",
      render: (_, duty) => <span title={articleWords(duty.article)}>{duty.article}</span>,
    },
  ];
  return (
    <ListPage<DutyView>
      title={t("menu.deadlines")}
      rowKey="key"
      columns={columns}
      filters={[
        { name: "q", label: t("deadlines.q") },
        {
          name: "state",
          label: t("deadlines.state"),
          options: states.map((value) => ({ value, label: t(`deadlines.states.${value}`) })),
        },
        {
          name: "rule",
          label: t("deadlines.rule"),
          options: rules.map((value) => ({ value, label: t(`deadlines.rules.${value}`) })),
        },
      ]}
      query={officeQueries.deadlines}
      exportAll={exportOfficeList("deadlines")}
      rowPath={dutyPath}
      empty={t("deadlines.empty")}
    />
  );
}
