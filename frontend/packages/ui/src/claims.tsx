import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleOutlined,
  LockOutlined,
} from "@ant-design/icons";
import type {
  BenefitLine,
  ClaimBill,
  ClaimEvent,
  ClaimFinding,
  ClaimState,
  ClaimView,
} from "@huzhu/api/claims";
import { capitals, money } from "@huzhu/api/money";
import { Alert, Timeline as Line, Table, Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Article } from "./article";
import { Facts, ScrollRegion } from "./facts";
import { ExampleTag } from "./plans";
import { beijingTime } from "./time";

const colours: Record<ClaimState, string> = {
  reported: "default",
  sentUp: "processing",
  returned: "warning",
  proposed: "processing",
  approved: "success",
  declined: "error",
  withdrawn: "default",
};

/** A plan's name in a table: what all names end in is left out. */
export const shortPlan = (name: string) => name.replace(/互助保障(计划|活动)$/u, "");

/** How a claim stands; a freeze, and what it waits for, lie over it. */
export function ClaimTags(props: {
  claim: {
    state: ClaimState;
    stateLabel: string;
    frozen: boolean;
    revising?: boolean;
    waits?: string | null;
    round?: number;
  };
}) {
  const { t } = useTranslation();
  const { state, stateLabel, frozen, revising, waits, round = 0 } = props.claim;
  return (
    <>
      <Tag color={colours[state]}>{stateLabel}</Tag>
      {round > 1 && <Tag>{t("ui.claim.round", { round })}</Tag>}
      {revising && <Tag color="warning">{t("ui.claim.revising")}</Tag>}
      {frozen && (
        <Tag color="error" icon={<LockOutlined />}>
          {t("ui.claim.frozen")}
        </Tag>
      )}
      {waits && (
        <Tag color="warning" icon={<ClockCircleOutlined />}>
          {waits}
        </Tag>
      )}
    </>
  );
}

const dayLong = 86_400_000;

/** By when whoever is next has to act, in the words of all deadlines. */
export function DueTag(props: { due: string | null; late: boolean; today: string }) {
  const { t } = useTranslation();
  const { due, late, today } = props;
  if (!due) return null;
  const days = Math.round((Date.parse(due) - Date.parse(today)) / dayLong);
  const words = late
    ? t("ui.deadline.overdue", { days: Math.max(1, -days) })
    : days === 0
      ? t("ui.deadline.today")
      : t("ui.deadline.left", { days });
  return (
    <Tag
      color={late ? "error" : days <= 3 ? "warning" : "default"}
      icon={late || days === 0 ? <ExclamationCircleFilled /> : <ClockCircleOutlined />}
      title={t("ui.claim.dueTitle", { due })}
    >
      {words}
    </Tag>
  );
}

/** What happened, as far as the reader may see it. */
export function ClaimEventFacts({ event }: { event: ClaimEvent }) {
  const { t } = useTranslation();
  const stays = event.stays.map((stay) => (
    <div key={stay.from + stay.hospital}>{t("ui.claim.stay", { ...stay })}</div>
  ));
  return (
    <Facts
      facts={[
        [t("ui.claim.kind"), event.kindLabel],
        [t(`ui.claim.on.${event.kind}`), event.on],
        event.stays.length > 0 && [t("ui.claim.stays"), stays],
        event.days !== null && [t("ui.claim.daysIn"), t("ui.claim.days", { days: event.days })],
        [t("ui.claim.diagnosis"), event.diagnosis],
        [t("ui.claim.recordNumber"), event.recordNumber],
        [t(`ui.claim.what.${event.kind}`), event.what],
        event.loss && [t("ui.claim.loss"), t(`lossKind.${event.loss}`)],
        event.lossAmount !== null && [
          t("ui.claim.lossAmount"),
          t("ui.claim.yuan", { sum: money(event.lossAmount) }),
        ],
        [t("ui.claim.address"), event.address],
      ]}
    />
  );
}

