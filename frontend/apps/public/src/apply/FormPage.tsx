import { beijingTime } from "@huzhu/ui/time";
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Form, fieldId } from "../fields";
import { Button, Heading, Icon, Notice, ProblemNotice, useAct } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { linkOf } from "./links";
import { problemsIn, type Section } from "./sections";

/** 正在保存 · 已自动保存 · 暂存在本机 */
export function SaveState({ draft }: { draft: Draft }) {
  const { state, savedAt } = draft;
  const time = savedAt && beijingTime(savedAt.toISOString()).slice(-5);
  const words = {
    saving: t("draft.saving"),
    local: t("draft.local"),
    saved: time ? t("draft.saved", { time }) : "",
  };
  return (
    <div className={`save-state ${state}`} role="status">
      {words[state] && <Icon name={state === "local" ? "warn" : "ok"} />}
      {words[state]}
    </div>
  );
}

/** Lists what is wrong with links to the fields; takes the focus when it appears. */
export function Summary(props: {
  title: string;
  problems: { field: string; message: string }[];
  hrefOf?: (field: string) => string;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const go = (field: string) => {
    const target = document.getElementById(fieldId(field));
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="bad" title={props.title}>
        <ul>
          {props.problems.map(({ field, message }) => (
            <li key={field + message}>
              {props.hrefOf ? (
                <a href={props.hrefOf(field)}>{message}</a>
              ) : (
                <button type="button" className="link" onClick={() => go(field)}>
                  {message}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The value of a field named as problems name it: chair.name, committee[0].role. */
const valueAt = (content: unknown, field: string) =>
  field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], content);

export type ErrorOf = (field: string) => string | undefined;

/** One page of the form: saves by itself, says what is missing once the reader wants to go on. */
export function FormPage(props: {
  draft: Draft;
  section: Section;
  lead?: string;
  children: (errorOf: ErrorOf) => ReactNode;
}) {
  const { draft, section } = props;
  const { view } = draft;
  const [tried, setTried] = useState(view?.status === "returned");
  const [summary, setSummary] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { busy, problem, run } = useAct();
  if (!view) return null;
  const problems = problemsIn(view, section);
  const home = linkOf(draft.key, view.status === "returned" ? "tasks" : "");
  // What was just typed isn't judged yet; an old message appearing under it would also move the
  // button away from the pointer that is about to press it.
  const errorOf: ErrorOf = (field) =>
    tried ||
    (left.has(fieldId(field)) && valueAt(draft.content, field) === valueAt(view.content, field))
      ? problems.find((found) => found.field === field)?.message
      : undefined;
  const goOn = () =>
    run(async () => {
      await draft.flush();
      const open = problemsIn(await draft.refresh(), section);
      setTried(true);
      if (open.length === 0) location.hash = home;
      else setSummary(summary + 1);
    });
  const blur = (event: FocusEvent) => {
    const control = event.target as HTMLInputElement;
    if (control.id && control.value) setLeft((old) => new Set(old).add(control.id));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears which fields were left
    <div className="stack" onBlur={blur}>
      <a className="back" href={home}>
        {t("form.back")}
      </a>
      <Heading sub={props.lead}>{t(`tasks.${section}`)}</Heading>
      {view.status === "returned" && view.returnReasons && (
        <Notice tone="warn" title={t("follow.reasons")}>
          <p className="as-typed">{view.returnReasons}</p>
        </Notice>
      )}
      {summary > 0 && problems.length > 0 && (
        <Summary
          key={summary}
          title={t("form.summary", { count: problems.length })}
          problems={problems}
        />
      )}
      <Form onSubmit={goOn}>
        {props.children(errorOf)}
        <ProblemNotice problem={problem ?? draft.problem} />
        <div className="row actions">
          <Button kind="primary" submit busy={busy}>
            {t("form.next")}
          </Button>
          {summary > 0 && problems.length > 0 && <a href={home}>{t("form.skipOn")}</a>}
          <SaveState draft={draft} />
        </div>
      </Form>
    </div>
  );
}
