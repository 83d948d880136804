import { $api } from "@huzhu/api/client";
import type { AgencyView } from "@huzhu/api/types";
import { Article } from "@huzhu/ui/article";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { DeadlineTag, DoneTag, StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { LifeTimeline } from "@huzhu/ui/timeline";
import { useQuery } from "@tanstack/react-query";
import { Alert, Tabs } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { useSession } from "../useSession";
import { AgencyActs } from "./AgencyActs";
import { AgencyCommittee, AgencyPeople } from "./AgencyPeople";
import { AgencyPoints } from "./AgencyPoints";
import { AgencyOversight, AgencyRules, AgencyYear } from "./AgencyRecords";
import { paperPdf } from "./IssueButton";

function Profile({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const { scaleUnits: units, scaleMembers: members } = agency;
  return (
    <Card title={t("agency.profile")}>
      <Facts
        facts={[
          [t("agency.fullName"), agency.fullName],
          [t("agency.kind"), agency.kindLabel],
          [t("ui.case.sponsorUnion"), agency.sponsorUnion],
          [t("agency.area"), agency.areaName],
          [t("ui.case.address"), agency.address],
          [t("ui.case.scale"), t("ui.case.scaleWords", { units, members })],
          [t("post.committeeChair"), agency.chairName],
          [t("post.agencyDirector"), agency.directorName],
          [t("profile.accountants"), agency.accountants.sentence],
          [t("agency.approved"), agency.approvedOn],
          [
            t("agency.collected"),
            agency.collectedOn && `${agency.collectedOn}（${agency.collectedBy}）`,
          ],
          [t("agency.setUpNotice"), agency.setUpNoticeOn],
          [t("agency.business"), agency.businessStartedOn],
          [t("agency.lapseExtended"), agency.lapseExtendedTo],
          [t("agency.ends"), beijingDate(agency.endsAt)],
          [
            t("agency.coverage"),
            t("agency.coverageWords", {
              units: agency.coverage.units,
              points: agency.coverage.points,
              share: Math.round((agency.coverage.share ?? 0) * 100),
            }),
          ],
          agency.successor && [
            t("ui.case.successor"),
            <Link key="successor" to={`/agencies/${agency.successor.slug}`}>
              {agency.successor.fullName}
            </Link>,
          ],
        ]}
      />
    </Card>
  );
}

function Duties({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("agency.duties")}>
      <Rows
        label={t("agency.duties")}
        rowKey="key"
        dataSource={agency.duties}
        empty={t("agency.noDuties")}
        columns={[
          { title: t("toDos.what"), dataIndex: "title" },
          {
            title: t("toDos.due"),
            className: "hz-nowrap",
            render: (_, duty) => duty.deadline?.due,
          },
          {
            title: t("toDos.left"),
            render: (_, duty) =>
              duty.doneOn ? <DoneTag on={duty.doneOn} /> : <DeadlineTag deadline={duty.deadline} />,
          },
          {
            title: t("toDos.article"),
            render: (_, duty) => <Article of={duty.article} rule={duty.rule} />,
          },
        ]}
      />
    </Card>
  );
}

function Papers({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const valid = agency.papers.filter(({ status }) => status === "valid");
  return (
    <div className="hz-stack">
      {valid.length > 1 && (
        <div className="hz-row">
          <PrintButton href={`/api/office/agencies/${agency.slug}/papers.pdf`}>
            {t("papers.mergeValid", { count: valid.length })}
          </PrintButton>
        </div>
      )}
      <PaperRows agency={agency} />
    </div>
  );
}

function PaperRows({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  return (
    <Rows
      label={t("agency.papers")}
      rowKey="number"
      dataSource={agency.papers}
      empty={t("agency.noPapers")}
      columns={[
        { title: t("agency.paper"), dataIndex: "title" },
        { title: t("agency.number"), dataIndex: "paperNumber", className: "hz-nowrap" },
        { title: t("agency.person"), dataIndex: "person", className: "hz-nowrap" },
        { title: t("agency.issuedOn"), dataIndex: "issuedOn", className: "hz-nowrap" },
        {
          title: t("agency.status"),
          render: (_, row) => (
            <span className="hz-row">
              <StatusTag of="certificateStatus" value={row.status} />
              {row.status !== "valid" && beijingDate(row.since)}
              {row.replacedBy && ` → ${row.replacedBy}`}
            </span>
          ),
        },
        {
          title: t("ui.paper.print"),
          render: (_, row) => <PrintButton size="small" href={paperPdf(row.type, row.number)} />,
        },
      ]}
    />
  );
}

function Cases({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const cases = useQuery(
    $api.queryOptions("get", "/api/office/cases", {
      params: { query: { q: agency.shortName, size: 100 } },
    }),
  );
  const own = cases.data?.items.filter((row) => row.agencySlug === agency.slug) ?? [];
  return (
    <Rows
      label={t("menu.cases")}
      rowKey="id"
      dataSource={own}
      empty={t("agency.noCases")}
      columns={[
        {
          title: t("cases.title"),
          render: (_, row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
        },
        { title: t("cases.receipt"), dataIndex: "receiptNumber", className: "hz-nowrap" },
        {
          title: t("cases.status"),
          render: (_, row) => <StatusTag of="caseStatus" value={row.status} />,
        },
        { title: t("cases.deadline"), render: (_, row) => <DeadlineTag deadline={row.deadline} /> },
      ]}
    />
  );
}

/** What else there is of the agency; whoever followed a figure here sees its tab at once. */
function Parts({ tabs }: { tabs: { key: string; label: string; children: ReactNode }[] }) {
  const [params, setParams] = useSearchParams();
  const here = useRef<HTMLDivElement>(null);
  const [asked] = useState(params.get("tab"));
  useEffect(() => {
    if (asked) here.current?.scrollIntoView({ block: "start" });
  }, [asked]);
  return (
    <div ref={here}>
      <Card>
        <Tabs
          activeKey={params.get("tab") ?? "papers"}
          onChange={(tab) => setParams({ tab }, { replace: true })}
          items={tabs}
        />
      </Card>
    </div>
  );
}

/** One agency: who it is, what is due, its papers, cases, points and people. */
export default function AgencyPage() {
  const { t } = useTranslation();
  const { slug = "" } = useParams();
  const session = useSession();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}", { params: { path: { slug } } }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const agency = found.data;
  const tabs = [
    { key: "papers", label: t("agency.papers"), children: <Papers agency={agency} /> },
    { key: "cases", label: t("menu.cases"), children: <Cases agency={agency} /> },
    { key: "points", label: t("agency.points"), children: <AgencyPoints slug={slug} /> },
    { key: "committee", label: t("agency.committee"), children: <AgencyCommittee slug={slug} /> },
    { key: "people", label: t("agency.people"), children: <AgencyPeople slug={slug} /> },
    { key: "rules", label: t("agency.rules"), children: <AgencyRules slug={slug} /> },
    { key: "year", label: t("agency.year"), children: <AgencyYear slug={slug} /> },
    { key: "oversight", label: t("agency.oversight"), children: <AgencyOversight slug={slug} /> },
  ];
  return (
    <div className="hz-stack">
      <PageHead
        title={agency.shortName}
        tags={<StatusTag of="agencyStatus" value={agency.status} />}
      >
        <AgencyActs agency={agency} />
      </PageHead>
      {agency.readOnly && <Alert type="warning" showIcon title={t("agency.readOnly")} />}
      <div className="hz-grid two">
        <div className="hz-stack">
          <Duties agency={agency} />
          <Parts tabs={tabs} />
        </div>
        <div className="hz-stack">
          <Profile agency={agency} />
          <Card title={t("agency.timeline")}>
            <LifeTimeline
              entries={agency.timeline}
              now={session.now}
              casePath={(id) => `/cases/${id}`}
            />
          </Card>
        </div>
      </div>
    </div>
  );
}
