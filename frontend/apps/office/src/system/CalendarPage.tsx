import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { exportOfficeList, officeQueries } from "@huzhu/api/office";
import type { DayRow } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Card, PageHead, ScrollRegion } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Select, Table, Tag } from "antd";
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

/** 工作日历: days off and make-up working days, by which every deadline ends (T-3). */
export default function CalendarPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const thisYear = dayjs(useSession().now).year();
  const year = Number(useParams().year ?? thisYear);
  const calendar = useQuery(officeQueries.calendar(year));
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
        <ProblemNotice problem={calendar.error} onRetry={() => calendar.refetch()} />
        <Card>
          <ScrollRegion label={t("calendar.title", { year })}>
            <Table<DayRow>
              size="small"
              rowKey="date"
              loading={calendar.isPending}
              pagination={false}
              dataSource={calendar.data?.days ?? []}
              locale={{ emptyText: <EmptyState why={t("calendar.empty")} /> }}
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
          </ScrollRegion>
        </Card>
      </div>
    </>
  );
}
