import { shortNames } from "@huzhu/api/content";
import { exportOfficeList, officeQueries } from "@huzhu/api/office";
import type { OfficeEnrolment } from "@huzhu/api/types";
import { ChartCard } from "@huzhu/ui/chart";
import {
  Choices,
  FigureCards,
  FiguresTable,
  isEmpty,
  MonthCharts,
  NoEnrolment,
  useFilters,
} from "@huzhu/ui/enrolment";
import { PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { AgencyDrawer } from "./AgencyDrawer";
import { OpeningBalance } from "./OpeningBalance";
import { Sections } from "./Sections";

type Chosen = Record<string, string>;

/** Insured by something that agencies have, the largest first. */
function sumsBy(rows: OfficeEnrolment["agencies"], keyOf: (row: (typeof rows)[number]) => string) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.figures.insured);
  const found = [...sums].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  return { categories: found.map(([name]) => name), values: found.map(([, value]) => value) };
}

function Bars({
  data,
  title,
  axis,
}: {
  data: ReturnType<typeof sumsBy>;
  title: string;
  axis: string;
}) {
  const { t } = useTranslation();
  if (!data.values.some((value) => value > 0)) return null;
  const series = [{ name: t("ui.enrolment.insured"), values: data.values }];
  return <ChartCard title={title} axis={axis} categories={data.categories} series={series} />;
}

function useExport(chosen: Chosen) {
  return (list: string, title: string) => (
    <ExportButton name={title} start={() => exportOfficeList(list)(chosen)} />
  );
}

function Figures(props: { data: OfficeEnrolment; chosen: Chosen; open: (slug: string) => void }) {
  const { t } = useTranslation();
  const { data, chosen, open } = props;
  const exportOf = useExport(chosen);
  const people = !chosen.plan;
  const plans = data.plans.map((plan) => ({ ...plan, key: plan.code }));
  const agencies = data.agencies.map((row) => ({
    ...row,
    key: row.slug,
    name: (
      <Button type="link" size="small" title={row.name} onClick={() => open(row.slug)}>
        {shortNames(row.name)}
      </Button>
    ),
  }));
  return (
    <>
      <FigureCards figures={data.total} workers={data.workers} people={people} />
      <MonthCharts
        months={data.months}
        note={exportOf("enrolment-by-month", t("ui.enrolment.byMonth"))}
      />
      <Bars
        title={t("statistics.enrolByPlan")}
        axis={t("ui.enrolment.plan")}
        data={{
          categories: plans.map((plan) => plan.name),
          values: plans.map((plan) => plan.figures.insured),
        }}
      />
      <FiguresTable
        title={t("ui.enrolment.byPlan")}
        first={t("ui.enrolment.plan")}
        rows={plans}
        people={false}
        extra={exportOf("enrolment-by-plan", t("ui.enrolment.byPlan"))}
      />
      <Bars
        title={t("statistics.enrolByKind")}
        axis={t("statistics.kind")}
        data={sumsBy(data.agencies, (row) => row.kindLabel)}
      />
      <Bars
        title={t("statistics.enrolByArea")}
        axis={t("statistics.area")}
        data={sumsBy(data.agencies, (row) => row.area ?? t("statistics.noArea"))}
      />
      <FiguresTable
        title={t("statistics.byAgency")}
        first={t("statistics.agency")}
        rows={agencies}
        people={people}
        note={t("statistics.drillNote")}
        more={[
          { title: t("statistics.kind"), dataIndex: "kindLabel", className: "hz-nowrap" },
          { title: t("statistics.area"), dataIndex: "area", className: "hz-nowrap" },
        ]}
        extra={exportOf("enrolment-by-agency", t("statistics.byAgency"))}
      />
    </>
  );
}

/** 参保统计: enrolment over all agencies, with the published opening balance apart (ST-1, ST-2). */
export default function EnrolmentPage() {
  const { t } = useTranslation();
  const { chosen, change } = useFilters(["year", "plan", "kind", "area", "agency"]);
  const { agency, ...filter } = chosen;
  const figures = useQuery({ ...officeQueries.enrolment(filter), placeholderData: (old) => old });
  const all = useQuery(officeQueries.enrolment(filter.year ? { year: filter.year } : {}));
  const { data } = figures;
  const filtered = Object.keys(filter).some((name) => name !== "year");
  return (
    <>
      <PageHead title={t("ui.enrolment.title")}>
        {data && (
          <PrintButton href={`/api/office/statistics/enrolment/report.pdf?year=${data.year}`}>
            {t("ui.enrolment.report")}
          </PrintButton>
        )}
      </PageHead>
      <Sections />
      <div className="hz-stack">
        {figures.isPending && <Loading />}
        <ProblemNotice problem={figures.error} onRetry={() => figures.refetch()} />
        {data && (
          <>
            <Choices
              chosen={filter}
              change={change}
              choices={[
                {
                  name: "year",
                  label: t("ui.enrolment.year"),
                  options: data.years.map((year) => ({ value: `${year}`, label: `${year}` })),
                  standard: `${data.year}`,
                },
                {
                  name: "plan",
                  label: t("ui.enrolment.plan"),
                  options: (all.data?.plans ?? []).map((plan) => ({
                    value: plan.code,
                    label: plan.name,
                  })),
                },
                {
                  name: "kind",
                  label: t("statistics.kind"),
                  options: optionsOf(t, "agencyKind"),
                },
                { name: "area", label: t("statistics.area"), options: optionsOf(t, "district") },
              ]}
            />
            <p className="hz-muted">{t("ui.enrolment.upTo", { day: data.upTo })}</p>
            {isEmpty(data.total) ? (
              <NoEnrolment year={data.year} filtered={filtered} />
            ) : (
              <Figures data={data} chosen={filter} open={(slug) => change("agency", slug)} />
            )}
            <OpeningBalance figures={data.openingBalance} />
          </>
        )}
      </div>
      <AgencyDrawer slug={agency} year={data?.year} close={() => change("agency")} />
    </>
  );
}
