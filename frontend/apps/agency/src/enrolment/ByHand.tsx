import { $api, api, unwrap } from "@huzhu/api/client";
import type { RosterView } from "@huzhu/api/enrolment";
import { plansOnSale } from "@huzhu/api/enrolment";
import { isoDate } from "@huzhu/api/normal";
import { fieldErrors, Problem } from "@huzhu/api/problem";
import { useAct } from "@huzhu/ui/act";
import { useDraft } from "@huzhu/ui/draft";
import { DateField } from "@huzhu/ui/fields";
import { Grid, type GridColumn } from "@huzhu/ui/grid";
import type { GridRow } from "@huzhu/ui/gridPaste";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Checkbox, Drawer, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";

interface Values {
  plan: string;
  unit: string;
  askedFor?: string | null;
  persons: GridRow[];
  consent: boolean;
}

const resident = "身份证";
const nobody = { identityKind: resident, units: "1" };

/** What waits on this device until it is sent; numbers of persons never do. */
const draftOf = ({ plan, unit, askedFor, persons = [] }: Partial<Values>) =>
  JSON.stringify({
    ...{ plan, unit, askedFor },
    persons: persons.map((one) => ({ ...nobody, name: one?.name ?? "", units: one?.units ?? "" })),
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
    ...$api.queryOptions("get", "/api/agencies/{slug}/units", {
      params: { path: { slug }, query: { q: props.value ?? "", left: false, size: 20 } },
    }),
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

/** The columns of a roster by hand, in the words of its template. */
function useColumns(): GridColumn[] {
  const { t } = useTranslation();
  const optional = true;
  return [
    { name: "name", label: t("roster.name"), also: ["姓名", "参保人姓名"], width: 100 },
    {
      ...{ name: "identityNumber", label: t("roster.identity"), width: 190, maxLength: 30 },
      also: ["身份证号", "身份证号码", "证件号码", "证件号"],
    },
    { name: "units", label: t("roster.unitCount"), also: ["份数"], width: 70, maxLength: 3 },
    {
      ...{ name: "phone", label: t("roster.phone"), optional, width: 130, maxLength: 20 },
      also: ["手机", "手机号", "手机号码", "电话"],
    },
    {
      ...{ name: "card", label: t("roster.card"), optional, width: 190, maxLength: 30 },
      also: ["银行卡", "银行卡号"],
    },
    {
      ...{ name: "identityKind", label: t("roster.identityKind"), width: 100 },
      ...{
        also: ["证件类型", "证件种类"],
        options: [resident, "护照", "通行证", "永久居留身份证"],
      },
    },
    {
      ...{ name: "birthDate", label: t("member.birthDate"), optional, width: 120 },
      also: ["出生日期"],
    },
    {
      ...{ name: "sex", label: t("member.sex"), optional, width: 70 },
      ...{ also: ["性别"], options: ["男", "女"] },
    },
    { name: "guardian", label: t("roster.guardian"), optional, also: ["监护人"], width: 110 },
  ];
}

/** What is missing before anything is sent, by cell. */
function missingIn(persons: GridRow[], columns: GridColumn[], words: (label: string) => string) {
  const faults: Record<string, string> = {};
  persons.forEach((person, at) => {
    for (const { name, label, optional } of columns)
      if (!optional && !person[name]?.trim()) faults[`${at}.${name}`] = words(label);
  });
  return faults;
}

/** The server's faults of persons, by cell. */
const faultsIn = (problem: unknown) =>
  Object.fromEntries(
    fieldErrors(problem).flatMap(({ name: [list, at, column], errors }) =>
      list === "persons" ? [[`${at}.${column}`, errors.join("；")]] : [],
    ),
  );

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
              unit,
              name: person.name ?? "",
              identityKind: person.identityKind || resident,
              identityNumber: person.identityNumber ?? "",
              units: person.units ?? "",
              phone: person.phone || null,
              card: person.card || null,
              guardian: person.guardian || null,
              sex: person.sex || null,
              birthDate: isoDate(person.birthDate ?? "") ?? (person.birthDate || null),
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
  const plans = useQuery(plansOnSale(slug));
  const draft = useDraft(`by-hand:${slug}`);
  const columns = useColumns();
  const [missing, setMissing] = useState<Record<string, string>>({});
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
      onFinish={(values) => {
        const persons = values.persons.filter(
          (one) => one.name?.trim() || one.identityNumber?.trim(),
        );
        const now = missingIn(persons, columns, (label) => t("ui.required", { label }));
        setMissing(now);
        form.setFieldValue("persons", persons.length > 0 ? persons : values.persons);
        if (Object.keys(now).length > 0 || persons.length === 0) return;
        act.mutate(
          { ...values, persons },
          { onError: (problem) => form.setFields(fieldErrors(problem) as never) },
        );
      }}
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
      <Form.Item name="persons">
        <Grid
          label={t("roster.byHand")}
          columns={columns}
          blank={nobody}
          faults={{ ...faultsIn(act.error), ...missing }}
        />
      </Form.Item>
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
        size={1160}
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <ByHandForm onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