/** How the member's cover stands on the day, a sentence for each part of it. */
export function CoverSentences({ cover }: { cover: string[] }) {
  const { t } = useTranslation();
  if (cover.length === 0) return <p className="hz-muted">{t("ui.claim.noCover")}</p>;
  return (
    <ul className="hz-sentences">
      {cover.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const levels = ["block", "warn", "info"] as const;
const looks = {
  block: { type: "error", icon: <CloseCircleFilled /> },
  warn: { type: "warning", icon: <ExclamationCircleFilled /> },
  info: { type: "info", icon: <InfoCircleOutlined /> },
} as const;

/** What the review found: what blocks first, each with its rule and article. */
export function ClaimFindings({ findings }: { findings: ClaimFinding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0)
    return <Alert type="success" showIcon title={t("ui.claim.noFindings")} />;
  return (
    <div className="hz-stack">
      {levels.map((level) => {
        const some = findings.filter((finding) => finding.level === level);
        if (some.length === 0) return null;
        return (
          <Alert
            key={level}
            {...looks[level]}
            showIcon
            title={t(`ui.claim.level.${level}`, { count: some.length })}
            description={
              <ul className="hz-sentences">
                {some.map(({ rule, citation, text }) => (
                  <li key={rule + text}>
                    {text} <Article of={citation} rule={rule} />
                  </li>
                ))}
              </ul>
            }
          />
        );
      })}
    </div>
  );
}

function BenefitSteps({ line }: { line: BenefitLine }) {
  const { t } = useTranslation();
  const name = line.benefit ?? line.plan;
  return (
    <section aria-label={name}>
      <h3 className="hz-row hz-line-head">
        {name} {line.example && <ExampleTag />}
      </h3>
      <div className="hz-muted">
        {line.benefit && `${line.plan} · `}
        {line.clause && `${line.clause} · `}
        {t("ui.claim.units", { units: line.units })} ·{" "}
        <Article of={line.citation} rule={line.rule} />
      </div>
      <ul className="hz-sum">
        {(line.steps ?? []).map((step) => (
          <li key={step.words}>
            <span>{step.words}</span>
            {step.amount !== null && <span>{money(step.amount)}</span>}
          </li>
        ))}
        <li>
          <strong>{t("ui.claim.lineSum")}</strong>
          <strong>{money(line.amount)}</strong>
        </li>
      </ul>
    </section>
  );
}

/** The benefit, line by line, with its sum in figures and in capitals. */
export function Calculation({ lines, total }: { lines: BenefitLine[]; total: number }) {
  const { t } = useTranslation();
  const example = lines.some((line) => line.example);
  return (
    <div className="hz-stack">
      {lines.map((line) => (
        <BenefitSteps key={`${line.plan}${line.benefit}${line.steps?.[0]?.words}`} line={line} />
      ))}
      {lines.length === 0 && <p className="hz-muted">{t("ui.claim.noLines")}</p>}
      <div role="status">
        <strong className="hz-claim-total">{t("ui.claim.total", { sum: money(total) })}</strong>
        <div className="hz-muted">{capitals(total)}</div>
      </div>
      {example && <div className="hz-muted">{t("ui.claim.exampleNote")}</div>}
    </div>
  );
}

/** Two calculations beside each other, where somebody has to see what has changed. */
export function CalculationsCompared(props: {
  before: { lines: BenefitLine[]; total: number | null };
  now: { lines: BenefitLine[]; total: number };
}) {
  const { t } = useTranslation();
  const { before, now } = props;
  const nameOf = (line: BenefitLine) => `${line.plan} ${line.benefit ?? ""}`;
  const names = [...new Set([...before.lines, ...now.lines].map(nameOf))];
  const sumOf = (lines: BenefitLine[], name: string) => {
    const some = lines.filter((line) => nameOf(line) === name);
    return some.length === 0 ? "—" : money(some.reduce((sum, line) => sum + line.amount, 0));
  };
  const row = (name: string, then: string, today: string, strong = false) => {
    const cell = (text: string) => (strong || then !== today ? <strong>{text}</strong> : text);
    return (
      <tr key={name}>
        <th scope="row">{cell(name)}</th>
        <td className="hz-num">{cell(then)}</td>
        <td className="hz-num">{cell(today)}</td>
      </tr>
    );
  };
  return (
    <ScrollRegion label={t("ui.claim.compared")}>
      <table className="hz-compared">
        <thead>
          <tr>
            <th scope="col">{t("ui.claim.benefit")}</th>
            <th scope="col" className="hz-num">
              {t("ui.claim.asProposed")}
            </th>
            <th scope="col" className="hz-num">
              {t("ui.claim.asComputed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => row(name, sumOf(before.lines, name), sumOf(now.lines, name)))}
          {row(
            t("ui.claim.lineSum"),
            before.total === null ? "—" : money(before.total),
            money(now.total),
            true,
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Who did what when, over all rounds, and who acts next. */
export function ClaimTimeline({ claim, next }: { claim: ClaimView; next?: ReactNode }) {
  const { t } = useTranslation();
  const items = claim.timeline.map((entry) => ({
    key: entry.at + entry.label,
    content: (
      <>
        <strong>{entry.label}</strong> {entry.by}
        <div className="hz-muted">
          {beijingTime(entry.at)}
          {entry.round > 1 && ` · ${t("ui.claim.round", { round: entry.round })}`}
        </div>
        {entry.text && <div>{entry.text}</div>}
      </>
    ),
  }));
  const ahead = next && {
    ...{ key: "next", color: "gray" },
    content: (
      <>
        <strong>{t("ui.timeline.next")}</strong> {next}
      </>
    ),
  };
  return <Line items={ahead ? [...items, ahead] : items} />;
}

/** 票据: as they were entered. */
export function ClaimBills({ bills }: { bills: ClaimBill[] }) {
  const { t } = useTranslation();
  const sum = (of: (bill: ClaimBill) => number) =>
    money(bills.reduce((all, bill) => all + Math.round(of(bill) * 100), 0) / 100);
  const amount = (name: "total" | "selfPaid" | "ownPaid") => ({
    title: t(`ui.claim.bill.${name}`),
    key: name,
    align: "right" as const,
    className: "hz-nowrap",
    render: (_: unknown, bill: ClaimBill) => money(bill[name]),
  });
  const numbered = bills.map((bill, at) => ({ ...bill, at }));
  return (
    <ScrollRegion label={t("ui.claim.bills")}>
      <Table
        size="small"
        rowKey="at"
        pagination={false}
        dataSource={numbered}
        columns={[
          {
            title: t("ui.claim.bill.number"),
            key: "number",
            render: (_, bill) =>
              [bill.code, bill.number].filter(Boolean).join(" ") || t("ui.claim.bill.noNumber"),
          },
          { title: t("ui.claim.bill.hospital"), dataIndex: "hospital" },
          {
            title: t("ui.claim.bill.kind"),
            key: "inpatient",
            render: (_, bill) =>
              t(bill.inpatient ? "ui.claim.bill.inpatient" : "ui.claim.bill.outpatient"),
          },
          { title: t("ui.claim.bill.on"), dataIndex: "on", className: "hz-nowrap" },
          ...(["total", "selfPaid", "ownPaid"] as const).map(amount),
        ]}
        summary={() =>
          bills.length > 1 && (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0} colSpan={4}>
                {t("ui.claim.bill.sum", { count: bills.length })}
              </Table.Summary.Cell>
              {(["total", "selfPaid", "ownPaid"] as const).map((name, at) => (
                <Table.Summary.Cell key={name} index={4 + at} align="right">
                  <strong>{sum((bill) => bill[name])}</strong>
                </Table.Summary.Cell>
              ))}
            </Table.Summary.Row>
          )
        }
      />
    </ScrollRegion>
  );
}

/** Whom and what it is about, and how it came in. */
export function ClaimFacts({
  claim,
  more = [],
}: {
  claim: ClaimView;
  more?: [string, ReactNode][];
}) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t("ui.claim.member"), `${claim.memberName}（${claim.identity}）`],
        [t("ui.claim.unit"), claim.unit],
        [t("ui.claim.plan"), `${claim.plan}（${t("ui.claim.units", { units: claim.units })}）`],
        ...more,
        [t("ui.claim.reporter"), `${claim.reporter}（${t(`claimChannel.${claim.channel}`)}）`],
        [t("ui.claim.reported"), `${claim.reportedOn}（${claim.reportedBy}）`],
        !!claim.reviewedAt && [t("ui.claim.reviewed"), beijingTime(claim.reviewedAt)],
      ]}
    />
  );
}

/** The last four digits: whole accounts are never shown. */
export function AccountTail({ account }: { account: string }) {
  const { t } = useTranslation();
  return <>{t("ui.claim.tail", { tail: account.slice(-4) })}</>;
}

/** To whom it is paid. */
export function PayeeFacts({ payee }: { payee: ClaimView["payee"] }) {
  const { t } = useTranslation();
  if (!payee) return <p className="hz-muted">{t("ui.claim.noPayee")}</p>;
  return (
    <Facts
      facts={[
        [t("ui.claim.payeeName"), payee.name],
        [t("ui.claim.relation"), payee.relation],
        [t("ui.claim.account"), <AccountTail key="a" account={payee.account} />],
        [t("ui.claim.bank"), payee.bank],
        [t("ui.claim.payeeIdentity"), payee.identityNumber],
      ]}
    />
  );
}

/** 付款: how far what was granted is on its way. */
export function PaymentFacts({ payment }: { payment: NonNullable<ClaimView["payment"]> }) {
  const { t } = useTranslation();
  const { state, amount, paid, account, paidOn, reason } = payment;
  return (
    <Facts
      facts={[
        [t("ui.claim.paymentState"), t(`paymentState.${state}`)],
        reason !== null && [t("ui.claim.paymentReason"), reason],
        [t("ui.claim.paymentAmount"), money(amount)],
        paid > 0 && [t("ui.claim.paymentPaid"), money(paid)],
        paidOn !== null && [t("ui.claim.paymentOn"), paidOn],
        [t("ui.claim.paymentAccount"), <AccountTail key="a" account={account} />],
      ]}
    />
  );
}

/** The rounds at the office: what was returned and why, or how it was decided. */
export function ClaimRounds({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  const last = claim.rounds.at(-1);
  if (!last?.outcome) return null;
  const at = { at: last.decidedAt && beijingTime(last.decidedAt), round: last.round };
  if (last.outcome === "returned" && claim.state === "returned")
    return (
      <Alert
        type="warning"
        showIcon
        title={t("ui.claim.returnedWith", { count: last.gaps?.length ?? 0, ...at })}
        description={
          <ol className="hz-sentences">
            {(last.gaps ?? []).map((gap) => (
              <li key={gap.code + gap.text}>{gap.text}</li>
            ))}
          </ol>
        }
      />
    );
  if (last.outcome === "approved")
    return (
      <Alert
        type="success"
        showIcon
        title={t("ui.claim.approvedSum", { sum: money(last.total ?? 0), ...at })}
        description={capitals(last.total ?? 0)}
      />
    );
  if (last.outcome === "declined" && last.refusal)
    return (
      <Alert
        type="error"
        showIcon
        title={t("ui.claim.declinedBy", at)}
        description={
          <>
            {last.refusal.facts} <Article of={last.refusal.citation} rule={last.refusal.rule} />
          </>
        }
      />
    );
  return null;
}

/** One thing to be done before a claim goes on: done, or what to do. */
export function StepLine(props: { done: boolean; label: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      {props.done ? (
        <CheckCircleOutlined className="hz-ok" aria-label={t("ui.claim.stepDone")} />
      ) : (
        <ClockCircleOutlined className="hz-muted" aria-label={t("ui.claim.stepOpen")} />
      )}
      <div className="hz-row">
        <span>{props.label}</span>
        {props.children}
      </div>
    </li>
  );
}

/** A number that leads to its claim; what comes of a settlement in bulk has none to lead to. */
export function ClaimLink({ of }: { of: { claimId: string | null; number: string } }) {
  return of.claimId ? <Link to={`/claims/${of.claimId}`}>{of.number}</Link> : of.number;
}
