import { articleWords } from "@huzhu/api/article";
import { Problem } from "@huzhu/api/problem";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { t } from "./words";

const paths = {
  ok: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.2-4.3 4.6a.8.8 0 0 1-1.1 0L4.3 8.9l1.1-1.1 1.3 1.3 3.8-4 1.1 1.1Z",
  bad: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 8.9L9.9 11 8 9.1 6.1 11 5 9.9 6.9 8 5 6.1 6.1 5 8 6.9 9.9 5 11 6.1 9.1 8 11 9.9Z",
  warn: "M8 1.2 15.4 14H.6L8 1.2Zm-.8 4.6v4h1.6v-4H7.2Zm0 5.2v1.6h1.6V11H7.2Z",
  info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.6H7.2v-5h1.6v5Zm0-6.2H7.2V3.8h1.6v1.6Z",
  clock: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9.4L7.2 8.2V3.8h1.5v3.5l3 1.8-.7 1.3Z",
};

export type Tone = "ok" | "bad" | "warn" | "info";

export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

/** A coloured word, never a colour alone. */
export const Tag = (props: { tone?: Tone; icon?: keyof typeof paths; children: ReactNode }) => (
  <span className={`tag ${props.tone ?? ""}`}>
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </span>
);

export function Notice(props: { tone: Tone; title?: ReactNode; children?: ReactNode }) {
  const urgent = props.tone === "bad" || props.tone === "warn";
  return (
    <div className={`notice ${props.tone}`} role={urgent ? "alert" : "status"}>
      <Icon name={props.tone} />
      <div>
        {props.title && <strong>{props.title}</strong>}
        {props.children}
      </div>
    </div>
  );
}

function wordsOf(problem: Problem): string {
  const { status, details } = problem;
  if (status === 0) return t("problem.offline");
  if (details.detail) return details.detail;
  return t(status === 429 ? "problem.busy" : "problem.server");
}

/** Whatever went wrong, with its article, and what to do next. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  if (!problem) return null;
  const known = problem instanceof Problem ? problem : new Problem(-1, {});
  const { article, errors, traceId } = known.details;
  const others = Object.values(errors ?? {})
    .flat()
    .filter((message) => message !== known.details.detail);
  return (
    <Notice tone="bad" title={wordsOf(known)}>
      {others.map((message) => (
        <div key={message}>{message}</div>
      ))}
      {article && <div>{t("problem.basis", { article: articleWords(article) })}</div>}
      {known.status >= 500 && traceId && <div>{t("problem.trace", { id: traceId })}</div>}
      {onRetry && (
        <button type="button" className="plain" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </Notice>
  );
}

export const Loading = () => (
  <p className="muted" role="status">
    {t("loading")}
  </p>
);

/** Moves the reader to the heading of a page that has just opened, and names the browser tab. */
export function Heading({ children, sub }: { children: string; sub?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${t("site")}`;
    ref.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [children]);
  return (
    <header className="heading">
      <h1 tabIndex={-1} ref={ref}>
        {children}
      </h1>
      {sub && <p className="lead">{sub}</p>}
    </header>
  );
}

export function Facts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One act: shows that it runs, keeps a second click out, keeps its problem. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const running = useRef(false);
  const run = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (reason) {
      setProblem(reason);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

export function Button(props: {
  children: ReactNode;
  onClick?: () => void;
  kind?: "primary" | "plain" | "danger";
  submit?: boolean;
  busy?: boolean;
  label?: string;
  asks?: boolean;
}) {
  return (
    <button
      type={props.submit ? "submit" : "button"}
      className={props.kind ?? ""}
      aria-busy={props.busy || undefined}
      aria-label={props.label}
      aria-haspopup={props.asks ? "dialog" : undefined}
      onClick={props.busy ? undefined : props.onClick}
    >
      {props.children}
    </button>
  );
}

/** Asks before something that can't be taken back. */
export function Confirm(props: {
  open: boolean;
  text: string;
  yes: string;
  busy?: boolean;
  problem?: unknown;
  onYes: () => void;
  onNo: () => void;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (props.open) ref.current?.showModal();
    else ref.current?.close();
  }, [props.open]);
  return (
    <dialog ref={ref} onClose={props.onNo} aria-label={props.yes}>
      <p>{props.text}</p>
      <ProblemNotice problem={props.problem} />
      <div className="row end">
        <Button onClick={props.onNo}>{t("cancel")}</Button>
        <Button kind="danger" busy={props.busy} onClick={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}

/** Text to copy. Where the browser refuses (plain HTTP), it is selected for Ctrl+C. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <>
      <Button onClick={copy}>{copied ? t("copied") : children}</Button>
      <span className="hidden" role="status">
        {copied ? t("copied") : ""}
      </span>
    </>
  );
}

/** Opens a PDF: the window is opened within the click, or the browser would block it. */
export function PaperButton(props: { fetch: () => Promise<Blob>; children: string }) {
  const { busy, problem, run } = useAct();
  const open = () => {
    const tab = window.open("", "_blank");
    run(async () => {
      try {
        const url = URL.createObjectURL(await props.fetch());
        if (tab) tab.location.href = url;
        else location.href = url;
      } catch (reason) {
        tab?.close();
        throw reason;
      }
    });
  };
  return (
    <>
      <Button busy={busy} onClick={open}>
        {busy ? t("follow.paperBusy") : props.children}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
