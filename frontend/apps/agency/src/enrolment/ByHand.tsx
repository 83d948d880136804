import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { api, unwrap } from "@huzhu/api/client";
import { enrolmentQueries, type RosterView } from "@huzhu/api/enrolment";
import { fieldErrors, Problem } from "@huzhu/api/problem";
import { useAct } from "@huzhu/ui/act";
import { useDraft } from "@huzhu/ui/draft";
import { DateField } from "@huzhu/ui/fields";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Checkbox, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";

interface Person {
  name: string;
  identityKind: string;
  identityNumber: string;
  phone?: string;
  card?: string;
  guardian?: string;
  units: string;
  sex?: string;
  birthDate?: string | null;
}

interface Values {
  plan: string;
  unit: string;
  askedFor?: string | null;
  persons: Person[];
  consent: boolean;
}

const resident = "身份证";
const nobody = { identityKind: resident, units: "1" };

/** What waits on this device until it is sent; numbers of persons never do. */
const draftOf = ({ plan, unit, askedFor, persons = [] }: Partial<Values>) =>
  JSON.stringify({
    ...{ plan, unit, askedFor },
    persons: persons.map((one) => ({ ...nobody, name: one?.name, units: one?.units })),
  });

/** What is wrong with each person, at the field where it was typed. */
function faultsOf(roster: RosterView, message: string) {
  const errors: Record<string, string[]> = {};
  for (const row of roster.faulty)
    for (const { column, message: fault } of row.faults) {
      const person = `persons[${row.rowNumber - 1}].${column}`;
      const field = column === "unit" || column === "consent" ? column : person;
      errors[field] = [...new Set([...(errors[field] ?? []), fault])];
    }
  return new Problem(400, { detail: message, errors });
}

/** Units by the beginning of their number or a part of their name. */
function UnitField(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { slug } = useHere();
  const found = useQuery({
    ...enrolmentQueries(slug).units(props.value ?? ""),
    placeholderData: (old) => old,
  });
  return (
    <AutoComplete
      id={props.id}
      value={props.value}
      onChange={props.onChange}
      options={found.data?.items.map(({ number, name }) => ({
        value: name,
        label: `${number} ${name}`,
      }))}
    />
  );
}

function PersonFields({ at, remove }: { at: number; remove?: () => void }) {
  const { t } = useTranslation();
  const required = (label: string) => [{ required: true, message: t("ui.required", { label }) }];
  const kind: string | undefined = Form.useWatch(["persons", at, "identityKind"]);
  return (
    <fieldset className="roster-person">
      <legend>
        {t("roster.person", { n: at + 1 })}
        {remove && (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("roster.remove", { n: at + 1 })}
            onClick={remove}
          />
        )}
      </legend>
      <Form.Item name={[at, "name"]} label={t("roster.name")} rules={required(t("roster.name"))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[at, "identityKind"]} label={t("roster.identityKind")}>
        <Select options={[resident, "护照", "通行证"].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name={[at, "identityNumber"]}
        label={t("roster.identity")}
        rules={required(t("roster.identity"))}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name={[at, "units"]}
        label={t("roster.unitCount")}
        rules={required(t("roster.unitCount"))}
      >
        <Input maxLength={3} inputMode="numeric" />
      </Form.Item>
      {kind !== undefined && kind !== resident && (
        <>
          <Form.Item
            name={[at, "birthDate"]}
            label={t("member.birthDate")}
            rules={required(t("member.birthDate"))}
          >
            <DateField />
          </Form.Item>
          <Form.Item name={[at, "sex"]} label={t("member.sex")} rules={required(t("member.sex"))}>
            <Select options={["男", "女"].map((value) => ({ value, label: value }))} />
          </Form.Item>
        </>
      )}
      <Form.Item name={[at, "phone"]} label={`${t("roster.phone")}${t("ui.optional")}`}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[at, "card"]} label={`${t("roster.card")}${t("ui.optional")}`}>
        <Input maxLength={30} inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name={[at, "guardian"]}
        label={`${t("roster.guardian")}${t("ui.optional")}`}
        extra={t("roster.guardianNote")}
      >
        <Input maxLength={50} />
      </Form.Item>
    </fieldset>
  );
}

function useCheck(onDone: () => void) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  return useAct(
    async ({ plan, unit, askedFor, persons }: Values) => {
      const roster = await unwrap(
        api.POST("/api/agencies/{slug}/rosters", {
          params: { path: { slug } },
          body: {
            plan,
            askedFor: askedFor ?? null,
            faultlessOnly: true,
            persons: persons.map((person) => ({
              ...person,
              unit,
              phone: person.phone ?? null,
              card: person.card ?? null,
              guardian: person.guardian ?? null,
              sex: person.sex ?? null,
              birthDate: person.birthDate ?? null,
              consent: "是",
              retiredOn: null,
              jobTitle: null,
            })),
          },
        }),
      );
      // joiners wait for the office; anything else is mended here
      if (roster.faulty.some((row) => row.faults.some(({ rule }) => rule !== "EN-5")))
        throw faultsOf(roster, t("roster.handFaults"));
      return roster;
    },
    {
      done: t("roster.handChecked"),
      onDone: (roster) => {
        onDone();
        navigate(`/rosters/${roster.id}`);
      },
    },
  );
}

function ByHandForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [form] = Form.useForm<Values>();
  const plans = useQuery(enrolmentQueries(slug).plansOnSale());
  const draft = useDraft(`by-hand:${slug}`);
  const act = useCheck(() => {
    draft.clear();
    onDone();
  });
  return (
    <Form<Values>
      form={form}
      name="by-hand"
      layout="vertical"
      requiredMark={false}
      initialValues={draft.text ? JSON.parse(draft.text) : { persons: [nobody] }}
      onValuesChange={(_, all) => draft.write(draftOf(all))}
      onFinish={(values) =>
        act.mutate(values, {
          onError: (problem) => form.setFields(fieldErrors(problem) as never),
        })
      }
    >
      <p>{t("roster.byHandNote")}</p>
      <Form.Item
        name="plan"
        label={t("roster.plan")}
        rules={[{ required: true, message: t("ui.required", { label: t("roster.plan") }) }]}
      >
        <Select options={plans.data?.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t("roster.unit")}
        rules={[{ required: true, message: t("ui.required", { label: t("roster.unit") }) }]}
      >
        <UnitField />
      </Form.Item>
      <Form.Item name="askedFor" label={t("roster.askedFor")}>
        <DateField />
      </Form.Item>
      <Form.List name="persons">
        {(fields, { add, remove }) => (
          <div className="hz-stack">
            {fields.map(({ key, name }) => (
              <PersonFields
                key={key}
                at={name}
                remove={fields.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add(nobody)}>
              {t("roster.add")}
            </Button>
          </div>
        )}
      </Form.List>
      <Form.Item
        name="consent"
        valuePropName="checked"
        rules={[
          {
            validator: (_, value) =>
              value ? Promise.resolve() : Promise.reject(new Error(t("roster.consentMissing"))),
          },
        ]}
      >
        <Checkbox>{t("roster.consentEach")}</Checkbox>
      </Form.Item>
      <ProblemNotice problem={act.error} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t("roster.check")}
      </Button>
    </Form>
  );
}

/** 逐人填写: a few persons without a file; they become a roster like any other. */
export function ByHand() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("roster.byHand")}
      </Button>
      <Drawer
        open={open}
        title={t("roster.byHand")}
        size={640}
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <ByHandForm onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
