import { officeQueries } from "@huzhu/api/office";
import { PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ToDoTable } from "./ToDos";

function Done() {
  const done = useQuery(officeQueries.deadlines({ done: true, size: 100 }));
  return (
    <>
      <ProblemNotice problem={done.error} onRetry={() => done.refetch()} />
      {!done.error && <ToDoTable duties={done.data?.items ?? []} loading={done.isPending} />}
    </>
  );
}

/** 待办中心: mine, the office's, and what has been done. */
export default function ToDosPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const toDos = useQuery(officeQueries.toDos());
  const all = toDos.data ?? [];
  const mine = all.filter((duty) => duty.mine);
  const table = (duties: typeof all) => <ToDoTable duties={duties} loading={toDos.isPending} />;
  return (
    <>
      <PageHead title={t("menu.toDos")} />
      <div className="hz-card">
        <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
        {!toDos.error && (
          <Tabs
            activeKey={params.get("tab") ?? "mine"}
            onChange={(tab) => setParams({ tab }, { replace: true })}
            items={[
              {
                key: "mine",
                label: t("toDos.mine", { total: mine.length }),
                children: table(mine),
              },
              { key: "all", label: t("toDos.all", { total: all.length }), children: table(all) },
              { key: "done", label: t("toDos.done"), children: <Done /> },
            ]}
          />
        )}
      </div>
    </>
  );
}
