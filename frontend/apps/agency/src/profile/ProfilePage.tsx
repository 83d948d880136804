import { $api } from "@huzhu/api/client";
import type { AgencyView, DutyView, PaperView } from "@huzhu/api/types";
import { Article } from "@huzhu/ui/article";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { DeadlineTag, DoneTag, StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { LifeTimeline } from "@huzhu/ui/timeline";
import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";
import { Successions } from "./Successions";

function Profile({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const { units, points, share } = agency.coverage;
  const scale = { units: agency.scaleUnits, members: agency.scaleMembers };
  return (
    <Card title={t("profile.facts")}>
      <Facts
        facts={[
          [t("profile.fullName"), agency.fullName],
          [t("profile.kind"), agency.kindLabel],
          [t("ui.case.sponsorUnion"), agency.sponsorUnion],
          [t("profile.area"), agency.areaName],
          [t("ui.case.address"), agency.address],
          [t("ui.case.scale"), t("ui.case.scaleWords", scale)],
          [t("post.committeeChair"), agency.chairName],
          [t("post.agencyDirector"), agency.directorName],
          [t("profile.accountants"), agency.accountants.sentence],
          [t("profile.approved"), agency.approvedOn],
          [
            t("profile.collected"),
            agency.collectedOn && `${agency.collectedOn}（${agency.collectedBy}）`,
          ],
          [t("profile.setUpNotice"), agency.setUpNoticeOn],
          [t("profile.business"), agency.businessStartedOn],
          [t("profile.lapseExtended"), agency.lapseExtendedTo],
          [t("profile.ends"), beijingDate(agency.endsAt)],
          [
            t("profile.coverage"),
            <>
              {t("profile.coverageWords", { units, points, share: Math.round((share ?? 0) * 100) })}
              <div className="hz-muted">{t("profile.coverageNote")}</div>
            </>,
          ],
          [t("ui.case.successor"), agency.successor?.fullName],
        ]}
      />
    </Card>
  );
}

function RowsCard<T extends object>(props: {
  label: string;
  rows: T[];
  rowKey: keyof T & string;
  columns: TableColumnsType<T>;
  empty: string;
  extra?: ReactNode;
}) {
  return (
    <Card title={props.label} extra={props.extra}>
      <Rows<T>
        label={props.label}
        rowKey={props.rowKey}
        dataSource={props.rows}
        columns={props.columns}
        empty={props.empty}
      />
    </Card>
  );
}

function Papers({ papers }: { papers: PaperView[] }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const href = (paper: PaperView) =>
    `/api/agencies/${slug}/papers/${paper.type}s/${paper.number}/pdf`;
  return (
    <RowsCard
      label={t("profile.papers")}
      rowKey="number"
      rows={papers}
      extra={
        papers.some((paper) => paper.status === "valid") && (
          <PrintButton size="small" href={`/api/agencies/${slug}/papers.pdf`}>
            {t("profile.printValid")}
          </PrintButton>
        )
      }
      empty={t("profile.noPapers")}
      columns={[
        { title: t("profile.paper"), dataIndex: "title", className: "hz-nowrap" },
        { title: t("profile.person"), dataIndex: "person", className: "hz-nowrap" },
        { title: t("profile.number"), dataIndex: "paperNumber", className: "hz-nowrap" },
        { title: t("profile.issuedOn"), dataIndex: "issuedOn", className: "hz-nowrap" },
        {
          title: t("profile.state"),
          render: (_, paper) => (
            <>
              <StatusTag of="certificateStatus" value={paper.status} />
              {paper.status !== "valid" && beijingDate(paper.since)}
              {paper.replacedBy && ` → ${paper.replacedBy}`}
            </>
          ),
        },
        {
          title: t("ui.paper.print"),
          render: (_, paper) => <PrintButton size="small" href={href(paper)} />,
        },
      ]}
    />
  );
}

function Duties({ duties }: { duties: DutyView[] }) {
  const { t } = useTranslation();
  return (
    <RowsCard
      label={t("profile.duties")}
      rowKey="key"
      rows={duties}
      empty={t("profile.noDuties")}
      columns={[
        { title: t("profile.duty"), dataIndex: "title" },
        {
          title: t("profile.due"),
          className: "hz-nowrap",
          render: (_, duty) => duty.deadline?.due,
        },
        {
          title: t("profile.left"),
          render: (_, duty) =>
            duty.doneOn ? <DoneTag on={duty.doneOn} /> : <DeadlineTag deadline={duty.deadline} />,
        },
        {
          title: t("profile.basis"),
          render: (_, duty) => <Article of={duty.article} rule={duty.rule} />,
        },
      ]}
    />
  );
}

/** 代办处信息: facts, papers, deadlines, and the way so far. */
export default function ProfilePage() {
  const { t } = useTranslation();
  const agency = useAgency();
  const { slug, session } = useHere();
  const cases = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/cases", {
      params: { path: { slug }, query: { size: 100 } },
    }),
  );
  // The set-up case belongs to the union that applied; it is read by its link.
  const own = new Set(cases.data?.items.map((row) => row.id));
  return (
    <>
      <PageHead
        title={agency.shortName}
        tags={<StatusTag of="agencyStatus" value={agency.status} />}
      />
      <div className="hz-grid two">
        <div className="hz-stack">
          <Papers papers={agency.papers} />
          <Duties duties={agency.duties} />
        </div>
        <div className="hz-stack">
          <Profile agency={agency} />
          <Successions agency={agency} />
          <Card title={t("profile.timeline")}>
            <LifeTimeline
              entries={agency.timeline}
              now={session.now}
              casePath={(id) => (own.has(id) ? `/cases/${id}` : undefined)}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
