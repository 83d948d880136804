import { may } from "@huzhu/api/session";
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
  const { slug, session, queries } = useHere();
  const enrols = may(session, "keepRosters", slug);
  const found = useQuery(queries.agency());
  const agency = found.data;
  if (found.error) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
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
          <div className="hz-row">
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
  const { queries } = useHere();
  const cases = useQuery(queries.cases({ size: 5 }));
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

/** 首页: what is due, how the agency stands, its papers. */
export function Home() {
  const { t } = useTranslation();
  const { queries } = useHere();
  const toDos = useQuery(queries.toDos());
  return (
    <>
      <PageHead title={t("menu.home")} />
      <div className="hz-grid two">
        <div className="hz-stack">
          <Card title={t("home.toDos", { total: toDos.data?.length ?? 0 })}>
            <ProblemNotice problem={toDos.error} onRetry={() => toDos.refetch()} />
            {toDos.isPending && <Loading />}
            {toDos.data && <ToDoList duties={toDos.data} />}
          </Card>
          <RecentCases />
        </div>
        <Status />
      </div>
    </>
  );
}
