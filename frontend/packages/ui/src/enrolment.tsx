import type { EnrolmentFigures } from "@huzhu/api/types";
import { Segmented, Select, type TableColumnsType } from "antd";
import type { TFunction } from "i18next";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ChartCard } from "./chart";
import { Card } from "./facts";
import { Rows } from "./rows";

const number = new Intl.NumberFormat("zh-CN");
const money = new Intl.NumberFormat("zh-CN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const percent = new Intl.NumberFormat("zh-CN", { style: "percent", maximumFractionDigits: 1 });

export interface Choice {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  /** What is chosen when the address says nothing; without it all is. */
  standard?: string;
}

/** The filters as the address has them: a view can be sent to a colleague. */
export function useFilters(names: string[]) {
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? ""]] : [])),
  ) as Record<string, string>;
  const change = (name: string, value?: string) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return { chosen, change };
}

/** Choices over the figures. */
export function Choices(props: {
  choices: Choice[];
  chosen: Record<string, string>;
  change: (name: string, value?: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <search className="hz-filters" aria-label={t("ui.enrolment.filters")}>
      {props.choices.map(({ name, label, options, standard }) => (
        <div key={name}>
          <label htmlFor={`${id}${name}`}>{label}</label>
          <Select
            id={`${id}${name}`}
            allowClear={!standard}
            placeholder={t("ui.all")}
            options={options}
            value={props.chosen[name] ?? standard}
            onChange={(value?: string) => props.change(name, value)}
            style={{ minWidth: 150, maxWidth: "100%" }}
            popupMatchSelectWidth={false}
          />
        </div>
      ))}
    </search>
  );
}

/** What the page tells of, as the address has it: enrolment, or claims and benefits. */
export function Parts(props: { part?: string; change: (name: string, value?: string) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented
      aria-label={t("ui.enrolment.parts")}
      value={props.part ?? "enrolment"}
      onChange={(value) => props.change("part", value === "benefits" ? value : undefined)}
      options={[
        { value: "enrolment", label: t("ui.enrolment.partEnrolment") },
        { value: "benefits", label: t("ui.enrolment.partBenefits") },
      ]}
    />
  );
}

/** More or fewer insured than at the end of the year before, as a share; undefined: there were none. */
function growthOf({ insured, insuredYearBefore: before }: EnrolmentFigures) {
  if (before === 0) return undefined;
  return (insured - before) / before;
}

type Benefits = NonNullable<EnrolmentFigures["benefits"]>;

const sums: (keyof Benefits)[] = ["granted", "paid"];
const benefitKeys: (keyof Benefits)[] = [
  "reported",
  "sentUp",
  "returned",
  "approved",
  "declined",
  "granted",
  "paid",
  "payments",
  "failures",
];

/** Claims and money paid in the year. */
export function BenefitCards({ figures }: { figures: EnrolmentFigures }) {
  const { t } = useTranslation();
  const { benefits } = figures;
  if (!benefits) return <p className="hz-muted">{t("ui.enrolment.benefitsMasked")}</p>;
  return (
    <dl className="hz-figures">
      {benefitKeys.map((key) => (
        <div key={key}>
          <dt>{t(`ui.enrolment.benefit.${key}`)}</dt>
          <dd>
            {sums.includes(key)
              ? `${money.format(benefits[key])} ${t("ui.enrolment.yuan")}`
              : number.format(benefits[key])}
          </dd>
          {key === "paid" && <dd>{t("ui.enrolment.paidNote")}</dd>}
        </div>
      ))}
    </dl>
  );
}

function benefitColumns<T extends FiguresRow>(t: TFunction): TableColumnsType<T> {
  return benefitKeys.map((key) => ({
    title: t(`ui.enrolment.benefit.${key}`),
    key,
    align: "right" as const,
    className: "hz-nowrap",
    sorter: (a: T, b: T) => (a.figures.benefits?.[key] ?? 0) - (b.figures.benefits?.[key] ?? 0),
    render: (_: unknown, { figures }: T) => {
      const value = figures.benefits?.[key];
      if (value === undefined) return "—";
      return sums.includes(key) ? money.format(value) : number.format(value);
    },
  }));
}

/** The totals, each with what it is measured by.
 * @param people whether people are counted: over all plans only. */
export function FigureCards(props: {
  figures: EnrolmentFigures;
  workers: number;
  people: boolean;
}) {
  const { t } = useTranslation();
  const { figures: f, workers, people } = props;
  const growth = growthOf(f);
  const yuan = (value: number) => `${money.format(value)} ${t("ui.enrolment.yuan")}`;
  const cards: [label: string, value: string, note?: string][] = [
    [t("ui.enrolment.insured"), number.format(f.insured), t("ui.enrolment.insuredNote")],
    [
      t("ui.enrolment.growth"),
      growth === undefined ? "—" : `${growth > 0 ? "+" : ""}${percent.format(growth)}`,
      f.insuredYearBefore > 0
        ? t("ui.enrolment.growthNote", { before: number.format(f.insuredYearBefore) })
        : t("ui.enrolment.noYearBefore"),
    ],
    [
      t("ui.enrolment.covered"),
      people ? number.format(f.covered) : "—",
      t(people ? "ui.enrolment.peopleNote" : "ui.enrolment.allPlansOnly"),
    ],
    [
      t("ui.enrolment.coverage"),
      people && workers > 0 ? percent.format(f.covered / workers) : "—",
      !people
        ? t("ui.enrolment.allPlansOnly")
        : workers > 0
          ? t("ui.enrolment.coverageNote", { workers: number.format(workers) })
          : t("ui.enrolment.noWorkers"),
    ],
    [t("ui.enrolment.units"), number.format(f.units)],
    [
      t("ui.enrolment.renewalRate"),
      f.renewalRate === null ? "—" : percent.format(f.renewalRate),
      f.renewable > 0
        ? t("ui.enrolment.renewableNote", { value: number.format(f.renewable) })
        : t("ui.enrolment.nothingToRenew"),
    ],
    [
      t("ui.enrolment.lateRenewals"),
      number.format(f.lateRenewals),
      f.renewals > 0
        ? t("ui.enrolment.lateNote", { percent: percent.format(f.lateRenewals / f.renewals) })
        : undefined,
    ],
    [t("ui.enrolment.due"), yuan(f.due)],
    [t("ui.enrolment.received"), yuan(f.received)],
    [t("ui.enrolment.passedOn"), yuan(f.passedOn)],
    [t("ui.enrolment.notPassedOn"), yuan(f.notPassedOn), t("ui.enrolment.heldNote")],
  ];
  return (
    <dl className="hz-figures">
      {cards.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

export interface FiguresRow {
  key: string;
  name: ReactNode;
  figures: EnrolmentFigures;
  /** Where people are measured by those who work there. */
  workers?: number;
}

function figureColumns<T extends FiguresRow>(
  t: TFunction,
  people: boolean,
  measured: boolean,
): TableColumnsType<T> {
  const column = (
    key: Exclude<keyof EnrolmentFigures, "benefits">,
    title: string,
    render: (value: number) => string = number.format,
  ) => ({
    title,
    key,
    align: "right" as const,
    className: "hz-nowrap",
    sorter: (a: T, b: T) => (a.figures[key] ?? -1) - (b.figures[key] ?? -1),
    render: (_: unknown, { figures }: T) => {
      const value = figures[key];
      return value === null ? "—" : render(value);
    },
  });
  const derived = (title: string, of: (row: T) => number | undefined, sign = "") => ({
    title,
    key: title,
    align: "right" as const,
    className: "hz-nowrap",
    sorter: (a: T, b: T) => (of(a) ?? -1) - (of(b) ?? -1),
    render: (_: unknown, row: T) => {
      const value = of(row);
      return value === undefined ? "—" : `${value > 0 ? sign : ""}${percent.format(value)}`;
    },
  });
  return [
    column("insured", t("ui.enrolment.insured")),
    derived(t("ui.enrolment.growth"), ({ figures }) => growthOf(figures), "+"),
    ...(people ? [column("covered", t("ui.enrolment.covered"))] : []),
    ...(people && measured
      ? [
          derived(t("ui.enrolment.coverage"), ({ figures, workers }) =>
            workers ? figures.covered / workers : undefined,
          ),
        ]
      : []),
    column("units", t("ui.enrolment.units")),
    column("firstEnrolments", t("ui.enrolment.firstEnrolments")),
    column("renewals", t("ui.enrolment.renewals")),
    column("lateRenewals", t("ui.enrolment.lateRenewals")),
    column("renewalRate", t("ui.enrolment.renewalRate"), percent.format),
    column("due", t("ui.enrolment.due"), money.format),
    column("received", t("ui.enrolment.received"), money.format),
    column("passedOn", t("ui.enrolment.passedOn"), money.format),
    column("notPassedOn", t("ui.enrolment.notPassedOn"), money.format),
  ];
}

/** Figures row by row. */
export function FiguresTable<T extends FiguresRow>(props: {
  title: string;
  first: string;
  rows: T[];
  people?: boolean;
  /** Claims and benefits in place of enrolment. */
  benefits?: boolean;
  more?: TableColumnsType<T>;
  note?: ReactNode;
  extra?: ReactNode;
}) {
  const { t } = useTranslation();
  const { title, first, rows, people = true, benefits = false, more = [], note, extra } = props;
  return (
    <Card title={title} extra={extra}>
      {note && <p className="hz-muted">{note}</p>}
      <Rows<T>
        label={t("ui.enrolment.tableOf", { title })}
        rowKey="key"
        showSorterTooltip={false}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={rows}
        locale={{ emptyText: t("ui.enrolment.emptyFiltered") }}
        columns={[
          {
            title: first,
            dataIndex: "name",
            onCell: () => ({ style: { minWidth: "12em" } }),
          },
          ...more,
          ...(benefits
            ? benefitColumns<T>(t)
            : figureColumns<T>(
                t,
                people,
                rows.some((row) => row.workers !== undefined),
              )),
        ]}
      />
    </Card>
  );
}

interface Month {
  month: string;
  from: string;
  figures: EnrolmentFigures;
}

/** How months, or several of them together, are called on an axis. */
const monthNames = (months: Month[], t: TFunction) => {
  const number = (day: string) => Number(day.slice(5, 7));
  return months.map(({ month, from }) =>
    t("ui.enrolment.monthOf", {
      month: from < month ? `${number(from)}–${number(month)}` : number(month),
    }),
  );
};

/** Month by month: what was reported and decided, what was granted and paid. */
export function BenefitCharts(props: { months: Month[]; note?: ReactNode }) {
  const { t } = useTranslation();
  if (props.months.every(({ figures: { benefits: b } }) => !b?.reported && !b?.sentUp && !b?.paid))
    return (
      <Card title={t("ui.enrolment.benefitsByMonth")} extra={props.note}>
        <p className="hz-muted">{t("ui.enrolment.noBenefits")}</p>
      </Card>
    );
  const chart = (title: string, keys: (keyof Benefits)[]) => (
    <ChartCard
      title={title}
      axis={t("ui.enrolment.month")}
      categories={monthNames(props.months, t)}
      series={keys.map((key) => ({
        name: t(`ui.enrolment.benefit.${key}`),
        values: props.months.map(({ figures }) => figures.benefits?.[key] ?? 0),
      }))}
      note={props.note}
    />
  );
  return (
    <>
      {chart(t("ui.enrolment.benefitsByMonth"), ["granted", "paid"])}
      {chart(t("ui.enrolment.claimsByMonth"), ["reported", "approved", "declined", "failures"])}
    </>
  );
}

/** Month by month: who is insured at its end, and who came or stayed in it. */
export function MonthCharts(props: { months: Month[]; note?: ReactNode }) {
  const { t } = useTranslation();
  if (props.months.every(({ figures: f }) => f.insured === 0 && f.firstEnrolments === 0))
    return (
      <Card title={t("ui.enrolment.byMonth")} extra={props.note}>
        <p className="hz-muted">{t("ui.enrolment.nobodyYet")}</p>
      </Card>
    );
  const categories = monthNames(props.months, t);
  const series = (key: "insured" | "firstEnrolments" | "renewals") => ({
    name: t(`ui.enrolment.${key}`),
    values: props.months.map(({ figures }) => figures[key]),
  });
  return (
    <>
      <ChartCard
        title={t("ui.enrolment.byMonth")}
        axis={t("ui.enrolment.month")}
        kind="line"
        categories={categories}
        series={[series("insured")]}
        note={props.note}
      />
      <ChartCard
        title={t("ui.enrolment.byMonthNew")}
        axis={t("ui.enrolment.month")}
        categories={categories}
        series={[series("firstEnrolments"), series("renewals")]}
        note={props.note}
      />
    </>
  );
}

/** Whether the figures say anything at all. */
export const isEmpty = (f: EnrolmentFigures) =>
  f.insured === 0 &&
  f.firstEnrolments === 0 &&
  f.renewals === 0 &&
  f.due === 0 &&
  f.received === 0 &&
  !f.benefits?.reported &&
  !f.benefits?.sentUp &&
  !f.benefits?.paid;

/** Why there is nothing to see. */
export function NoEnrolment({ year, filtered }: { year: number; filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <Card title={t("ui.enrolment.empty", { year })}>
      <p className="hz-muted">
        {t(filtered ? "ui.enrolment.emptyFiltered" : "ui.enrolment.emptyNote")}
      </p>
    </Card>
  );
}
