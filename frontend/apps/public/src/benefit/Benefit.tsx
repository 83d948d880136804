import { articleWords } from "@huzhu/api/article";
import { isoDate } from "@huzhu/api/normal";
import {
  amountOf,
  inForceOn,
  type PlanView,
  publicPlans,
  questionsOf,
  type SimulationView,
  simulate,
  yuanAndFen,
} from "@huzhu/api/plans";
import { useEffect, useState } from "react";
import { today } from "../api";
import { Form, SelectField, TextField } from "../fields";
import { Button, Heading, ProblemNotice, Tag, useAct } from "../parts";
import { t } from "../words";

type Answers = Record<string, string>;

const Example = () => <Tag tone="warn">{t("benefit.example")}</Tag>;

function bodyOf(answers: Answers, on: string) {
  const whole = (name: string) => {
    const number = amountOf(answers[name]);
    return number === null ? null : Math.round(number);
  };
  return {
    ...{ code: answers.code ?? "", versionId: null, units: whole("units") ?? 1, on },
    ...{ event: answers.event || null, grade: answers.grade || null },
    ...{ daysInHospital: whole("daysInHospital"), daysPaid: whole("daysPaid") },
    ...{ outpatient: amountOf(answers.outpatient), inpatient: amountOf(answers.inpatient) },
    billedBefore: amountOf(answers.billedBefore),
    loss: (answers.loss || null) as "fire" | "burstPipe" | null,
    lossAmount: answers.loss ? (amountOf(answers.lossAmount) ?? 0) : null,
  };
}

function Result({ result }: { result: SimulationView }) {
  return (
    <section className="card stack" aria-label={t("benefit.result")} role="status">
      <div className="row tight">
        <h2>{t("benefit.total", { total: yuanAndFen(result.total) })}</h2>
        {result.example && <Example />}
      </div>
      <p className="muted">{t("benefit.by", { plan: result.plan, from: result.effectiveFrom })}</p>
      {result.parts.map((part) => (
        <section key={part.plan + part.benefit} aria-label={part.benefit}>
          <div className="row tight">
            <strong>{part.benefit}</strong>
            {part.example && <Example />}
          </div>
          <div className="muted small">
            {[part.plan, part.clause, articleWords(part.citation)].filter(Boolean).join(" · ")}
          </div>
          <ul className="plain-list">
            {part.lines.map((line) => (
              <li key={line.words} className="row between">
                <span>{line.words}</span>
                {line.amount !== null && <span>{yuanAndFen(line.amount)}</span>}
              </li>
            ))}
            <li className="row between">
              <strong>{t("benefit.part")}</strong>
              <strong>{yuanAndFen(part.amount)}</strong>
            </li>
          </ul>
        </section>
      ))}
      <p className="muted small">{t(result.example ? "benefit.exampleNote" : "benefit.note")}</p>
    </section>
  );
}

/** 待遇试算, for anyone: a plan and an event give a benefit, line by line. */
export function Benefit() {
  const [plans, setPlans] = useState<PlanView[]>([]);
  const [loading, setLoading] = useState<unknown>();
  const [answers, setAnswers] = useState<Answers>({ units: "1" });
  const [result, setResult] = useState<SimulationView>();
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const send = () => {
    setTried(true);
    if (version) run(async () => setResult(await simulate(bodyOf(answers, on))));
  };
  useEffect(() => {
    publicPlans().then(setPlans, setLoading);
    today().then(
      (day) => setAnswers((typed) => ({ ...typed, on: typed.on || day })),
      () => {},
    );
  }, []);
  const on = isoDate(answers.on ?? "") ?? "";
  const version = inForceOn(plans, answers.code ?? "", on);
  const asked = questionsOf(version, plans, on);
  const set = (name: string, value: string | null) => {
    setAnswers((before) => ({ ...before, [name]: value ?? "" }));
    setResult(undefined);
  };
  // another plan asks other questions
  const choose = (code: string | null) => {
    const { on: day = "" } = answers;
    setAnswers({ code: code ?? "", on: day, units: "1" });
    setResult(undefined);
  };
  const text = (name: string) => (
    <TextField
      key={name}
      name={name}
      label={t(`benefit.${name}`)}
      value={answers[name]}
      onChange={(value) => set(name, value)}
      width="middle"
    />
  );
  const select = (name: string, options: [string, string][]) =>
    options.length > 0 && (
      <SelectField
        name={name}
        label={t(`benefit.${name}`)}
        value={answers[name]}
        options={Object.fromEntries(options)}
        onChange={(value) => set(name, value)}
      />
    );
  const same = (values: (string | number)[]) =>
    values.map((value): [string, string] => [String(value), String(value)]);
  return (
    <>
      <Heading sub={t("benefit.lead")}>{t("benefit.title")}</Heading>
      <div className="cover">
        <section className="card">
          <Form onSubmit={send}>
            <SelectField
              name="code"
              label={t("benefit.code")}
              value={answers.code}
              options={Object.fromEntries(plans.map((plan) => [plan.code, plan.name]))}
              onChange={choose}
              error={tried && !answers.code ? t("benefit.choosePlan") : undefined}
            />
            {text("on")}
            {answers.code && !version && <p className="muted">{t("benefit.notYet")}</p>}
            {asked.units.length > 0 ? select("units", same(asked.units)) : text("units")}
            {select("event", same(asked.events))}
            {select("grade", same(asked.grades))}
            {asked.stay && ["daysInHospital", "daysPaid"].map(text)}
            {asked.bills && ["outpatient", "inpatient", "billedBefore"].map(text)}
            {select(
              "loss",
              asked.losses.map((loss) => [loss, t(`lossKind.${loss}`)]),
            )}
            {asked.losses.length > 0 && text("lossAmount")}
            <Button kind="primary" submit busy={busy}>
              {t("benefit.run")}
            </Button>
          </Form>
        </section>
        <div className="stack">
          <ProblemNotice problem={problem ?? loading} />
          {result ? (
            <Result result={result} />
          ) : (
            !problem && <p className="card muted">{t("benefit.empty")}</p>
          )}
        </div>
      </div>
    </>
  );
}
