import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { OfficeEnrolment } from "@huzhu/api/types";
import { ChartCard } from "@huzhu/ui/chart";
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
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { AgencyDrawer } from "./AgencyDrawer";
import { OpeningBalance } from "./OpeningBalance";
import { Sections } from "./Sections";

type Chosen = Record<string, string>;

type Row = { name: string; figures: OfficeEnrolment["total"] };

/** Who is insured, or what was paid, the largest group first. */
function Bars(props: { rows: Row[]; benefits: boolean; note: ReactNode } & Titles) {
  const { t } = useTranslation();
  const { rows, benefits, title, axis, note } = props;
  const of = ({ figures: f }: Row) => (benefits ? (f.benefits?.paid ?? 0) : f.insured);
  const shown = rows.filter((row) => of(row) > 0).sort((a, b) => of(b) - of(a));
  if (shown.length === 0) return null;
  return (
    <ChartCard
      title={title}
      axis={axis}
      categories={shown.map((row) => row.name)}
      series={[
        {
          name: t(benefits ? "ui.enrolment.benefit.paid" : "ui.enrolment.insured"),
          values: shown.map(of),
        },
      ]}
      note={note}
    />
  );
}

type Titles = { title: string; axis: string };

/** Kinds or districts: a picture, and all their figures. */
function Groups(props: {
  rows: OfficeEnrolment["kinds"];
  bars: string;
  title: string;
  axis: string;
  people: boolean;
  benefits: boolean;
  extra: ReactNode;
}) {
  const { t } = useTranslation();
  const { rows, bars, title, axis, people, benefits, extra } = props;
  return (
    <>
      <Bars title={bars} axis={axis} rows={rows} benefits={benefits} note={extra} />
      <FiguresTable
        title={title}
        first={axis}
        rows={rows.map((row) => ({ ...row, key: row.code ?? "" }))}
        people={people}
        benefits={benefits}
        more={[
          {
            title: t("statistics.agencyCount"),
            dataIndex: "agencies",
            align: "right",
            className: "hz-nowrap",
          },
        ]}
        extra={extra}
      />
    </>
  );
}

function useExport(chosen: Chosen) {
  return (list: string, title: string) => (
    <ExportButton name={title} start={() => exportOfficeList(list)(chosen)} />
  );
}

function Figures(props: {
  data: OfficeEnrolment;
  chosen: Chosen;
  benefits: boolean;
  open: (slug: string) => void;
}) {
  const { t } = useTranslation();
  const { data, chosen, benefits, open } = props;
  const exportOf = useExport(chosen);
  const people = !chosen.plan;
  const Months = benefits ? BenefitCharts : MonthCharts;
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
      {benefits ? (
        <BenefitCards figures={data.total} />
      ) : (
        <FigureCards figures={data.total} workers={data.workers} people={people} />
      )}
      <Months
        months={data.months}
        note={exportOf("enrolment-by-month", t("ui.enrolment.byMonth"))}
      />
      <Bars
        title={t(benefits ? "statistics.paidByPlan" : "statistics.enrolByPlan")}
        benefits={benefits}
        axis={t("ui.enrolment.plan")}
        rows={data.plans}
        note={exportOf("enrolment-by-plan", t("ui.enrolment.byPlan"))}
      />
      <FiguresTable
        title={t("ui.enrolment.byPlan")}
        first={t("ui.enrolment.plan")}
        rows={plans}
        people={false}
        benefits={benefits}
        extra={exportOf("enrolment-by-plan", t("ui.enrolment.byPlan"))}
      />
      <Groups
        bars={t(benefits ? "statistics.paidByKind" : "statistics.enrolByKind")}
        title={t("statistics.byKindTable")}
        axis={t("statistics.kind")}
        rows={data.kinds}
        people={people}
        benefits={benefits}
        extra={exportOf("enrolment-by-kind", t("statistics.byKindTable"))}
      />
      <Groups
        bars={t(benefits ? "statistics.paidByArea" : "statistics.enrolByArea")}
        title={t("statistics.byAreaTable")}
        axis={t("statistics.area")}
        rows={data.areas}
        people={people}
        benefits={benefits}
        extra={exportOf("enrolment-by-area", t("statistics.byAreaTable"))}
      />
      <FiguresTable
        title={t("statistics.byAgency")}
        first={t("statistics.agency")}
        rows={agencies}
        people={people}
        benefits={benefits}
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
  const { chosen, change } = useFilters(["year", "plan", "kind", "area", "agency", "part"]);
  const { agency, part, ...filter } = chosen;
  const figures = useQuery({
    ...$api.queryOptions("get", "/api/office/statistics/enrolment", { params: { query: filter } }),
    placeholderData: (old) => old,
  });
  const all = useQuery(
    $api.queryOptions("get", "/api/office/statistics/enrolment", {
      params: { query: filter.year ? { year: Number(filter.year) } : {} },
    }),
  );
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
            <Parts part={part} change={change} />
            <p className="hz-muted">{t("ui.enrolment.upTo", { day: data.upTo })}</p>
            {isEmpty(data.total) ? (
              <NoEnrolment year={data.year} filtered={filtered} />
            ) : (
              <Figures
                data={data}
                chosen={filter}
                benefits={part === "benefits"}
                open={(slug) => change("agency", slug)}
              />
            )}
            <OpeningBalance figures={data.openingBalance} />
          </>
        )}
      </div>
      <AgencyDrawer slug={agency} year={data?.year} close={() => change("agency")} />
    </>
  );
}
