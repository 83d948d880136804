import { $api } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { yuanAndFen } from "@huzhu/api/plans";
import type { StatisticsView } from "@huzhu/api/types";
import { ChartCard, type Series } from "@huzhu/ui/chart";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";

import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OpeningBalance } from "./OpeningBalance";
import { Sections } from "./Sections";

/** Adds up the decisions of all kinds by year. */
function decisionsByYear(rows: StatisticsView["decisions"], t: TFunction) {
  const years = [...new Set(rows.map((row) => row.year))];
  const sum = (year: number, part: "inTime" | "late") =>
    rows.filter((row) => row.year === year).reduce((total, row) => total + row[part], 0);
  const series: Series[] = (["inTime", "late"] as const).map((part) => ({
    name: t(`statistics.${part}`),
    values: years.map((year) => sum(year, part)),
  }));
  return { categories: years.map(String), series };
}

type LoansRow = StatisticsView["startUpLoans"][number];

/** 创业小额贷款: what came of the applications of each year (PL-9). */
function Loans({ rows, extra }: { rows: LoansRow[]; extra: ReactNode }) {
  const { t } = useTranslation();
  const count = (dataIndex: keyof LoansRow, money = false) => ({
    title: t(`statistics.loan.${dataIndex}`),
    dataIndex,
    align: "right" as const,
    className: "hz-nowrap",
    render: (value: number) => (money ? yuanAndFen(value) : value),
  });
  return (
    <Card title={t("statistics.loans")} extra={extra}>
      <Rows<LoansRow>
        label={t("statistics.loans")}
        rowKey="year"
        locale={{ emptyText: t("loans.empty") }}
        dataSource={rows}
        columns={[
          { title: t("statistics.loan.year"), dataIndex: "year" },
          count("applications"),
          count("firmsFunded"),
          count("amount", true),
          count("firmsSubsidised"),
          count("subsidy", true),
          count("unionsFounded"),
          count("newMembers"),
        ]}
      />
    </Card>
  );
}

function Charts({ figures }: { figures: StatisticsView }) {
  const { t } = useTranslation();
  const years = figures.byYear;
  const count = t("statistics.count");
  const exportOf = (list: string, title: string) => (
    <ExportButton name={title} start={() => exportOfficeList(list)({})} />
  );
  return (
    <>
      <ChartCard
        title={t("statistics.byKind")}
        axis={t("agency.kind")}
        categories={figures.byKind.map((row) => row.label)}
        series={[{ name: count, values: figures.byKind.map((row) => row.total) }]}
        note={exportOf("statistics", t("statistics.byKind"))}
      />
      <ChartCard
        title={t("statistics.byStatus")}
        axis={t("agency.status")}
        categories={figures.byStatus.map((row) => row.label)}
        series={[{ name: count, values: figures.byStatus.map((row) => row.value) }]}
        note={exportOf("statistics", t("statistics.byStatus"))}
      />
      <ChartCard
        title={t("statistics.byYear")}
        axis={t("statistics.year")}
        categories={years.map((row) => String(row.year))}
        series={[
          { name: t("statistics.approved"), values: years.map((row) => row.approved) },
          { name: t("statistics.lapsed"), values: years.map((row) => row.lapsed) },
          { name: t("statistics.terminated"), values: years.map((row) => row.terminated) },
          { name: t("statistics.atYearEnd"), values: years.map((row) => row.atYearEnd) },
        ]}
        note={exportOf("agencies-by-year", t("statistics.byYear"))}
      />
      <ChartCard
        title={t("statistics.decisions")}
        axis={t("statistics.year")}
        {...decisionsByYear(figures.decisions, t)}
        note={exportOf("decisions-by-year", t("statistics.decisions"))}
      />
      <Loans
        rows={figures.startUpLoans}
        extra={exportOf("start-up-loans-by-year", t("statistics.loans"))}
      />
      <OpeningBalance figures={figures.openingBalance} />
    </>
  );
}

/** 统计分析: agencies by kind, status and year; decisions in time or late; the opening balance. */
export default function StatisticsPage() {
  const { t } = useTranslation();
  const statistics = useQuery($api.queryOptions("get", "/api/office/statistics"));
  const { data } = statistics;
  return (
    <>
      <PageHead
        title={t("menu.statistics")}
        tags={
          data && (
            <span className="hz-muted">
              {t("statistics.summary", {
                at: beijingTime(data.at),
                agencies: data.agencies,
                open: data.openCases,
                overdue: data.overdueDuties,
              })}
            </span>
          )
        }
      />
      <Sections />
      <div className="hz-stack">
        {statistics.isPending && <Loading />}
        <ProblemNotice problem={statistics.error} onRetry={() => statistics.refetch()} />
        {data && <Charts figures={data} />}
      </div>
    </>
  );
}
