import { officeQueries } from "@huzhu/api/office";
import { PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ToDoTable } from "./ToDos";

/** 待办中心 */
export default function ToDosPage() {
  const { t } = useTranslation();
  const toDos = useQuery(officeQueries.toDos());
  return (
    <>
      <PageHead title={t("menu.toDos")} />
      <div className="hz-card">
        <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
        <ToDoTable duties={toDos.data ?? []} loading={toDos.isPending} />
      </div>
    </>
  );
}
