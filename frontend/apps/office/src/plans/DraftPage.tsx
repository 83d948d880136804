import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { PlanVersionView, PlanView } from "@huzhu/api/plans";
import { fieldErrors } from "@huzhu/api/problem";
import { may } from "@huzhu/api/session";
import { useAct } from "@huzhu/ui/act";
import { useDraft } from "@huzhu/ui/draft";
import { Card, PageHead } from "@huzhu/ui/facts";
import { DateField } from "@huzhu/ui/fields";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { optionsOf } from "../options";
import { useSession } from "../useSession";
import { BenefitFields, NumberItem } from "./BenefitFields";
import { type DraftValues, draftBody, draftValues, type Filing, markable } from "./draft";

/** Number and date of a record: both or none. */
function FilingItem({ name }: { name: Filing }) {
  const { t } = useTranslation();
  const both = (other: string) => ({
    validator: (_: unknown, own: string | null | undefined) =>
      !!own?.trim() === !!form.getFieldValue(["filings", name, other])?.trim()
        ? Promise.resolve()
        : Promise.reject(new Error(t("planDraft.bothOrNone"))),
  });
  const form = Form.useFormInstance();
  const [document, on] = [
    ["filings", name, "document"],
    ["filings", name, "on"],
  ];
  return (
    <>
      <Form.Item
        name={document}
        label={t(`planDraft.${name}Document`)}
        dependencies={[on]}
        rules={[both("on")]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name={on}
        label={t(`planDraft.${name}On`)}
        dependencies={[document]}
        rules={[both("document")]}
      >
        <DateField />
      </Form.Item>
    </>
  );
}

function Terms({ from }: { from?: PlanVersionView }) {
  const { t } = useTranslation();
  const must = (name: string) => ({
    ...{ name, label: t(`planDraft.${name}`) },
    rules: [
      {
        ...{ required: true, whitespace: true },
        message: t("ui.required", { label: t(`planDraft.${name}`) }),
      },
    ],
  });
  return (
    <>
      <Card title={t("planDraft.terms")}>
        <div className="plan-fields">
          {!from && (
            <Form.Item {...must("code")} extra={t("planDraft.codeHint")}>
              <Input maxLength={40} />
            </Form.Item>
          )}
          <Form.Item {...must("name")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item {...must("effectiveFrom")} extra={t("planDraft.effectiveHint")}>
            <DateField />
          </Form.Item>
          <Form.Item {...must("whoMayJoin")}>
            <Select options={optionsOf(t, "planMembers")} />
          </Form.Item>
          <NumberItem name="price" label={t("planDraft.price")} hint={t("planDraft.priceHint")} />
          <NumberItem name="maxUnits" label={t("planDraft.maxUnits")} />
          <NumberItem name="termMonths" label={t("planDraft.termMonths")} />
          <NumberItem
            name="waitingDays"
            label={t("planDraft.waitingDays")}
            hint={t("planDraft.waitingHint")}
          />
          <Form.Item {...must("source")} extra={t("planDraft.sourceHint")}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        {!!from?.examples.some((name) => markable.includes(name as never)) && (
          <Form.Item
            name="examples"
            label={t("planDraft.examples")}
            extra={t("planDraft.examplesHint")}
          >
            <Select
              mode="multiple"
              options={markable
                .filter((name) => from.examples.includes(name))
                .map((value) => ({ value, label: t(`plans.${value}`) }))}
            />
          </Form.Item>
        )}
      </Card>
      <Card title={t("planDraft.filing")}>
        <Form.Item name="actuarialNote" label={t("planDraft.actuarialNote")}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
        <div className="plan-fields">
          {(["filedHere", "filedAbove", "longTermDecision"] as const).map((name) => (
            <FilingItem key={name} name={name} />
          ))}
        </div>
      </Card>
    </>
  );
}

function DraftForm(props: { from?: PlanVersionView; amending: boolean; plans: PlanView[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<DraftValues>();
  const { from, amending, plans } = props;
  // what was typed survives a closed tab, until it is saved
  const kept = useDraft(`plan ${from?.id ?? "new"} ${from?.version ?? ""}`);
  const save = useAct(
    (values: DraftValues) => {
      const body = draftBody(values, from);
      return unwrap(
        amending && from
          ? api.PUT("/api/office/plans/{id}", {
              params: { path: { id: from.id } },
              headers: ifMatch(from.version),
              body,
            })
          : api.POST("/api/office/plans", { body }),
      );
    },
    {
      done: t("planDraft.drafted"),
      onDone: ({ id }) => {
        kept.clear();
        navigate(`/plans/${id}`);
      },
    },
  );
  return (
    <Form
      form={form}
      name="plan"
      layout="vertical"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && t("ui.optional")}
        </>
      )}
      scrollToFirstError={{ focus: true }}
      initialValues={kept.text ? JSON.parse(kept.text) : draftValues(from, amending)}
      onValuesChange={() => kept.write(JSON.stringify(form.getFieldsValue(true)))}
      onFinish={() =>
        save.mutate(form.getFieldsValue(true), {
          onError: (problem) => form.setFields(fieldErrors(problem) as never),
        })
      }
    >
      <div className="hz-stack">
        <Terms from={from} />
        <BenefitFields plans={plans} />
        <ProblemNotice problem={save.error} />
        <div className="hz-row">
          {/* no submit button: Enter in a date or a number saves nothing yet */}
          <Button type="primary" onClick={form.submit} loading={save.isPending}>
            {t("planDraft.save")}
          </Button>
          <Button
            onClick={() => {
              kept.clear();
              navigate(from ? `/plans/${from.id}` : "/plans");
            }}
          >
            {t("ui.cancel")}
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** 拟定保障活动: a new plan, a version that follows another (?from=), or a draft once more
 * (?amend=, PL-1). */
export default function DraftPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const session = useSession();
  const id = query.get("amend");
  const { data, error, isPending } = useQuery($api.queryOptions("get", "/api/office/plans"));
  const wanted = id ?? query.get("from");
  const from = data?.flatMap((plan) => plan.versions).find((version) => version.id === wanted);
  const writes = may(session, "proposePlans", "office");
  const what = id ? "amend" : from ? "next" : "new";
  return (
    <>
      <PageHead title={from ? `${t(`planDraft.${what}`)}：${from.name}` : t("planDraft.new")} />
      <p className="hz-muted">{t("planDraft.note")}</p>
      {isPending && <Loading />}
      <ProblemNotice problem={error} />
      {data && writes && (from || !wanted) && (
        <DraftForm key={wanted} from={from} amending={!!id} plans={data} />
      )}
      {data && !writes && <p>{t("planDraft.notYours")}</p>}
      {data && writes && wanted && !from && <p>{t("planDraft.gone")}</p>}
    </>
  );
}
