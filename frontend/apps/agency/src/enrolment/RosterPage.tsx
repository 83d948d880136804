import { isAtWork, type RosterView, rosterQuery } from "@huzhu/api/enrolment";
import type { JobView } from "@huzhu/api/types";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Progress, Tag } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useHere } from "../agency";
import { yuan } from "./MoneySections";
import { RosterActs } from "./RosterActs";
import { RosterDrop } from "./RosterDrop";
import { RosterRows, RosterUnits } from "./RosterTables";
import { rosterColours } from "./tags";
import { Waiting } from "./Waiting";

/** How far the roster's job is, as it says itself; whose job it isn't reads the roster again and
 * again instead. */
function useProgress(roster: RosterView | undefined) {
  const queries = useQueryClient();
  const [job, setJob] = useState<JobView>();
  const id = roster && isAtWork(roster) ? roster.jobId : undefined;
  useEffect(() => {
    setJob(undefined);
    if (!id) return;
    const events = new EventSource(`/api/session/jobs/${id}/events`);
    events.addEventListener("progress", (event) => {
      const now: JobView = JSON.parse(event.data);
      setJob(now);
      if (now.status !== "done" && now.status !== "failed") return;
      events.close();
      queries.invalidateQueries();
    });
    events.onerror = () => events.close();
    return () => events.close();
  }, [id, queries]);
  return job;
}

function AtWork({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const job = useProgress(roster);
  if (!isAtWork(roster)) return null;
  const percent = job?.total ? Math.round((job.done / job.total) * 100) : undefined;
  return (
    <Alert
      type="info"
      showIcon
      title={
        roster.status === "checking"
          ? t("roster.checking", { rows: (job?.done ?? 0).toLocaleString() })
          : t("roster.enrolling")
      }
      description={
        percent !== undefined && <Progress percent={percent} aria-label={t("roster.enrolling")} />
      }
    />
  );
}

/** What to do about faulty rows: while the office is asked, or has agreed, that comes first. */
function nextOf(roster: RosterView) {
  const { joiners } = roster;
  if (joiners?.approved === null) return "roster.joinersWait";
  if (joiners?.approved && roster.faulty.some(({ faults }) => faults.some(isJoiner)))
    return "roster.recheckNow";
  const good = roster.faultyRows < roster.rows;
  if (roster.actions.includes("download")) return good ? "roster.faultsNote" : "roster.nothing";
  return good ? "roster.faultsNoFile" : "roster.nothingNoFile";
}

const isJoiner = ({ rule }: { rule: string }) => rule === "EN-5";

/** What the check has found, or what is still missing, in one sentence. */
function State({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { status, rows, faultyRows, units, number } = roster;
  const good = rows - faultyRows;
  const fromFile = roster.actions.includes("download");
  if (status === "unreadable")
    return (
      <Alert type="error" showIcon title={t("roster.unreadable")} description={roster.problem} />
    );
  if (status === "checked" && faultyRows === 0)
    return <Alert type="success" showIcon title={t("roster.clean", { rows })} />;
  if (status === "checked")
    return (
      <Alert
        type="warning"
        showIcon
        title={t("roster.faults", { faulty: faultyRows, good })}
        description={t(nextOf(roster))}
      />
    );
  const open = units.filter((unit) => !unit.received);
  if (status === "confirmed" && open.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={t("roster.unpaid", {
          units: open.length,
          due: yuan(open.reduce((sum, unit) => sum + unit.due, 0)),
          number,
        })}
        description={
          <>
            {faultyRows > 0 && <div>{t("roster.leftOut", { faulty: faultyRows })}</div>}
            <Link to={`/contributions?q=${encodeURIComponent(number)}`}>
              {t("roster.toContributions")}
            </Link>
          </>
        }
      />
    );
  if (status === "enrolled")
    return (
      <Alert
        type="success"
        showIcon
        title={t(faultyRows > 0 ? "roster.enrolledSome" : "roster.enrolled", {
          rows,
          good,
          faulty: faultyRows,
        })}
        description={fromFile && faultyRows > 0 && t("roster.leftOut", { faulty: faultyRows })}
      />
    );
  return null;
}

function Joiners({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { joiners } = roster;
  if (!joiners) return null;
  const { approved } = joiners;
  const word = approved === null ? "joinersOpen" : approved ? "joinersYes" : "joinersNo";
  return (
    <Card title={t("roster.joiners")} extra={<Tag>{t(`roster.${word}`)}</Tag>}>
      <Facts
        facts={[
          [t("roster.reason"), joiners.reason],
          [t("roster.askedAt"), beijingTime(joiners.askedAt)],
          [t("roster.answer"), joiners.answer],
        ]}
      />
      {approved && roster.status === "checked" && <p>{t("roster.recheckNow")}</p>}
    </Card>
  );
}

/** One roster, from the check to the cover (EN-3 to EN-11). */
/** What was left out of the file or should be looked at before anybody confirms. */
function Notes({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  if (roster.notes.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("roster.notes")}
      description={
        <ul>
          {roster.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}

export default function RosterPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { slug } = useHere();
  const { data: roster, error, refetch } = useQuery(rosterQuery(slug, id));
  if (!roster) return error ? <ProblemNotice problem={error} onRetry={refetch} /> : <Loading />;
  const again =
    roster.status === "unreadable" ||
    (roster.actions.includes("download") && roster.faultyRows > 0);
  return (
    <>
      <PageHead
        title={t("roster.title", { number: roster.number })}
        tags={<Tag color={rosterColours[roster.status]}>{roster.statusLabel}</Tag>}
      >
        <RosterActs roster={roster} />
      </PageHead>
      <div className="hz-stack">
        <AtWork roster={roster} />
        <State roster={roster} />
        <Notes roster={roster} />
        <Card>
          <Facts
            facts={[
              [t("roster.plan"), roster.planName],
              [t("roster.file"), roster.fileName],
              [t("roster.at"), beijingTime(roster.createdAt)],
              [t("roster.askedFor"), roster.askedFor],
            ]}
          />
          <Waiting roster={roster} />
        </Card>
        <RosterRows key={`${id}${roster.status}`} roster={roster} />
        <RosterUnits roster={roster} />
        <Joiners roster={roster} />
        {again && <RosterDrop plan={roster.planCode} />}
      </div>
    </>
  );
}
