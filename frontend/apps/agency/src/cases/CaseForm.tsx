import { ExclamationCircleFilled } from "@ant-design/icons";
import { type CaseContent, type ChangeContent, fullNameOf } from "@huzhu/api/content";
import { halfWidth, identityNumber } from "@huzhu/api/normal";
import { DateField } from "@huzhu/ui/fields";
import { Checkbox, Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAgency } from "../agency";
import { optionsOf } from "../options";
import { useUsable } from "../records/usable";

export type ErrorOf = (field: string) => string | undefined;

interface ItemProps {
  name: string;
  label: string;
  hint?: string;
  errorOf: ErrorOf;
  children: ReactNode;
  /** How what was typed is tidied when the field is left. */
  tidy?: (text: string) => string;
}

/** Red never stands alone. */
const Wrong = ({ children }: { children: string }) => (
  <>
    <ExclamationCircleFilled /> {children}
  </>
);

/** One field; its message comes from the server, which knows the rules. */
function Item({ name, label, hint, errorOf, children, tidy }: ItemProps) {
  const form = Form.useFormInstance();
  const error = errorOf(name);
  const path = name.split(".");
  const leave = () => {
    const text = form.getFieldValue(path);
    if (tidy && typeof text === "string" && tidy(text) !== text) {
      form.setFieldValue(path, tidy(text));
    }
  };
  return (
    <Form.Item
      name={path}
      label={label}
      extra={hint}
      help={error && <Wrong>{error}</Wrong>}
      validateStatus={error ? "error" : undefined}
      getValueProps={(value) => ({ value: value ?? undefined, onBlur: leave })}
    >
      {children}
    </Form.Item>
  );
}

