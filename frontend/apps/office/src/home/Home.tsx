import { $api } from "@huzhu/api/client";
import { DemoTour } from "@huzhu/ui/demoTour";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "../useSession";
import { DistrictTiles } from "./DistrictTiles";
import { ToDoCards } from "./ToDoCards";

/** 工作台: what is due next, and the sixteen districts at a glance. */
export function Home() {
  const { t } = useTranslation();
  const session = useSession();
  const steps = [
    { at: ".to-dos", title: t("tour.toDosTitle"), text: t("tour.toDos") },
    { at: ".tiles", title: t("tour.districtsTitle"), text: t("tour.districts") },
    { at: ".hz-sider", title: t("tour.menuTitle"), text: t("tour.menu") },
    { at: ".hz-search", title: t("tour.searchTitle"), text: t("tour.search") },
    { at: ".hz-help-button", title: t("tour.helpTitle"), text: t("tour.help") },
  ];
  const toDos = useQuery($api.queryOptions("get", "/api/office/to-dos"));
  const mine = toDos.data?.filter((duty) => duty.mine);
  return (
    <>
      <PageHead title={t("menu.home")} />
      {session.demo && <DemoTour steps={steps} />}
      <div className="hz-grid two">
        <Card
          title={t("home.toDos", { total: mine?.length ?? "…" })}
          extra={<Link to="/to-dos">{t("home.all")}</Link>}
        >
          <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
          {!toDos.error && <ToDoCards duties={mine} />}
        </Card>
        <Card title={t("home.districts")}>
          <DistrictTiles />
        </Card>
      </div>
    </>
  );
}
