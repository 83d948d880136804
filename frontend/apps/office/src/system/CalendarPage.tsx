import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import type { DayRow, Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Select, Tag } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useSession } from "../useSession";

function EditDay({ year, day }: { year: number; day?: DayRow }) {
  const { t } = useTranslation();
  const fields: DialogField[] = [
    {
      name: "date",
      label: t("calendar.date"),
      kind: "date",
      initial: day?.date,
      min: day?.date ?? `${year}-01-01`,
      max: day?.date ?? `${year}-12-31`,
    },
    {
      name: "dayOff",
      label: t("calendar.kind"),
      kind: "select",
      initial: day && String(day.dayOff),
      options: [
        { value: "true", label: t("calendar.off") },
        { value: "false", label: t("calendar.work") },
      ],
    },
    {
      name: "name",
      label: t("calendar.name"),
      initial: day?.entered ? day.name : "",
      maxLength: 50,
    },
    { name: "source", label: t("calendar.source"), initial: day?.entered ? day.source : "" },
  ];
  return (
    <ActDialog
      label={day ? t("calendar.edit") : t("calendar.add")}
      title={day && t("calendar.editOn", { date: day.date })}
      note={t("calendar.editNote")}
      size={day ? "small" : "middle"}
      type={day ? "default" : "primary"}
      creates={!day}
      fields={fields}
      run={({ date = "", dayOff, name = "", source = "" }) =>
        unwrap(
          api.PUT("/api/office/calendar/days/{date}", {
            params: { path: { date } },
            headers: ifMatch(day?.version ?? 0),
            body: { dayOff: dayOff === "true", name, source },
          }),
        )
      }
      done={t("ui.saved")}
    />
  );
}

type Proposal = Schemas["YearView"]["proposals"][number];

/** A change of a past day moves deadlines that run, so that a second person confirms it. */
function Waiting({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { date, name, source, proposedBy } = proposal;
  const kind = t(proposal.dayOff ? "calendar.off" : "calendar.work");
  return (
    <Alert
      type="warning"
      showIcon
      title={t("calendar.proposal", { date, kind, name, source, by: proposedBy })}
      action={
        proposal.mayConfirm && (
          <ActDialog
            label={t("calendar.confirm")}
            note={t("calendar.confirmNote")}
            size="small"
            run={() =>
              unwrap(
                api.POST("/api/office/calendar/proposals/{id}/confirmation", {
                  params: { path: { id: proposal.id } },
                  headers: ifMatch(proposal.version),
                }),
              )
            }
            done={t("ui.saved")}
          />
        )
      }
    />
  );
}

const weekdays = [..."一二三四五六日"];

/** One month, Monday first; a day that the decree changes bears its mark as well as its colour. */
function Month({
  year,
  month,
  changed,
}: {
  year: number;
  month: number;
  changed: Map<string, DayRow>;
}) {
  const { t } = useTranslation();
  const first = dayjs(`${year}-${String(month).padStart(2, "0")}-01`);
  const lead = (first.day() + 6) % 7;
  const days = first.daysInMonth();
  const weeks = Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => week * 7 + at - lead + 1),
  );
  return (
    <table className="month">
      <caption>{t("calendar.month", { month })}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[6]}>
            {week.map((day, at) => {
              if (day < 1 || day > days) return <td key={day} />;
              const row = changed.get(first.date(day).format("YYYY-MM-DD"));
              const kind = row ? (row.dayOff ? "off" : "work") : at > 4 ? "weekend" : undefined;
              const mark = row && t(row.dayOff ? "calendar.offMark" : "calendar.workMark");
              return (
                <td
                  key={day}
                  className={kind}
                  title={row && row.name !== row.source ? row.name : undefined}
                >
                  {day}
                  {mark && <small>{mark}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The year at a glance. */
function YearGrid({ year, days }: { year: number; days: DayRow[] }) {
  const changed = new Map(days.map((day) => [day.date, day]));
  return (
    <Card>
      <div className="months">
        {Array.from({ length: 12 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months stay where they are
          <Month key={at} year={year} month={at + 1} changed={changed} />
        ))}
      </div>
    </Card>
  );
}

/** 工作日历: days off and make-up working days, by which every deadline ends (T-3). */
export default function CalendarPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const thisYear = dayjs(useSession().now).year();
  const year = Number(useParams().year ?? thisYear);
  const calendar = useQuery(
    $api.queryOptions("get", "/api/office/calendar/{year}", { params: { path: { year } } }),
  );
  const mayEdit = calendar.data?.mayEdit ?? false;
  const years = Array.from({ length: thisYear + 3 - 2017 }, (_, index) => 2017 + index);
  return (
    <>
      <PageHead title={t("calendar.title", { year })}>
        <Button onClick={() => navigate(`/calendar/${year - 1}`)}>{t("calendar.before")}</Button>
        <Select
          aria-label={t("calendar.year")}
          value={year}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={(value) => navigate(`/calendar/${value}`)}
        />
        <Button onClick={() => navigate(`/calendar/${year + 1}`)}>{t("calendar.after")}</Button>
        <ExportButton
          name={t("menu.calendar")}
          start={() => exportOfficeList("calendar")({ year: String(year) })}
        />
        {mayEdit && <EditDay key={year} year={year} />}
      </PageHead>
      <div className="hz-stack">
        {calendar.data && !calendar.data.known && (
          <Alert type="warning" showIcon title={t("calendar.unknown")} />
        )}
        {calendar.data?.proposals.map((one) => (
          <Waiting key={one.id} proposal={one} />
        ))}
        <ProblemNotice problem={calendar.error} onRetry={() => calendar.refetch()} />
        {calendar.data && <YearGrid year={year} days={calendar.data.days} />}
        <Card>
          <Rows<DayRow>
            label={t("calendar.title", { year })}
            rowKey="date"
            loading={calendar.isPending}
            dataSource={calendar.data?.days ?? []}
            empty={t("calendar.empty")}
            columns={[
              {
                title: t("calendar.date"),
                render: (_, day) => dayjs(day.date).format("YYYY-MM-DD dddd"),
              },
              {
                title: t("calendar.kind"),
                render: (_, day) => (
                  <Tag color={day.dayOff ? "success" : "warning"}>
                    {t(day.dayOff ? "calendar.off" : "calendar.work")}
                  </Tag>
                ),
              },
              // The published decrees name no festival: what they hold stands under the source.
              {
                title: t("calendar.name"),
                render: (_, day) => (day.name === day.source ? "" : day.name),
              },
              { title: t("calendar.source"), dataIndex: "source" },
              {
                title: t("calendar.edit"),
                hidden: !mayEdit,
                render: (_, day) => <EditDay year={year} day={day} />,
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
