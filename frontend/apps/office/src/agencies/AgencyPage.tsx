import { officeQueries } from "@huzhu/api/office";
import type { AgencyView } from "@huzhu/api/types";
import { Card, Facts, PageHead, ScrollRegion } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { DeadlineTag, DoneTag, StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { Timeline } from "@huzhu/ui/timeline";
import { useQuery } from "@tanstack/react-query";
import { Alert, Table, type TableColumnsType, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { AgencyActs } from "./AgencyActs";
import { certificatePdf } from "./IssueButton";

function Rows<T extends object>(props: {
  label: string;
  rowKey: keyof T & string;
  rows: T[];
  columns: TableColumnsType<T>;
  empty: string;
}) {
  return (
    <ScrollRegion label={props.label}>
      <Table<T>
        size="small"
        rowKey={props.rowKey}
        dataSource={props.rows}
        columns={props.columns}
        pagination={false}
        locale={{ emptyText: <EmptyState why={props.empty} /> }}
      />
    </ScrollRegion>
  );
}

function Profile({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const { scaleUnits: units, scaleMembers: members } = agency;
  return (
    <Card title={t("agency.profile")}>
      <Facts
        facts={[
          [t("agency.fullName"), agency.fullName],
          [t("agency.kind"), t(`agencyKind.${agency.kind}`)],
          [t("ui.case.sponsorUnion"), agency.sponsorUnion],
          [t("agency.area"), agency.areaCode && t(`district.${agency.areaCode}`)],
          [t("ui.case.address"), agency.address],
          [t("ui.case.scale"), t("ui.case.scaleWords", { units, members })],
          [t("post.committeeChair"), agency.chairName],
          [t("post.agencyDirector"), agency.directorName],
          [t("agency.approved"), beijingDate(agency.approvedAt)],
          [
            t("agency.collected"),
            agency.collectedOn && `${agency.collectedOn}（${agency.collectedBy}）`,
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
        rows={agency.duties}
        empty={t("agency.noDuties")}
        columns={[
          { title: t("toDos.what"), dataIndex: "title" },
          { title: t("toDos.due"), render: (_, duty) => duty.deadline?.due },
          {
            title: t("toDos.left"),
            render: (_, duty) =>
              duty.doneOn ? <DoneTag on={duty.doneOn} /> : <DeadlineTag deadline={duty.deadline} />,
          },
          { title: t("toDos.article"), dataIndex: "article" },
        ]}
      />
    </Card>
  );
}

function Papers({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const print = (href: string) => <PrintButton size="small" href={href} />;
  return (
    <div className="hz-stack">
      <Card title={t("agency.certificates")}>
        <Rows
          label={t("agency.certificates")}
          rowKey="number"
          rows={agency.certificates}
          empty={t("agency.noCertificate")}
          columns={[
            { title: t("agency.certificate"), dataIndex: "number" },
            { title: t("agency.issuedOn"), dataIndex: "issuedOn" },
            {
              title: t("agency.status"),
              render: (_, row) => <StatusTag of="certificateStatus" value={row.status} />,
            },
            { title: t("agency.since"), dataIndex: "since" },
            { title: t("agency.replacedBy"), dataIndex: "replacedBy" },
            { title: t("ui.paper.print"), render: (_, row) => print(certificatePdf(row.number)) },
          ]}
        />
      </Card>
      <Card title={t("agency.letters")}>
        <Rows
          label={t("agency.letters")}
          rowKey="number"
          rows={agency.letters}
          empty={t("agency.noLetter")}
          columns={[
            { title: t("agency.letter"), dataIndex: "number" },
            { title: t("agency.person"), dataIndex: "personName" },
            { title: t("ui.me.post"), render: (_, row) => t(`post.${row.post}`) },
            { title: t("agency.issuedOn"), dataIndex: "issuedOn" },
            { title: t("agency.endedOn"), dataIndex: "endedOn" },
            {
              title: t("ui.paper.print"),
              render: (_, row) => print(`/api/office/letters/${row.number}/pdf`),
            },
          ]}
        />
      </Card>
    </div>
  );
}

function Cases({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  return (
    <Rows
      label={t("menu.cases")}
      rowKey="id"
      rows={agency.cases}
      empty={t("agency.noCases")}
      columns={[
        {
          title: t("cases.title"),
          render: (_, row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
        },
        { title: t("cases.receipt"), dataIndex: "receiptNumber" },
        {
          title: t("cases.status"),
          render: (_, row) => <StatusTag of="caseStatus" value={row.status} />,
        },
        { title: t("cases.deadline"), render: (_, row) => <DeadlineTag deadline={row.deadline} /> },
      ]}
    />
  );
}

/** One agency: who it is, what is due, its papers, cases, points and people. */
export default function AgencyPage() {
  const { t } = useTranslation();
  const { slug = "" } = useParams();
  const [params, setParams] = useSearchParams();
  const found = useQuery(officeQueries.agency(slug));
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const agency = found.data;
  const tabs = [
    { key: "papers", label: t("agency.papers"), children: <Papers agency={agency} /> },
    { key: "cases", label: t("menu.cases"), children: <Cases agency={agency} /> },
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
          <Card>
            <Tabs
              activeKey={params.get("tab") ?? "papers"}
              onChange={(tab) => setParams({ tab }, { replace: true })}
              items={tabs}
            />
          </Card>
        </div>
        <div className="hz-stack">
          <Profile agency={agency} />
          <Card title={t("agency.timeline")}>
            <Timeline steps={agency.steps} />
          </Card>
        </div>
      </div>
    </div>
  );
}
