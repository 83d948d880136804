import { articleWords } from "@huzhu/api/article";
import { Problem } from "@huzhu/api/problem";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Empty, Space } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A broken rule: which, by which article, why, and the figures that it was judged by. */
export function RuleNotice({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation();
  const { rule, article, detail, facts } = problem.details;
  // Only figures with a word of their own are shown; the rest is for machines.
  const figures = Object.entries(facts ?? {}).filter(
    ([name, value]) =>
      i18n.exists(`ui.problem.${name}`) && (typeof value === "number" || typeof value === "string"),
  );
  const open = Object.values(facts ?? {})
    .find(Array.isArray)
    ?.filter((one) => typeof one === "string");
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={detail ?? t("ui.problem.rule", { rule })}
      description={
        <Space wrap size={[16, 4]}>
          {open && open.length > 0 && <strong>{open.join("、")}</strong>}
          <span>{t("ui.problem.rule", { rule })}</span>
          {article && <span>{t("ui.problem.article", { article: articleWords(article) })}</span>}
          {figures.map(([name, value]) => (
            <span key={name}>
              {t(`ui.problem.${name}`)} {String(value)}
            </span>
          ))}
        </Space>
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
export function EmptyState({ why, children }: { why: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={why}>
      {children}
    </Empty>
  );
}
