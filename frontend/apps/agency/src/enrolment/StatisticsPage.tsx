import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import type { AgencyEnrolment } from "@huzhu/api/types";
import {
  BenefitCards,
  BenefitCharts,
  Choices,
  FigureCards,
  FiguresTable,
  isEmpty,
  MonthCharts,
  NoEnrolment,
  Parts,
  useFilters,
} from "@huzhu/ui/enrolment";
import { PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { engagementIn, useHere } from "../agency";

function Figures(props: {
  data: AgencyEnrolment;
  chosen: Record<string, string>;
  benefits: boolean;
}) {
  const { data, chosen, benefits } = props;
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const exportOf = (list: string, title: string) => (
    <ExportButton name={title} start={() => exportAgencyList(slug, list)(chosen)} />
  );
  const people = !chosen.plan;
  const Months = benefits ? BenefitCharts : MonthCharts;
  return (
    <>
      {benefits ? (
        <BenefitCards figures={data.total} />
      ) : (
        <FigureCards figures={data.total} workers={data.workers} people={people} />
      )}
      <Months
        months={data.months}
        note={exportOf("enrolment-by-month", t("ui.enrolment.byMonth"))}
      />
      <FiguresTable
        title={t("ui.enrolment.byPlan")}
        first={t("ui.enrolment.plan")}
        rows={data.plans.map((plan) => ({ ...plan, key: plan.code }))}
        people={false}
        benefits={benefits}
        extra={exportOf("enrolment-by-plan", t("ui.enrolment.byPlan"))}
      />
      <FiguresTable
        title={t("enrolmentStatistics.byUnit")}
        first={t("enrolmentStatistics.unit")}
        rows={data.units.map((unit) => ({ ...unit, key: unit.unitId ?? "" }))}
        people={people}
        benefits={benefits}
        note={engagementIn(session, slug)?.masked && t("enrolmentStatistics.masked")}
        more={[
          { title: t("enrolmentStatistics.unitNumber"), dataIndex: "number" },
          { title: t("enrolmentStatistics.workers"), dataIndex: "workers", align: "right" },
        ]}
        extra={exportOf("enrolment-by-unit", t("enrolmentStatistics.byUnit"))}
      />
    </>
  );
}

/** 统计: the agency's enrolment by plan, unit and month (ST-2). */
export default function StatisticsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { chosen, change } = useFilters(["year", "plan", "part"]);
  const { part, ...filter } = chosen;
  const figures = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/statistics/enrolment", {
      params: { path: { slug }, query: filter },
    }),
    placeholderData: (old) => old,
  });
  const all = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/statistics/enrolment", {
      params: { path: { slug }, query: chosen.year ? { year: Number(chosen.year) } : {} },
    }),
  );
  const { data } = figures;
  return (
    <>
      <PageHead title={t("ui.enrolment.title")}>
        {data && (
          <PrintButton
            href={`/api/agencies/${slug}/statistics/enrolment/report.pdf?year=${data.year}`}
          >
            {t("ui.enrolment.report")}
          </PrintButton>
        )}
      </PageHead>
      <div className="hz-stack">
        {figures.isPending && <Loading />}
        <ProblemNotice problem={figures.error} onRetry={() => figures.refetch()} />
        {data && (
          <>
            <Choices
              chosen={chosen}
              change={change}
              choices={[
                {
                  name: "year",
                  label: t("ui.enrolment.year"),
                  options: data.years.map((year) => ({ value: `${year}`, label: `${year}` })),
                  standard: `${data.year}`,
                },
                // one plan alone would tell of few people (ST-2)
                ...(engagementIn(session, slug)?.masked
                  ? []
                  : [
                      {
                        name: "plan",
                        label: t("ui.enrolment.plan"),
                        options: (all.data?.plans ?? [])
                          .filter((plan) => plan.code)
                          .map((plan) => ({ value: plan.code, label: plan.name })),
                      },
                    ]),
              ]}
            />
            <Parts part={part} change={change} />
            <p className="hz-muted">{t("ui.enrolment.upTo", { day: data.upTo })}</p>
            {isEmpty(data.total) ? (
              <NoEnrolment year={data.year} filtered={!!chosen.plan} />
            ) : (
              <Figures data={data} chosen={filter} benefits={part === "benefits"} />
            )}
          </>
        )}
      </div>
    </>
  );
}
