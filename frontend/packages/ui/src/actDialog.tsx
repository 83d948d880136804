import { fieldErrors } from "@huzhu/api/problem";
import { Button, Form, Input, Modal, Select } from "antd";
import { type KeyboardEvent as Press, type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "./act";
import { DateField, FileField } from "./fields";
import { ProblemNotice } from "./notices";

export interface DialogField {
  name: string;
  label: string;
  /** Of "many" the value holds the chosen ones, separated by commas. */
  kind?: "text" | "area" | "date" | "time" | "select" | "file" | "many";
  /** Height of an area. */
  rows?: number;
  options?: { value: string; label: string }[];
  /** A control of its own instead, given what the form gives any. */
  input?: (form: { id?: string }) => ReactNode;
  optional?: boolean;
  initial?: string;
  hint?: string;
  min?: string;
  max?: string;
  maxLength?: number;
}

interface Props<R> {
  /** The button, and the dialog's title unless it has one. */
  label: string;
  title?: string;
  /** What will happen, in a sentence or two. */
  note?: ReactNode;
  okText?: string;
  type?: "primary" | "default" | "link";
  size?: "small" | "middle";
  danger?: boolean;
  icon?: ReactNode;
  /** Alt+N opens it too: what a page creates. */
  creates?: boolean;
  /** Open from the start: the person came for it. */
  opened?: boolean;
  fields?: DialogField[];
  run: (values: Record<string, string>) => Promise<R>;
  done?: string;
  onDone?: (result: R) => void;
}

function Many(props: {
  field: DialogField;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const { field, id, value, onChange } = props;
  return (
    <Select
      id={id}
      mode="multiple"
      options={field.options}
      optionFilterProp="label"
      value={value ? value.split(",") : []}
      onChange={(chosen: string[]) => onChange?.(chosen.join(","))}
    />
  );
}

function FieldInput({ field, ...form }: { field: DialogField; id?: string }) {
  if (field.input) return <>{field.input(form)}</>;
  if (field.kind === "date") return <DateField {...form} min={field.min} max={field.max} />;
  if (field.kind === "time") return <Input {...form} type="time" className="hz-time" />;
  if (field.kind === "select")
    return <Select {...form} options={field.options} showSearch={{ optionFilterProp: "label" }} />;
  if (field.kind === "many") return <Many field={field} {...form} />;
  if (field.kind === "file") return <FileField {...form} />;
  if (field.kind === "area")
    return (
      <Input.TextArea
        {...form}
        rows={field.rows ?? 4}
        showCount
        maxLength={field.maxLength ?? 1000}
      />
    );
  return <Input {...form} maxLength={field.maxLength ?? 200} />;
}

function FieldItem({ field }: { field: DialogField }) {
  const { t } = useTranslation();
  const { name, label, optional } = field;
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}${t("ui.optional")}` : label}
      initialValue={field.initial}
      extra={field.hint}
      rules={[
        {
          required: !optional,
          ...(field.kind !== "file" && { whitespace: true }),
          message: t("ui.required", { label }),
        },
      ]}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** Alt+N, unless somebody is composing a word. */
function useAltN(create: (() => void) | undefined) {
  useEffect(() => {
    if (!create) return;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.isComposing || event.code !== "KeyN") return;
      event.preventDefault();
      create();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

/** Enter in a line of text sends, as in any form; lists and dates take it for themselves. */
const isLine = ({ key, target, nativeEvent }: Press<HTMLElement>) =>
  key === "Enter" &&
  !nativeEvent.isComposing &&
  target instanceof HTMLInputElement &&
  !target.closest(".ant-picker, .ant-select, [role=combobox]");

/** One act with its questions: a button, a dialog, the refusal in the dialog, a word when done. */
export function ActDialog<R>(props: Props<R>) {
  const { t } = useTranslation();
  const name = useId();
  const [open, setOpen] = useState(props.opened ?? false);
  const [form] = Form.useForm();
  const { label, fields = [] } = props;
  const act = useAct(props.run, {
    done: props.done,
    onDone: (result) => {
      setOpen(false);
      props.onDone?.(result);
    },
  });
  const start = () => {
    act.reset();
    setOpen(true);
  };
  useAltN(props.creates ? start : undefined);
  const send = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    act.mutate(values, {
      onError: (problem) => form.setFields(fieldErrors(problem) as never),
    });
  };
  return (
    <>
      <Button
        type={props.type}
        size={props.size}
        danger={props.danger}
        icon={props.icon}
        aria-haspopup="dialog"
        onClick={start}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={props.title ?? label}
        okText={props.okText ?? t("ui.confirm")}
        cancelText={t("ui.cancel")}
        confirmLoading={act.isPending}
        destroyOnHidden
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <div className="hz-stack">
          {props.note && <div>{props.note}</div>}
          {fields.length > 0 && (
            <Form
              form={form}
              name={name}
              layout="vertical"
              requiredMark={false}
              preserve={false}
              onKeyDown={(event) => isLine(event) && !act.isPending && send()}
            >
              {fields.map((field) => (
                <FieldItem key={field.name} field={field} />
              ))}
            </Form>
          )}
          <ProblemNotice problem={act.error} />
        </div>
      </Modal>
    </>
  );
}
