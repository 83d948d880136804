import { Problem } from "@huzhu/api/problem";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Empty } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Article } from "./article";

/**
 * A broken rule: its text as the heading, below it why it was broken here, the figures it was
 * judged by, and the article; the rule's code shows on hover.
 */
export function RuleNotice({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { rule, ruleText, article, detail, facts = {}, figures = [] } = problem.details;
  const open = Object.values(facts)
    .find(Array.isArray)
    ?.filter((one) => typeof one === "string");
  const heading = ruleText ?? detail ?? t("ui.problem.broken");
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={heading}
      description={
        <div className="hz-refusal">
          {detail && detail !== heading && <strong>{detail}</strong>}
          {open && open.length > 0 && <strong>{open.join("、")}</strong>}
          <div className="hz-row">
            {figures.map(({ name, label, value }) => (
              <span key={name}>
                {label} {value}
              </span>
            ))}
            {article && (
              <span>
                {t("ui.problem.basis")}
                <Article of={article} rule={rule} />
              </span>
            )}
          </div>
        </div>
      }
    />
  );
}

const wordsByStatus: Record<number, string> = {
  0: "offline",
  400: "shape",
  401: "signIn",
  403: "forbidden",
  404: "notFound",
  409: "conflict",
  412: "stale",
  428: "stale",
  429: "busy",
};

function ProblemWords({ problem, title }: { problem: Problem; title: string }) {
  const { t } = useTranslation();
  const errors = Object.values(problem.details.errors ?? {})
    .flat()
    .filter((error) => error !== title);
  return (
    <>
      {errors.map((error) => (
        <div key={error}>{error}</div>
      ))}
      {problem.status >= 500 && problem.details.traceId && (
        <div>{t("ui.problem.trace", { id: problem.details.traceId })}</div>
      )}
    </>
  );
}

/** Whatever went wrong, in words that say what to do next. Nothing when nothing did. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  if (!problem) return null;
  const known = problem instanceof Problem ? problem : new Problem(-1, {});
  if (known.isRule) return <RuleNotice problem={known} />;
  const word = wordsByStatus[known.status];
  const own = known.status === 0 || known.status === 412 ? undefined : known.details.detail;
  const title = own ?? t(word === "notFound" ? "ui.notFound" : `ui.problem.${word ?? "server"}`);
  const again = known.status === 409 || known.isStale ? () => queries.invalidateQueries() : onRetry;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={<ProblemWords problem={known} title={title} />}
      action={
        again && (
          <Button size="small" onClick={() => again()}>
            {t(onRetry && again === onRetry ? "ui.problem.retry" : "ui.problem.refresh")}
          </Button>
        )
      }
    />
  );
}

/** An empty list says why, and offers the next step. */
export function EmptyState({ why, children }: { why: ReactNode; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={why}>
      {children}
    </Empty>
  );
}
