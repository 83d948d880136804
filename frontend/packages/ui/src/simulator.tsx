import { articleWords } from "@huzhu/api/article";
import {
  amountOf,
  inForceOn,
  type PlanView,
  questionsOf,
  type SimulationAsked,
  type SimulationView,
  simulate,
  yuanAndFen,
} from "@huzhu/api/plans";
import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "./facts";
import { DateField } from "./fields";
import { ProblemNotice } from "./notices";
import { ExampleTag } from "./plans";

type Values = Record<string, string | undefined>;

const words = (text: string | undefined) => text?.trim() || null;

function bodyOf(values: Values): SimulationAsked {
  const whole = (text: string | undefined) => {
    const number = amountOf(text);
    return number === null ? null : Math.round(number);
  };
  return {
    code: values.code ?? "",
    versionId: values.version || null,
    units: whole(values.units) ?? 1,
    on: values.on ?? "",
    event: words(values.event),
    daysInHospital: whole(values.daysInHospital),
    daysPaid: whole(values.daysPaid),
    outpatient: amountOf(values.outpatient),
    inpatient: amountOf(values.inpatient),
    billedBefore: amountOf(values.billedBefore),
    grade: words(values.grade),
    loss: (words(values.loss) as SimulationAsked["loss"]) ?? null,
    lossAmount: amountOf(values.lossAmount),
  };
}

function Result({ result }: { result: SimulationView }) {
  const { t } = useTranslation();
  return (
    <div className="hz-stack" role="status">
      <div>
        <strong style={{ fontSize: "1.3em" }}>
          {t("simulation.total", { total: yuanAndFen(result.total) })}
        </strong>{" "}
        {result.example && <ExampleTag />}
        <div className="hz-muted">
          {t("simulation.by", { plan: result.plan, from: result.effectiveFrom })}
        </div>
      </div>
      {result.parts.map((part) => (
        <section key={part.plan + part.benefit} aria-label={part.benefit}>
          <h3 className="hz-row" style={{ fontSize: "1em", marginBlockEnd: 4 }}>
            {part.benefit} {part.example && <ExampleTag />}
          </h3>
          <div className="hz-muted">
            {[part.plan, part.clause, `${part.rule}（${articleWords(part.citation)}）`]
              .filter(Boolean)
              .join(" · ")}
          </div>
          <ul className="hz-sum">
            {part.lines.map((line) => (
              <li key={line.words}>
                <span>{line.words}</span>
                {line.amount !== null && <span>{yuanAndFen(line.amount)}</span>}
              </li>
            ))}
            <li>
              <strong>{t("simulation.part")}</strong>
              <strong>{yuanAndFen(part.amount)}</strong>
            </li>
          </ul>
        </section>
      ))}
      <div className="hz-muted">
        {t(result.example ? "simulation.exampleNote" : "simulation.note")}
      </div>
    </div>
  );
}

/** 试算: plan, units and event → benefit, line by line; nothing is kept. */
export function Simulator({ plans, today }: { plans: PlanView[]; today: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const values: Values = Form.useWatch([], form) ?? {};
  const on = values.on ?? today;
  const released = (plans.find((plan) => plan.code === values.code)?.versions ?? []).filter(
    ({ state }) => state !== "draft" && state !== "proposed",
  );
  const version =
    released.find(({ id }) => id === values.version) ?? inForceOn(plans, values.code ?? "", on);
  const asked = questionsOf(version, plans, on);
  const run = useMutation({ mutationFn: (body: SimulationAsked) => simulate(body) });
  // without one of these nothing has happened that a benefit could answer to
  const happened = [
    ...(asked.events.length > 0 ? (["event"] as const) : []),
    ...(asked.grades.length > 0 ? (["grade"] as const) : []),
    ...(asked.stay ? (["daysInHospital"] as const) : []),
    ...(asked.bills ? (["outpatient", "inpatient"] as const) : []),
    ...(asked.losses.length > 0 ? (["loss"] as const) : []),
  ];
  const start = () => {
    const body = bodyOf(values);
    const [first] = happened;
    if (first === undefined || happened.some((name) => body[name] !== null)) {
      run.mutate(body);
      return;
    }
    const fields = happened.map((name) => t(`simulation.${name}`)).join(t("simulation.or"));
    form.setFields([{ name: first, errors: [t("simulation.tell", { fields })] }]);
  };
  const choice = (options: string[]) => options.map((value) => ({ value, label: value }));
  const input = (name: string) => (
    <Form.Item key={name} name={name} label={t(`simulation.${name}`)}>
      <Input inputMode="decimal" maxLength={15} style={{ width: 180 }} />
    </Form.Item>
  );
  const select = (name: string, options: { value: string | number; label: string }[]) => (
    <Form.Item key={name} name={name} label={t(`simulation.${name}`)}>
      <Select allowClear options={options} style={{ minWidth: 220 }} />
    </Form.Item>
  );
  return (
    <div className="hz-halves">
      <Card title={t("simulation.asked")}>
        <Form
          form={form}
          name="simulation"
          layout="vertical"
          requiredMark={false}
          preserve={false}
          initialValues={{ on: today, units: "1" }}
          onFinish={start}
        >
          <Form.Item
            name="code"
            label={t("plans.plan")}
            rules={[{ required: true, message: t("simulation.choosePlan") }]}
          >
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={plans.map((plan) => ({ value: plan.code, label: plan.name }))}
              onChange={() => {
                run.reset();
                form.setFieldValue("version", undefined);
              }}
            />
          </Form.Item>
          {released.length > 1 && (
            <Form.Item name="version" label={t("simulation.version")}>
              <Select
                allowClear
                placeholder={t("simulation.ofTheDay")}
                options={released.map(({ id, effectiveFrom, name }) => ({
                  value: id,
                  label: `${effectiveFrom} ${name}`,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name="on" label={t("simulation.on")}>
            <DateField />
          </Form.Item>
          {values.code && !version && <p className="hz-muted">{t("simulation.notYet")}</p>}
          {asked.units.length > 0
            ? select("units", choice(asked.units.map(String)))
            : input("units")}
          {asked.events.length > 0 && select("event", choice(asked.events))}
          {asked.grades.length > 0 && select("grade", choice(asked.grades))}
          {asked.stay && ["daysInHospital", "daysPaid"].map(input)}
          {asked.bills && ["outpatient", "inpatient", "billedBefore"].map(input)}
          {asked.losses.length > 0 && [
            select(
              "loss",
              asked.losses.map((value) => ({ value, label: t(`lossKind.${value}`) })),
            ),
            input("lossAmount"),
          ]}
          <Button type="primary" htmlType="submit" loading={run.isPending}>
            {t("simulation.run")}
          </Button>
        </Form>
      </Card>
      <Card title={t("simulation.result")}>
        <ProblemNotice problem={run.error} />
        {run.data ? (
          <Result result={run.data} />
        ) : (
          !run.error && <p className="hz-muted">{t("simulation.empty")}</p>
        )}
      </Card>
    </div>
  );
}
