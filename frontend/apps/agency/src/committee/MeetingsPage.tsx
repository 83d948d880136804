import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { exportAgencyList, type MeetingRow } from "@huzhu/api/agency";
import { $api, api, unwrap } from "@huzhu/api/client";
import type { DutyView } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Loading } from "@huzhu/ui/gate";
import { ListPage } from "@huzhu/ui/list";
import { DeadlineTag, DoneTag, StatusTag } from "@huzhu/ui/tags";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import { useAgency, useHere } from "../agency";
import { invitationFields, invitationOf } from "./acts";
import { quarterDue, quarterOf, quarterPath, quartersOf } from "./quarter";
import { Sections } from "./Sections";

function Invite({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  return (
    <ActDialog
      label={t("meeting.invite")}
      note={t("meeting.inviteNote")}
      type="primary"
      creates
      opened={opened}
      fields={invitationFields(t, session.now)}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/meetings", {
            params: { path: { slug } },
            body: invitationOf(values),
          }),
        )
      }
      done={t("meeting.invited")}
      onDone={(meeting) => navigate(`/meetings/${meeting.id}`)}
    />
  );
}

function Quarter({ quarter, duty }: { quarter: string; duty?: DutyView }) {
  const { t } = useTranslation();
  const { session } = useHere();
  const number = (Number(quarter.slice(5)) + 2) / 3;
  const ahead = quarter > beijingDate(session.now).slice(0, 7);
  return (
    <li className="hz-card">
      <strong>{t("meetings.quarter", { number })}</strong>
      {!duty && (
        <span className="hz-muted">{t(ahead ? "meetings.future" : "meetings.notAsked")}</span>
      )}
      {duty?.doneOn && (
        <>
          <DoneTag on={duty.doneOn} />
          <span>{t("meetings.signed")}</span>
        </>
      )}
      {duty && !duty.doneOn && (
        <>
          <DeadlineTag deadline={duty.deadline} />
          <Link to={quarterPath(quarter)} aria-label={t("meetings.go", { number })}>
            {t("meetings.lacking")}
          </Link>
        </>
      )}
    </li>
  );
}

/** Which quarter has a signed meeting and which lacks one, as the duties say (GV-3). */
function Quarters({ year }: { year: string }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const { duties } = useAgency();
  const due = new Map(
    duties.filter(({ kind }) => kind === "holdMeeting").map((duty) => [quarterDue(duty), duty]),
  );
  const turn = (by: number) => setParams({ year: String(Number(year) + by) });
  return (
    <section className="quarter-strip" aria-label={t("meetings.quarters", { year })}>
      <div className="hz-row">
        <Button
          icon={<LeftOutlined />}
          aria-label={t("meetings.before")}
          onClick={() => turn(-1)}
        />
        <strong aria-live="polite">{t("meetings.year", { year })}</strong>
        <Button icon={<RightOutlined />} aria-label={t("meetings.after")} onClick={() => turn(1)} />
      </div>
      <ol className="quarters">
        {quartersOf(year).map((quarter) => (
          <Quarter key={quarter} quarter={quarter} duty={due.get(quarter)} />
        ))}
      </ol>
    </section>
  );
}

function Meetings({ year, inviting }: { year: string; inviting: boolean }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const agency = useAgency();
  const columns: TableColumnsType<MeetingRow> = [
    {
      title: t("meetings.startsAt"),
      key: "startsAt",
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/meetings/${row.id}`}>{beijingTime(row.startsAt)}</Link>,
    },
    { title: t("meetings.place"), dataIndex: "place" },
    {
      title: t("meetings.status"),
      key: "status",
      render: (_, row) => <StatusTag of="meetingStatus" value={row.status} />,
    },
    {
      title: t("meetings.attended"),
      key: "attended",
      className: "hz-num",
      render: (_, row) => row.entitled > 0 && `${row.present}/${row.entitled}`,
    },
    { title: t("meetings.motions"), dataIndex: "motions", className: "hz-num" },
    { title: t("meetings.passed"), dataIndex: "passed", className: "hz-num" },
  ];
  return (
    <ListPage
      title={t("menu.meetings")}
      rowKey="id"
      above={
        <>
          <Sections />
          <Quarters year={year} />
        </>
      }
      columns={columns}
      filters={[]}
      fixed={{ year }}
      of="/api/agencies/{slug}/meetings"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "meetings")}
      rowPath={(row) => `/meetings/${row.id}`}
      actions={agency.actions.includes("inviteMeeting") && <Invite opened={inviting} />}
      empty={<span className="hz-muted">{t("meetings.empty", { year })}</span>}
    />
  );
}

/** A quarter's duty leads to the meeting under way, or else to the invitation. */
function Due({ quarter }: { quarter: string }) {
  const { slug } = useHere();
  const year = quarter.slice(0, 4);
  const meetings = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/meetings", {
      params: { path: { slug }, query: { year: Number(year), size: 100 } },
    }),
  );
  if (meetings.isPending) return <Loading />;
  const open = meetings.data?.items.find(
    (row) =>
      (row.status === "invited" || row.status === "held") &&
      quarterOf(beijingDate(row.startsAt)) === quarter,
  );
  if (open) return <Navigate to={`/meetings/${open.id}`} replace />;
  return <Meetings year={year} inviting />;
}

/** 管委会会议: a year, its four quarters, its meetings. */
export default function MeetingsPage() {
  const { session } = useHere();
  const [params] = useSearchParams();
  const quarter = params.get("quarter");
  if (quarter) return <Due key={quarter} quarter={quarter} />;
  const year = params.get("year") ?? beijingDate(session.now).slice(0, 4);
  return <Meetings year={year} inviting={false} />;
}
