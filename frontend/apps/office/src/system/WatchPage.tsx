import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Empty, Skeleton, type TableColumnsType, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

type Figures = Schemas["SystemView"]["now"];
type FailedJob = Schemas["FailedJob"];
type Lane = Figures["lanes"][number];

/** A duration in the largest unit that it fills. */
function lasting(t: TFunction, seconds: number) {
  if (seconds < 120) return t("watch.seconds", { value: Math.round(seconds) });
  if (seconds < 7200) return t("watch.minutes", { value: Math.round(seconds / 60) });
  if (seconds < 172_800) return t("watch.hours", { value: Math.round(seconds / 3600) });
  return t("watch.days", { value: Math.round(seconds / 86_400) });
}

const bytes = (value: number) =>
  value >= 1e9 ? `${(value / 1e9).toFixed(1)} GB` : `${(value / 1e6).toFixed(1)} MB`;

/** What should worry somebody is marked. */
const Worry = ({ when, children }: { when: boolean; children: string }) =>
  when ? <Tag color="error">{children}</Tag> : children;

function Requests({ now }: { now: Figures }) {
  const { t } = useTranslation();
  const { requests } = now;
  const ms = (value: number) => t("watch.ms", { value });
  return (
    <Card title={t("watch.requests", { instance: now.instance })}>
      <Facts
        facts={[
          [t("watch.startedAt"), beijingTime(now.startedAt)],
          [t("watch.total"), requests.total.toLocaleString()],
          [
            t("watch.failed"),
            <Worry key="failed" when={requests.failed > 0}>
              {requests.failed.toLocaleString()}
            </Worry>,
          ],
          [t("watch.throttled"), requests.throttled.toLocaleString()],
          [t("watch.median"), ms(requests.medianMilliseconds)],
          [t("watch.slow"), ms(requests.slowMilliseconds)],
        ]}
      />
    </Card>
  );
}

function Lanes({ lanes }: { lanes: Lane[] }) {
  const { t } = useTranslation();
  const columns: TableColumnsType<Lane> = [
    { title: t("watch.lane"), render: (_, lane) => t(`watch.lanes.${lane.lane}`) },
    { title: t("watch.waiting"), dataIndex: "waiting" },
    { title: t("watch.retrying"), dataIndex: "retrying" },
    { title: t("watch.running"), dataIndex: "running" },
    {
      title: t("watch.oldest"),
      render: (_, lane) => (
        <Worry when={lane.oldestSeconds > 300}>{lasting(t, lane.oldestSeconds)}</Worry>
      ),
    },
  ];
  return (
    <Card title={t("watch.jobs")}>
      <Rows<Lane> label={t("watch.jobs")} rowKey="lane" dataSource={lanes} columns={columns} />
    </Card>
  );
}

function Storage({ now }: { now: Figures }) {
  const { t } = useTranslation();
  const { backup, database, disk, sealer } = now;
  return (
    <>
      <Card title={t("watch.log")}>
        <Facts
          facts={[
            [t("watch.unsealed"), `${sealer.unsealed}`],
            [
              t("watch.unsealedAge"),
              <Worry key="age" when={sealer.unsealedSeconds > 60}>
                {lasting(t, sealer.unsealedSeconds)}
              </Worry>,
            ],
            [t("watch.sealedAt"), beijingTime(sealer.sealedAt)],
          ]}
        />
      </Card>
      <Card title={t("watch.storage")}>
        <Facts
          facts={[
            [
              t("watch.database"),
              t("watch.answer", { kind: database.kind, value: database.milliseconds }),
            ],
            [
              t("watch.free"),
              <Worry key="free" when={disk.free < 3 * disk.floor}>
                {`${bytes(disk.free)}（${t("watch.floor", { value: bytes(disk.floor) })}）`}
              </Worry>,
            ],
            [t("watch.files"), bytes(disk.files)],
            [t("watch.drafts"), bytes(disk.drafts)],
            [
              t("watch.backup"),
              <Worry key="backup" when={(backup.secondsAgo ?? Infinity) > 26 * 3600}>
                {backup.at
                  ? t("watch.ago", {
                      at: beijingTime(backup.at),
                      ago: lasting(t, backup.secondsAgo ?? 0),
                    })
                  : t("watch.never")}
              </Worry>,
            ],
          ]}
        />
      </Card>
    </>
  );
}

function Retry({ job }: { job: FailedJob }) {
  const { t } = useTranslation();
  return (
    <ActDialog
      label={t("watch.retry")}
      note={t("watch.retryNote")}
      size="small"
      run={() =>
        unwrap(
          api.POST("/api/office/jobs/{id}/retry", {
            params: { path: { id: job.id } },
            headers: ifMatch(job.version),
          }),
        )
      }
      done={t("watch.retried")}
    />
  );
}

function GivenUp({ failed }: { failed: FailedJob[] }) {
  const { t } = useTranslation();
  const columns: TableColumnsType<FailedJob> = [
    { title: t("watch.job"), render: (_, job) => t(`watch.kinds.${job.kind}`) },
    { title: t("watch.agency"), render: (_, job) => job.agency ?? t("watch.office") },
    { title: t("watch.asked"), render: (_, job) => beijingTime(job.createdAt) },
    { title: t("watch.stopped"), render: (_, job) => beijingTime(job.finishedAt) },
    { title: t("watch.attempts"), dataIndex: "attempts" },
    { title: t("watch.problem"), dataIndex: "problem" },
    { title: t("watch.retry"), render: (_, job) => <Retry job={job} /> },
  ];
  return (
    <Card title={t("watch.givenUp")}>
      {failed.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("watch.none")} />
      ) : (
        <Rows<FailedJob>
          label={t("watch.givenUp")}
          rowKey="id"
          dataSource={failed}
          columns={columns}
        />
      )}
    </Card>
  );
}

/** 系统运行: requests, jobs, the log's sealer, database, disk and backup at a glance. */
export default function WatchPage() {
  const { t } = useTranslation();
  const system = useQuery(
    $api.queryOptions("get", "/api/office/system", {}, { refetchInterval: 30_000 }),
  );
  return (
    <>
      <PageHead title={t("menu.watch")} />
      <p style={{ marginBlockStart: 0 }}>{t("watch.note")}</p>
      <ProblemNotice problem={system.error} onRetry={() => system.refetch()} />
      {system.isPending && <Skeleton active />}
      {system.data && (
        <div className="hz-stack">
          <Lanes lanes={system.data.now.lanes} />
          <GivenUp failed={system.data.failed} />
          <Requests now={system.data.now} />
          <Storage now={system.data.now} />
        </div>
      )}
    </>
  );
}
