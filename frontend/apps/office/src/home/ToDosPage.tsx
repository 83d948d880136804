import { $api } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { ToDoTable } from "@huzhu/ui/toDoTable";
import { useQuery } from "@tanstack/react-query";
import { Select, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useAgencyOptions } from "../agencies/useAgencyOptions";

function Done() {
  const done = useQuery(
    $api.queryOptions("get", "/api/office/deadlines", {
      params: { query: { done: true, size: 100 } },
    }),
  );
  return (
    <>
      <ProblemNotice problem={done.error} onRetry={() => done.refetch()} />
      {!done.error && (
        <ToDoTable agencies duties={done.data?.items ?? []} loading={done.isPending} />
      )}
    </>
  );
}

/** 待办中心: mine, the office's, and what has been done. */
export default function ToDosPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const change = (values: Record<string, string | undefined>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(values))
          if (value) next.set(name, value);
          else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const toDos = useQuery($api.queryOptions("get", "/api/office/to-dos"));
  const agencies = useAgencyOptions();
  const agency = params.get("agency") ?? undefined;
  const all = (toDos.data ?? []).filter((duty) => !agency || duty.agencySlug === agency);
  const mine = all.filter((duty) => duty.mine);
  const count = (duties: typeof all) => (toDos.isPending ? "…" : duties.length);
  const table = (duties: typeof all) => (
    <ToDoTable agencies duties={duties} loading={toDos.isPending} />
  );
  return (
    <>
      <PageHead title={t("menu.toDos")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("toDos.agency")}
          placeholder={t("toDos.anyAgency")}
          options={agencies}
          value={agency}
          onChange={(value?: string) => change({ agency: value })}
          style={{ minWidth: 180 }}
        />
        <ExportButton
          name={t("menu.toDos")}
          start={() => exportOfficeList("to-dos")(agency ? { agency } : {})}
        />
      </PageHead>
      <div className="hz-card">
        <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
        {!toDos.error && (
          <Tabs
            activeKey={params.get("tab") ?? "mine"}
            onChange={(tab) => change({ tab })}
            items={[
              {
                key: "mine",
                label: t("toDos.mine", { total: count(mine) }),
                children: table(mine),
              },
              { key: "all", label: t("toDos.all", { total: count(all) }), children: table(all) },
              { key: "done", label: t("toDos.done"), children: <Done /> },
            ]}
          />
        )}
      </div>
    </>
  );
}
