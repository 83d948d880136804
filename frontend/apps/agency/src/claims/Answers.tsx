import { answersTo, type EventRequest, type PlanPreview } from "@huzhu/api/claims";
import { $api, api, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { Article } from "@huzhu/ui/article";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select, Tag } from "antd";
import { useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** Every plan that answers to an event of a member, read again a moment after the last key. */
function usePreview(memberId: string | undefined, event: EventRequest | undefined) {
  const { slug } = useHere();
  return useQuery({
    queryKey: ["claim-preview", slug, memberId, event],
    enabled: memberId !== undefined && event !== undefined,
    queryFn: async ({ signal }) => {
      await new Promise((done) => setTimeout(done, 300));
      if (signal.aborted) throw signal.reason;
      return unwrap(
        api.POST("/api/agencies/{slug}/claims/preview", {
          params: { path: { slug } },
          body: { memberId: memberId ?? "", event: event as EventRequest },
        }),
      );
    },
    gcTime: 0,
    retry: false,
  });
}

function Answer(props: {
  answer: PlanPreview;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}) {
  const { t } = useTranslation();
  const { answer, chosen, onChoose } = props;
  return (
    <li className={answer.covered ? "claim-answer" : "claim-answer not"}>
      <div className="hz-row">
        <Checkbox checked={chosen} onChange={({ target }) => onChoose(target.checked)}>
          <strong>{answer.plan}</strong>
        </Checkbox>
        {answer.covered ? (
          <Tag color="success">{t("claims.covered", { units: answer.units })}</Tag>
        ) : (
          <Tag>{t("claims.notCovered")}</Tag>
        )}
        {answer.amount > 0 && <strong>{t("claims.about", { sum: money(answer.amount) })}</strong>}
      </div>
      <ul className="hz-sentences">
        {answer.why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {answer.findings
          .filter((finding) => finding.level !== "info")
          .map((finding) => (
            <li key={finding.rule + finding.text}>
              {finding.text} <Article of={finding.citation} rule={finding.rule} />
            </li>
          ))}
      </ul>
    </li>
  );
}

/** What the preview answers, those plans first whose benefits are about such an event. */
function useAnswers(preview: ReturnType<typeof usePreview>, event: EventRequest | undefined) {
  const { slug } = useHere();
  const plans = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
    staleTime: 300_000,
  });
  const { data } = preview;
  return useMemo(() => {
    const all = plans.data ?? [];
    const answers = (data ?? []).toSorted((one, other) => other.amount - one.amount);
    const fits = (one: PlanPreview) =>
      one.amount > 0 ||
      (one.covered && !!event && answersTo(all, one.planCode, event.kind, event.on));
    return {
      fitting: answers.filter(fits),
      rest: answers.filter((one) => !fits(one)),
      others: all.filter(({ code }) => !answers.some((one) => one.planCode === code)),
      read: data !== undefined && plans.data !== undefined,
    };
  }, [data, plans.data, event]);
}

/** The plans under which an event is registered: what answers to it stands ticked; whoever wants
 * less takes it away. */
export function useChosen(memberId: string, event: EventRequest | undefined) {
  // an object of its own with every key: the same words are the same event
  const text = event && JSON.stringify(event);
  const asked = useMemo(() => text && (JSON.parse(text) as EventRequest), [text]) || undefined;
  const preview = usePreview(memberId, asked);
  const answers = useAnswers(preview, asked);
  const [chosen, setChosen] = useState<string[]>([]);
  const { fitting, read } = answers;
  useEffect(() => {
    if (read) setChosen(fitting.map((one) => one.planCode));
  }, [fitting, read]);
  return { preview, answers, chosen, setChosen };
}

/** 还可以申请什么: all cover that answers to the event; what isn't covered may be registered too,
 * for the register holds every report (CL-1). */
export function Answers(props: ReturnType<typeof useChosen>) {
  const { t } = useTranslation();
  const id = useId();
  const { preview, chosen, setChosen } = props;
  const { fitting, rest, others } = props.answers;
  if (preview.error) return <ProblemNotice problem={preview.error} onRetry={preview.refetch} />;
  if (preview.isFetching) return <Loading />;
  if (!preview.data) return <p className="hz-muted">{t("claims.answersLater")}</p>;
  const list = (some: PlanPreview[]) => (
    <ul className="hz-plain-list">
      {some.map((answer) => (
        <Answer
          key={answer.planCode}
          answer={answer}
          chosen={chosen.includes(answer.planCode)}
          onChoose={(yes) =>
            setChosen(
              yes
                ? [...chosen, answer.planCode]
                : chosen.filter((code) => code !== answer.planCode),
            )
          }
        />
      ))}
    </ul>
  );
  return (
    <div className="hz-stack">
      {fitting.length > 0 ? list(fitting) : <p>{t("claims.noAnswers")}</p>}
      {rest.length > 0 && (
        <details open={fitting.length === 0}>
          <summary>{t("claims.rest", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
      {others.length > 0 && (
        <div>
          <label htmlFor={id}>{t("claims.otherPlans")}</label>
          <Select
            id={id}
            mode="multiple"
            optionFilterProp="label"
            style={{ width: "100%" }}
            value={chosen.filter((code) => others.some((plan) => plan.code === code))}
            options={others.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(codes: string[]) =>
              setChosen([
                ...chosen.filter((code) => !others.some((plan) => plan.code === code)),
                ...codes,
              ])
            }
          />
        </div>
      )}
    </div>
  );
}
