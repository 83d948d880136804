import { articleWords } from "@huzhu/api/article";
import { type Benefit, type PlanVersionView, type PlanView, yuan } from "@huzhu/api/plans";
import { Drawer, type TableColumnsType, Tag } from "antd";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { Facts } from "./facts";
import { Rows } from "./rows";

const colours = {
  draft: "default",
  proposed: "warning",
  upcoming: "processing",
  inForce: "success",
  past: "default",
} as const;

/** 示例: a demo value, which no regulation and no decision gives. */
export function ExampleTag() {
  const { t } = useTranslation();
  return <Tag color="warning">{t("plans.example")}</Tag>;
}

/** The same within a table: an underline, which the legend below explains. */
function Example({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="hz-example" title={t("plans.example")}>
      {children}
      <span className="hz-sr">（{t("plans.example")}）</span>
    </span>
  );
}

/** A value with its mark, or that nothing is known. */
function Value({
  of,
  field,
  children,
}: {
  of: PlanVersionView;
  field: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  if (children === null) return <span className="hz-muted">{t("plans.unknown")}</span>;
  return (
    <span className="hz-nowrap">
      {of.examples.includes(field) ? <Example>{children}</Example> : children}
    </span>
  );
}

function termsOf(version: PlanVersionView, t: TFunction) {
  const { price, maxUnits, termMonths, waitingDays } = version;
  const words = {
    price:
      price === null
        ? null
        : price === 0
          ? t("plans.free")
          : t("plans.yuan", { yuan: yuan(price) }),
    maxUnits: maxUnits === null ? null : t("plans.units", { count: maxUnits }),
    termMonths: termMonths === null ? null : t("plans.months", { count: termMonths }),
    waitingDays:
      waitingDays === null
        ? null
        : waitingDays === 0
          ? t("plans.noWaiting")
          : t("plans.days", { count: waitingDays }),
  };
  return (field: keyof typeof words) => (
    <Value of={version} field={field}>
      {words[field]}
    </Value>
  );
}

/** What a benefit pays, line by line. */
function linesOf(benefit: Benefit, plans: PlanView[], t: TFunction): string[] {
  const sum = (amount: number | null | undefined) =>
    amount == null ? t("plans.unknown") : t("plans.yuan", { yuan: yuan(amount) });
  const rate = (share: number | null | undefined) =>
    share == null ? t("plans.unknown") : `${Math.round(share * 10_000) / 100}%`;
  const cap = (key: string, amount: number | null | undefined) =>
    amount == null ? [] : [t(`plans.${key}`, { sum: sum(amount) })];
  switch (benefit.kind) {
    case "fixedSum":
      return [
        ...(benefit.kinds ? [t("plans.kinds", { count: benefit.kinds })] : []),
        ...(benefit.sums ?? []).map((one) => `${one.event}：${sum(one.amount)}`),
        ...cap("capPerUnit", benefit.cap),
      ];
    case "dailyAllowance":
      return [
        t("plans.fromDay", { day: benefit.fromDay ?? "—", sum: sum(benefit.perDay) }),
        t("plans.capPerTerm", { sum: sum(benefit.maxPerTerm) }),
      ];
    case "tieredReimbursement":
      return [
        t("plans.deductible", { sum: sum(benefit.deductible) }),
        ...(benefit.tiers ?? []).map((one, at, tiers) =>
          t(at + 1 < tiers.length ? "plans.tier" : "plans.lastTier", {
            ...{ from: yuan(one.from), upTo: sum(tiers[at + 1]?.from), rate: rate(one.rate) },
          }),
        ),
        t("plans.capPerYear", { sum: sum(benefit.cap) }),
      ];
    case "gradeTable":
      return [
        t("plans.gradeSum", { sum: sum(benefit.sum) }),
        ...(benefit.grades ?? []).map((one) => `${one.grade}：${rate(one.share)}`),
        ...cap("capPerPerson", benefit.cap),
      ];
    case "lossIndemnity":
      return (benefit.caps ?? []).map((one) =>
        t("plans.loss", { loss: t(`lossKind.${one.loss}`), sum: sum(one.cap) }),
      );
    case "bundle":
      return (benefit.parts ?? []).flatMap((part) => [
        t("plans.part", {
          plan: plans.find((plan) => plan.code === part.code)?.name ?? part.code,
          units: part.units.join("、"),
        }),
        ...(part.instead ? linesOf(part.instead, plans, t) : []),
      ]);
    default:
      return [];
  }
}

function Benefits({ version, plans }: { version: PlanVersionView; plans: PlanView[] }) {
  const { t } = useTranslation();
  return (
    <>
      {version.benefits.map((benefit) => (
        <section key={benefit.name} aria-label={benefit.name}>
          <h3 className="hz-row" style={{ fontSize: "1em", marginBlockEnd: 4 }}>
            {benefit.name}
            {benefit.kind && <Tag>{t(`benefitKind.${benefit.kind}`)}</Tag>}
            {benefit.example && <ExampleTag />}
          </h3>
          {benefit.clause && <div className="hz-muted">{benefit.clause}</div>}
          <ul style={{ marginBlock: 0 }}>
            {linesOf(benefit, plans, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {benefit.note && <div className="hz-muted">{benefit.note}</div>}
        </section>
      ))}
    </>
  );
}

const filing = (one: { document: string; on: string } | null) =>
  one && `${one.document}（${one.on}）`;

/** One version in full, and the others of its plan. */
export function PlanDetail(props: {
  plan: PlanView;
  version: PlanVersionView;
  plans: PlanView[];
  acts?: ReactNode;
}) {
  const { t } = useTranslation();
  const { plan, version, plans } = props;
  const terms = termsOf(version, t);
  const filed = (field: "filedHere" | "filedAbove") => (
    <Value of={version} field={field}>
      {filing(version[field])}
    </Value>
  );
  return (
    <div className="hz-stack">
      <h2 style={{ margin: 0, fontSize: "1.1em" }}>
        {version.name} <Tag color={colours[version.state]}>{t(`planState.${version.state}`)}</Tag>
      </h2>
      {props.acts}
      {version.missing.length > 0 && (
        <div className="hz-muted">{t("plans.missing", { what: version.missing.join("、") })}</div>
      )}
      <Facts
        facts={[
          [t("plans.effectiveFrom"), version.effectiveFrom],
          [t("plans.whoMayJoin"), t(`planMembers.${version.whoMayJoin}`)],
          [t("plans.price"), terms("price")],
          [t("plans.maxUnits"), terms("maxUnits")],
          [t("plans.termMonths"), terms("termMonths")],
          [t("plans.waitingDays"), terms("waitingDays")],
          [
            t("plans.actuarialNote"),
            <Value key="note" of={version} field="actuarialNote">
              {version.actuarialNote}
            </Value>,
          ],
          [t("plans.filedHere"), filed("filedHere")],
          [t("plans.filedAbove"), filed("filedAbove")],
          [t("plans.longTermDecision"), filing(version.longTermDecision)],
          [t("plans.source"), articleWords(version.source)],
          [t("plans.basis"), `${plan.rule}（${articleWords(plan.article)}）`],
          [t("plans.writtenBy"), version.writtenBy],
          [t("plans.proposedBy"), version.proposedBy],
          [t("plans.releasedBy"), version.releasedBy],
        ]}
      />
      <Benefits version={version} plans={plans} />
      <section aria-label={t("plans.versions")}>
        <h3 style={{ fontSize: "1em" }}>{t("plans.versions")}</h3>
        <ol className="hz-plain-list">
          {plan.versions.map((one) => (
            <li key={one.id}>
              {one.id === version.id ? (
                <strong>{one.effectiveFrom}</strong>
              ) : (
                <Link to={`/plans/${one.id}`}>{one.effectiveFrom}</Link>
              )}{" "}
              {one.name} <Tag color={colours[one.state]}>{t(`planState.${one.state}`)}</Tag>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

type Row = PlanVersionView & { plan: PlanView; span: number };

/** 保障活动: one row for each version, the plan's name beside its versions; a row opens in full. */
export function PlansTable(props: {
  plans: PlanView[];
  loading: boolean;
  acts?: (plan: PlanView, version: PlanVersionView) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const { plans } = props;
  const rows = plans.flatMap((plan) =>
    plan.versions.map(
      (version, at): Row => ({ ...version, plan, span: at === 0 ? plan.versions.length : 0 }),
    ),
  );
  const shown = rows.find((row) => row.id === id);
  const columns: TableColumnsType<Row> = [
    {
      title: t("plans.plan"),
      onCell: (row) => ({ rowSpan: row.span }),
      render: (_, row) => row.plan.name,
    },
    {
      title: t("plans.effectiveFrom"),
      className: "hz-nowrap",
      render: (_, row) => (
        <Link to={`/plans/${row.id}`} aria-label={`${row.name} ${row.effectiveFrom}`}>
          {row.effectiveFrom}
        </Link>
      ),
    },
    {
      title: t("plans.state"),
      render: (_, row) => <Tag color={colours[row.state]}>{t(`planState.${row.state}`)}</Tag>,
    },
    { title: t("plans.whoMayJoin"), render: (_, row) => t(`planMembers.${row.whoMayJoin}`) },
    ...(["price", "maxUnits", "termMonths", "waitingDays"] as const).map((field) => ({
      title: t(`plans.${field}`),
      key: field,
      render: (_: unknown, row: Row) => termsOf(row, t)(field),
    })),
    {
      title: t("plans.benefits"),
      render: (_, row) => {
        const names = row.benefits.map((benefit) => benefit.name).join("、");
        return row.examples.includes("benefits") ? <Example>{names}</Example> : names;
      },
    },
  ];
  return (
    <>
      <Rows<Row>
        label={t("plans.title")}
        bordered
        rowKey="id"
        loading={props.loading}
        dataSource={rows}
        columns={columns}
      />
      {rows.some((row) => row.examples.length > 0) && (
        <p className="hz-muted">
          <span className="hz-example">{t("plans.example")}</span> {t("plans.exampleLegend")}
        </p>
      )}
      <Drawer
        open={shown !== undefined}
        title={t("plans.version")}
        size={640}
        destroyOnHidden
        onClose={() => navigate("/plans")}
      >
        {shown && (
          <PlanDetail
            plan={shown.plan}
            version={shown}
            plans={plans}
            acts={props.acts?.(shown.plan, shown)}
          />
        )}
      </Drawer>
    </>
  );
}
