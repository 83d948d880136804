import { $api } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { DemoTour } from "@huzhu/ui/demoTour";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { DeadlineTag, StatusTag } from "@huzhu/ui/tags";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useHere } from "../agency";
import { caseKindsOpen, openNewCase } from "../cases/newCaseEvent";
import { ToDoList } from "./ToDoList";

/** What a clerk does most. */
const enrolling = [
  ["/rosters", "importRoster"],
  ["/members", "addMember"],
  ["/contributions?state=open", "receive"],
] as const;

function Status() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { slug, session } = useHere();
  const enrols = may(session, "keepRosters", slug);
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}", { params: { path: { slug } } }),
  );
  const agency = found.data;
  if (found.isError) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  if (!agency) return <Loading />;
  const next = agency.duties
    .filter((duty) => duty.owner === "agency" && !duty.doneOn && duty.deadline)
    .toSorted((a, b) => (a.deadline?.due ?? "").localeCompare(b.deadline?.due ?? ""))
    .slice(0, 4);
  const papers = agency.papers.filter((paper) => paper.status === "valid");
  return (
    <div className="hz-stack">
      <Card title={t("home.status")} extra={<StatusTag of="agencyStatus" value={agency.status} />}>
        <Facts
          facts={[
            [
              t("profile.fullName"),
              <Link key="name" to="/profile">
                {agency.fullName}
              </Link>,
            ],
            [t("post.committeeChair"), agency.chairName],
            [t("post.agencyDirector"), agency.directorName],
            [t("profile.collected"), agency.collectedOn],
          ]}
        />
      </Card>
      {(enrols || caseKindsOpen(agency.actions).length > 0) && (
        <Card title={t("home.start")}>
          <div className="hz-row home-start">
            {enrols &&
              enrolling.map(([path, key]) => (
                <Button key={key} onClick={() => navigate(path)}>
                  {t(`home.${key}`)}
                </Button>
              ))}
            {caseKindsOpen(agency.actions).map((kind) => (
              <Button key={kind} aria-haspopup="dialog" onClick={() => openNewCase(kind)}>
                {t(`caseKind.${kind}`)}
              </Button>
            ))}
          </div>
        </Card>
      )}
      <Card title={t("home.next")}>
        {next.length === 0 && <p className="hz-muted">{t("home.noNext")}</p>}
        {next.map((duty) => (
          <div key={duty.key} className="hz-row home-row">
            <span>{duty.deadline?.due}</span>
            <span>{duty.title}</span>
            <DeadlineTag deadline={duty.deadline} />
          </div>
        ))}
      </Card>
      <Card title={t("home.papers")}>
        {papers.length === 0 ? (
          <p className="hz-muted">{t("home.noValidPapers")}</p>
        ) : (
          <Facts
            facts={papers.map((paper) => [
              [paper.title, paper.person].filter(Boolean).join(" "),
              <Link key={paper.number} to="/profile">
                {paper.paperNumber}
              </Link>,
            ])}
          />
        )}
      </Card>
    </div>
  );
}

function RecentCases() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const cases = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/cases", {
      params: { path: { slug }, query: { size: 5 } },
    }),
  );
  const rows = cases.data?.items ?? [];
  return (
    <Card title={t("home.recent")} extra={<Link to="/cases">{t("home.all")}</Link>}>
      <ProblemNotice problem={cases.error} onRetry={() => cases.refetch()} />
      {cases.isSuccess && rows.length === 0 && <EmptyState why={t("cases.empty")} />}
      {rows.map((row) => (
        <div key={row.id} className="hz-row home-row">
          <Link to={`/cases/${row.id}`}>{row.title}</Link>
          <StatusTag of="caseStatus" value={row.status} />
          <DeadlineTag deadline={row.deadline} />
        </div>
      ))}
    </Card>
  );
}

/** 首页: what the person can do now, how the agency stands, its papers. */
export function Home() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const steps = [
    { at: ".to-dos, .home-to-dos", title: t("tour.toDosTitle"), text: t("tour.toDos") },
    { at: ".home-start", title: t("tour.startTitle"), text: t("tour.start") },
    { at: ".hz-sider", title: t("tour.menuTitle"), text: t("tour.menu") },
    { at: ".hz-search", title: t("tour.searchTitle"), text: t("tour.search") },
    { at: ".hz-help-button", title: t("tour.helpTitle"), text: t("tour.help") },
  ];
  const toDos = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/to-dos", { params: { path: { slug } } }),
  );
  const mine = toDos.data?.filter((duty) => duty.mine);
  return (
    <>
      <PageHead title={t("menu.home")} />
      {session.demo && <DemoTour steps={steps} />}
      <div className="hz-grid two">
        <div className="hz-stack">
          <Card
            title={t("home.toDos", { total: mine?.length ?? "…" })}
            extra={
              <Link to="/to-dos?tab=all">
                {t("home.allToDos", { total: toDos.data?.length ?? "…" })}
              </Link>
            }
          >
            <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
            {toDos.isPending && <Loading />}
            {mine && <ToDoList duties={mine} />}
          </Card>
          <RecentCases />
        </div>
        <Status />
      </div>
    </>
  );
}