function Holder(props: { name: "newChair" | "newDirector"; expected: string; errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const { name, errorOf } = props;
  const post = Form.useWatch([name, "unionPost"]);
  return (
    <fieldset>
      <legend>{t(`form.${name}`)}</legend>
      <Item name={`${name}.name`} label={t("form.name")} errorOf={errorOf}>
        <Input maxLength={50} />
      </Item>
      <Item
        name={`${name}.identityNumber`}
        label={t("form.identityNumber")}
        errorOf={errorOf}
        tidy={identityNumber}
      >
        <Input maxLength={24} style={{ maxWidth: 260 }} />
      </Item>
      <Item name={`${name}.unionPost`} label={t("form.unionPost")} errorOf={errorOf}>
        <Select options={optionsOf(t, "unionPost")} style={{ maxWidth: 260 }} />
      </Item>
      {post && post !== props.expected && (
        <Item
          name={`${name}.exceptionReason`}
          label={t("form.exceptionReason")}
          hint={t("form.exceptionReasonHint")}
          errorOf={errorOf}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Item>
      )}
    </fieldset>
  );
}

function ChangeFields({ content, errorOf }: { content: ChangeContent; errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const has = (what: string) => content.whats?.includes(what) ?? false;
  const name = fullNameOf(content.newShortName ?? "…");
  return (
    <>
      <Item name="whats" label={t("form.whats")} errorOf={errorOf}>
        <Checkbox.Group options={optionsOf(t, "changeWhat")} />
      </Item>
      {has("name") && (
        <Item
          name="newShortName"
          label={t("form.newShortName")}
          hint={t("form.newShortNameHint", { name })}
          errorOf={errorOf}
        >
          <Input maxLength={60} />
        </Item>
      )}
      {has("premises") && (
        <Item name="newAddress" label={t("form.newAddress")} errorOf={errorOf}>
          <Input maxLength={200} />
        </Item>
      )}
      {has("chair") && <Holder name="newChair" expected="chair" errorOf={errorOf} />}
      {has("director") && (
        <Holder name="newDirector" expected="viceChairInCharge" errorOf={errorOf} />
      )}
      {has("other") && (
        <Item name="other" label={t("form.other")} errorOf={errorOf}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Item>
      )}
      <ResolutionItem kind="change" errorOf={errorOf} />
    </>
  );
}

/** The committee's resolution that the case rests on; a paper is no substitute (GV-6). */
function ResolutionItem({ kind, errorOf }: { kind: "change" | "termination"; errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const options = useUsable(kind);
  return (
    <Item
      name="resolutionId"
      label={t("form.resolution")}
      hint={t("form.resolutionHint", { kind: t(`motionKind.${kind}`) })}
      errorOf={errorOf}
    >
      <Select options={options ?? []} loading={!options} notFoundContent={t("form.noResolution")} />
    </Item>
  );
}

function TerminationFields({ errorOf }: { errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const grounds = useAgency().terminationOrdered ? ["ordered"] : ["cannotFulfil"];
  return (
    <>
      <Item name="ground" label={t("form.ground")} errorOf={errorOf}>
        <Radio.Group options={optionsOf(t, "terminationGround", grounds)} />
      </Item>
      <AreaItem name="reason" label={t("form.reason")} errorOf={errorOf} />
      <ResolutionItem kind="termination" errorOf={errorOf} />
      <Item
        name="successor"
        label={t("form.successor")}
        hint={t("form.successorHint")}
        errorOf={errorOf}
      >
        <Input maxLength={100} />
      </Item>
    </>
  );
}

function DayItem({ name, errorOf }: { name: string; errorOf: ErrorOf }) {
  const { t } = useTranslation();
  return (
    <Item name={name} label={t(`form.${name}`)} hint={t("form.dateHint")} errorOf={errorOf}>
      <DateField />
    </Item>
  );
}

function AreaItem(props: { name: string; label: string; hint?: string; errorOf: ErrorOf }) {
  return (
    <Item {...props}>
      <Input.TextArea rows={4} maxLength={1000} showCount />
    </Item>
  );
}

function ReissueFields({ errorOf }: { errorOf: ErrorOf }) {
  const { t } = useTranslation();
  const valid = useAgency().papers.filter(({ status }) => status === "valid");
  const options = valid.map(({ number, paperNumber, title, person }) => ({
    value: number,
    label: `${[title, person].filter(Boolean).join(" ")} ${paperNumber}`,
  }));
  return (
    <>
      <Item name="certificateNumber" label={t("form.certificateNumber")} errorOf={errorOf}>
        <Select options={options} />
      </Item>
      <Item name="cause" label={t("form.cause")} errorOf={errorOf}>
        <Radio.Group options={optionsOf(t, "reissueCause")} />
      </Item>
      <DayItem name="declaredVoidOn" errorOf={errorOf} />
      <AreaItem
        name="declaration"
        label={t("form.declaration")}
        hint={t("form.declarationHint")}
        errorOf={errorOf}
      />
    </>
  );
}

function Fields({ content, errorOf }: { content: CaseContent; errorOf: ErrorOf }) {
  const { t } = useTranslation();
  switch (content.kind) {
    case "change":
      return <ChangeFields content={content} errorOf={errorOf} />;
    case "termination":
      return <TerminationFields errorOf={errorOf} />;
    case "reissue":
      return <ReissueFields errorOf={errorOf} />;
    case "businessStart":
      return (
        <>
          <DayItem name="startedOn" errorOf={errorOf} />
          <AreaItem
            name="description"
            label={t("form.description")}
            hint={t("form.descriptionHint")}
            errorOf={errorOf}
          />
        </>
      );
    case "lapseExtension":
      return (
        <>
          <AreaItem name="cause" label={t("form.lapseCause")} errorOf={errorOf} />
          <DayItem name="askedUntil" errorOf={errorOf} />
        </>
      );
    default:
      return null;
  }
}

/** Takes what is typed in full width as plain text, without touching Chinese. */
const tidy = (value: unknown) =>
  typeof value === "string" && /^[\uff10-\uff19]+$/.test(value) ? halfWidth(value) : value;

/** The form of one kind of case; every change is handed on, to be saved by itself. */
export function CaseForm(props: {
  content: CaseContent;
  errorOf: ErrorOf;
  onChange: (patch: Record<string, unknown>) => void;
}) {
  const { content } = props;
  return (
    <Form
      name="case"
      className="case-form"
      layout="vertical"
      requiredMark={false}
      initialValues={content}
      onValuesChange={(changed: Record<string, unknown>, all: Record<string, unknown>) => {
        const names = Object.keys(changed);
        props.onChange(Object.fromEntries(names.map((name) => [name, tidy(all[name])])));
      }}
    >
      <Fields content={content} errorOf={props.errorOf} />
    </Form>
  );
}
