import { articleWords } from "@huzhu/api/article";
import { shortNames } from "@huzhu/api/content";
import type { DutyView } from "@huzhu/api/types";
import { ScrollRegion } from "@huzhu/ui/facts";
import { EmptyState } from "@huzhu/ui/notices";
import { DeadlineTag, DoneTag } from "@huzhu/ui/tags";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dutyPath } from "./dutyPath";

/** To-dos by deadline: what, about whom, 法定期限, article, days left. */
export function ToDoTable({ duties, loading }: { duties: DutyView[]; loading: boolean }) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t("toDos.title")}>
      <Table<DutyView>
        size="small"
        rowKey="key"
        loading={loading}
        dataSource={duties}
        pagination={{
          hideOnSinglePage: true,
          pageSize: 20,
          showTotal: (total) => t("ui.list.total", { total }),
        }}
        locale={{ emptyText: <EmptyState why={t("toDos.none")} /> }}
        columns={[
          {
            title: t("toDos.what"),
            render: (_, duty) => <Link to={dutyPath(duty)}>{duty.title}</Link>,
          },
          {
            title: t("toDos.subject"),
            render: (_, duty) => <span title={duty.subject}>{shortNames(duty.subject)}</span>,
          },
          {
            title: t("toDos.left"),
            render: (_, duty) =>
              duty.doneOn ? <DoneTag on={duty.doneOn} /> : <DeadlineTag deadline={duty.deadline} />,
          },
          {
            title: t("toDos.due"),
            className: "hz-nowrap",
            render: (_, duty) => duty.deadline?.due,
          },
          {
            title: t("toDos.article"),
            render: (_, duty) => <span title={articleWords(duty.article)}>{duty.article}</span>,
          },
        ]}
      />
    </ScrollRegion>
  );
}
