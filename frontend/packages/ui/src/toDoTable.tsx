import { shortNames } from "@huzhu/api/content";
import type { DutyView } from "@huzhu/api/types";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Article } from "./article";
import { Rows } from "./rows";
import { DeadlineTag, DoneTag } from "./tags";

/** To-dos by deadline: what, about whom, 法定期限, article, days left; of many agencies, whose. */
export function ToDoTable(props: { duties: DutyView[]; loading: boolean; agencies?: boolean }) {
  const { t } = useTranslation();
  const agency: TableColumnsType<DutyView> = [
    {
      title: t("ui.toDo.agency"),
      render: (_, duty) =>
        duty.agencySlug && (
          <Link to={`/agencies/${duty.agencySlug}`} title={duty.agencyName ?? ""}>
            {shortNames(duty.agencyName ?? "")}
          </Link>
        ),
    },
  ];
  return (
    <Rows<DutyView>
      label={t("ui.toDo.title")}
      rowKey="key"
      loading={props.loading}
      dataSource={props.duties}
      pagination={{
        hideOnSinglePage: true,
        pageSize: 20,
        showTotal: (total) => t("ui.list.total", { total }),
      }}
      empty={t("ui.toDo.none")}
      columns={[
        {
          title: t("ui.toDo.what"),
          render: (_, duty) => (
            <Link to={duty.address} state={{ toDo: duty.key }}>
              {duty.title}
            </Link>
          ),
        },
        {
          title: t("ui.toDo.subject"),
          render: (_, duty) =>
            duty.subject !== duty.agencyName && (
              <span title={duty.subject}>{shortNames(duty.subject)}</span>
            ),
        },
        ...(props.agencies ? agency : []),
        {
          title: t("ui.toDo.left"),
          render: (_, duty) =>
            duty.doneOn ? <DoneTag on={duty.doneOn} /> : <DeadlineTag deadline={duty.deadline} />,
        },
        {
          title: t("ui.toDo.due"),
          className: "hz-nowrap",
          render: (_, duty) => duty.deadline?.due,
        },
        {
          title: t("ui.toDo.article"),
          render: (_, duty) => <Article of={duty.article} rule={duty.rule} />,
        },
      ]}
    />
  );
}
