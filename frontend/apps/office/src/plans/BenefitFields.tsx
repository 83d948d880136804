import { amountOf, type PlanView } from "@huzhu/api/plans";
import { Card } from "@huzhu/ui/facts";
import { Button, Checkbox, Form, Input, Select, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { type BenefitValues, type Kind, numbersOf } from "./draft";

/** A number as typed, which may be left open. */
export function NumberItem(props: {
  name: string | (string | number)[];
  label: string;
  required?: boolean;
  hint?: string;
}) {
  const { t } = useTranslation();
  const { name, label, required, hint } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[
        { required, message: t("ui.required", { label }) },
        {
          validator: (_, typed?: string) =>
            !typed?.trim() || amountOf(typed) !== null
              ? Promise.resolve()
              : Promise.reject(new Error(t("planDraft.notNumber"))),
        },
      ]}
    >
      <Input inputMode="decimal" maxLength={20} />
    </Form.Item>
  );
}

/** What a row is about: words, an amount, a kind of loss, or a plan. */
function KeyItem({ kind, at, plans }: { kind: Kind; at: number; plans: PlanView[] }) {
  const { t } = useTranslation();
  const label = t(`planDraft.row.${kind}.key`);
  if (kind === "tieredReimbursement")
    return <NumberItem name={[at, "key"]} label={label} required />;
  const options =
    kind === "lossIndemnity"
      ? optionsOf(t, "lossKind")
      : kind === "bundle"
        ? plans.map((plan) => ({ value: plan.code, label: plan.name }))
        : undefined;
  return (
    <Form.Item
      name={[at, "key"]}
      label={label}
      rules={[{ required: true, whitespace: true, message: t("ui.required", { label }) }]}
    >
      {options ? (
        <Select options={options} popupMatchSelectWidth={false} />
      ) : (
        <Input maxLength={100} />
      )}
    </Form.Item>
  );
}

/** The table of a benefit, a row each. */
function Rows({ kind, at, plans }: { kind: Kind; at: number; plans: PlanView[] }) {
  const { t } = useTranslation();
  if (kind === "dailyAllowance") return null;
  return (
    <Form.List name={[at, "rows"]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className="plan-row">
              <KeyItem kind={kind} at={row.name} plans={plans} />
              {kind === "bundle" ? (
                <>
                  <Form.Item
                    name={[row.name, "value"]}
                    label={t("planDraft.row.bundle.value")}
                    rules={[{ required: true, pattern: /^\d+([/、,，\s]+\d+)*$/ }]}
                  >
                    <Input maxLength={40} />
                  </Form.Item>
                  {["fromDay", "perDay", "maxPerTerm"].map((name) => (
                    <NumberItem
                      key={name}
                      name={[row.name, name]}
                      label={t(`planDraft.benefit.${name}`)}
                    />
                  ))}
                </>
              ) : (
                <NumberItem name={[row.name, "value"]} label={t(`planDraft.row.${kind}.value`)} />
              )}
              <Button
                aria-label={t("planDraft.removeRow", { at: row.name + 1 })}
                onClick={() => remove(row.name)}
              >
                {t("planDraft.remove")}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t("planDraft.addRow")}</Button>
        </>
      )}
    </Form.List>
  );
}

function One(props: { at: number; benefit: BenefitValues; plans: PlanView[]; remove: () => void }) {
  const { t } = useTranslation();
  const { at, benefit, plans, remove } = props;
  const { kind } = benefit;
  return (
    <Card
      title={
        <>
          {t("planDraft.benefitAt", { at: at + 1 })} <Tag>{t(`benefitKind.${kind}`)}</Tag>
        </>
      }
      extra={<Button onClick={remove}>{t("planDraft.removeBenefit")}</Button>}
    >
      <div className="plan-fields">
        <Form.Item
          name={[at, "name"]}
          label={t("planDraft.benefit.name")}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={[at, "clause"]} label={t("planDraft.benefit.clause")}>
          <Input maxLength={100} />
        </Form.Item>
        {numbersOf[kind].map((name) => (
          <NumberItem
            key={name}
            name={[at, "numbers", name]}
            label={t(`planDraft.benefit.${name === "cap" ? `cap.${kind}` : name}`)}
          />
        ))}
      </div>
      <Rows kind={kind} at={at} plans={plans} />
      <Form.Item name={[at, "note"]} label={t("planDraft.benefit.note")}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {benefit.example !== undefined && (
        <Form.Item name={[at, "example"]} valuePropName="checked">
          <Checkbox>{t("planDraft.benefitExample")}</Checkbox>
        </Form.Item>
      )}
    </Card>
  );
}

/** The benefits of a version, in any of the six shapes (PL-2). */
export function BenefitFields({ plans }: { plans: PlanView[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  return (
    <Form.List name="benefits">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => {
            const benefit: BenefitValues = form.getFieldValue(["benefits", field.name]);
            return (
              benefit && (
                <One
                  key={field.key}
                  at={field.name}
                  benefit={benefit}
                  plans={plans}
                  remove={() => remove(field.name)}
                />
              )
            );
          })}
          <Card title={t("planDraft.added")}>
            <div className="hz-row">
              {(Object.keys(numbersOf) as Kind[]).map((kind) => (
                <Button
                  key={kind}
                  onClick={() => add({ kind, name: t(`benefitKind.${kind}`), rows: [] })}
                >
                  {t(`benefitKind.${kind}`)}
                </Button>
              ))}
            </div>
          </Card>
        </>
      )}
    </Form.List>
  );
}
