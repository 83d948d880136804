import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import type { DutyView } from "@huzhu/api/types";
import { PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { ToDoTable } from "@huzhu/ui/toDoTable";
import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useHere } from "../agency";

/** 待办: what the person can do now, and all that the agency has to do. */
export default function ToDosPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [params, setParams] = useSearchParams();
  const toDos = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/to-dos", { params: { path: { slug } } }),
  );
  const all = toDos.data ?? [];
  const mine = all.filter((duty) => duty.mine);
  const table = (duties: DutyView[]) => <ToDoTable duties={duties} loading={toDos.isPending} />;
  const count = (duties: DutyView[]) => (toDos.isPending ? "…" : duties.length);
  return (
    <>
      <PageHead title={t("toDos.title")}>
        <ExportButton name={t("toDos.title")} start={() => exportAgencyList(slug, "to-dos")({})} />
      </PageHead>
      <div className="hz-card">
        <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
        {!toDos.error && (
          <Tabs
            activeKey={params.get("tab") ?? "mine"}
            onChange={(tab) => setParams({ tab }, { replace: true })}
            items={[
              {
                key: "mine",
                label: t("toDos.mine", { total: count(mine) }),
                children: table(mine),
              },
              { key: "all", label: t("toDos.all", { total: count(all) }), children: table(all) },
            ]}
          />
        )}
      </div>
    </>
  );
}
