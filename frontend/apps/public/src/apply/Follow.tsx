import { articleWords } from "@huzhu/api/article";
import { fullNameOf } from "@huzhu/api/content";
import type { DeadlineView } from "@huzhu/api/types";
import { beijingTime } from "@huzhu/ui/time";
import type { ReactNode } from "react";
import { type Application, openFile } from "../api";
import { CopyButton, Facts, Heading, Notice, PaperButton, Tag, type Tone } from "../parts";
import { t } from "../words";
import { Answers } from "./Answers";
import type { Draft } from "./draft";
import { linkOf, wholeLinkOf } from "./links";
import { Withdraw } from "./Withdraw";

const tones: Record<string, Tone> = {
  submitted: "info",
  proposed: "info",
  returned: "warn",
  approved: "ok",
  rejected: "bad",
};

const icons = { info: "clock", warn: "warn", ok: "ok", bad: "bad" } as const;

/** 余 3 天 · 今日到期 · 逾期 2 天 */
export function DeadlineTag({ deadline }: { deadline: DeadlineView }) {
  const { state, daysLeft } = deadline;
  if (state === "overdue")
    return (
      <Tag tone="bad" icon="warn">
        {t("follow.overdue", { days: Math.abs(daysLeft) })}
      </Tag>
    );
  if (state === "dueToday")
    return (
      <Tag tone="warn" icon="warn">
        {t("follow.today")}
      </Tag>
    );
  return (
    <Tag tone={state === "dueSoon" ? "warn" : "info"} icon="clock">
      {t("follow.left", { days: daysLeft })}
    </Tag>
  );
}

function Returned({ view, draft }: { view: Application; draft: Draft }) {
  return (
    <Notice tone="warn" title={t("follow.returnTitle")}>
      <p>{t("follow.returnNote")}</p>
      <h2>{t("follow.reasons")}</h2>
      <p className="as-typed">{view.returnReasons}</p>
      <a className="button primary" href={linkOf(draft.key, "tasks")}>
        {t("follow.mend")}
      </a>
    </Notice>
  );
}

function Decision({ view, draft }: { view: Application; draft: Draft }) {
  const { decision } = view;
  if (!decision) return null;
  const approved = decision.outcome === "approve";
  const facts: [string, ReactNode][] = [
    [t("follow.decisionNumber"), decision.paperNumber],
    [t("follow.outcome"), t(`outcome.${decision.outcome}`)],
    [t("follow.decidedOn"), decision.decidedOn],
  ];
  if (decision.reasons) facts.push([t("follow.decisionReasons"), decision.reasons]);
  return (
    <section className={`card result ${approved ? "ok" : "bad"}`}>
      <h2>{t("follow.decision")}</h2>
      <Facts facts={facts} />
      <p>{t(approved ? "follow.approvedNext" : "follow.rejectedNext")}</p>
      <PaperButton fetch={() => openFile(draft.key, "decision.pdf")}>
        {t("follow.decisionPdf")}
      </PaperButton>
    </section>
  );
}

function State({ view }: { view: Application }) {
  const { deadline } = view;
  const tone = tones[view.status];
  const facts: [string, ReactNode][] = [
    [t("follow.number"), <strong key="number">{view.receiptNumber}</strong>],
    [
      t("follow.status"),
      <Tag key="status" tone={tone} icon={tone && icons[tone]}>
        {t(`caseStatus.${view.status}`)}
      </Tag>,
    ],
  ];
  if (view.submittedAt) facts.push([t("follow.submittedAt"), beijingTime(view.submittedAt)]);
  if (deadline && !view.decision)
    facts.push([
      t("follow.deadline"),
      <span key="deadline">
        {deadline.due} <DeadlineTag deadline={deadline} />
        <div className="muted small">
          {t("follow.deadlineNote", {
            article: articleWords(deadline.article),
            from: deadline.from,
          })}
          {!deadline.calendarKnown && ` ${t("follow.unknown")}`}
        </div>
      </span>,
    ]);
  return <Facts facts={facts} />;
}

function nextOf(view: Application): string | undefined {
  if (view.status === "returned") return t("follow.nextReturned");
  if (view.actions.includes("withdrawCase") && view.deadline)
    return t("follow.nextReview", { due: view.deadline.due });
  return undefined;
}

function Course({ view }: { view: Application }) {
  const next = nextOf(view);
  return (
    <section className="card">
      <h2>{t("follow.timeline")}</h2>
      <ol className="timeline">
        {view.steps.map((step) => (
          <li key={step.at + step.what}>
            <strong>{step.label}</strong> {step.by}
            <div className="muted small">{beijingTime(step.at)}</div>
            {step.note && <div className="as-typed">{step.note}</div>}
          </li>
        ))}
        {next && (
          <li className="ahead">
            <strong>{t("follow.next")}</strong> {next}
          </li>
        )}
      </ol>
    </section>
  );
}

/** The way of a case after it was sent: receipt, deadline, completion, decision. */
export function Follow({ draft }: { draft: Draft }) {
  const { view, key } = draft;
  if (!view) return null;
  const name = view.content.shortName;
  const link = wholeLinkOf(key);
  return (
    <>
      <Heading>{name ? t("tasks.named", { name: fullNameOf(name) }) : t("tasks.title")}</Heading>
      {view.status === "returned" && <Returned view={view} draft={draft} />}
      {view.status === "submitted" && <Notice tone="ok" title={t("follow.submitted")} />}
      {view.status === "withdrawn" && <Notice tone="info" title={t("follow.withdrawnNote")} />}
      <Decision view={view} draft={draft} />
      {view.receiptNumber && (
        <section className="card">
          <State view={view} />
          <p className="muted">{t("follow.keep")}</p>
          <code className="link-text">{link}</code>
          <div className="row">
            <CopyButton text={link}>{t("tasks.copyLink")}</CopyButton>
            <PaperButton fetch={() => openFile(key, "receipt.pdf")}>
              {t("follow.receipt")}
            </PaperButton>
          </div>
        </section>
      )}
      <Course view={view} />
      <details className="card">
        <summary>{t("follow.showContent")}</summary>
        <Answers view={view} />
      </details>
      <Withdraw draft={draft} />
    </>
  );
}
