import { moneyOf } from "@huzhu/api/money";
import { fieldErrors } from "@huzhu/api/problem";
import { Button, Form, Input, Modal, Select } from "antd";
import { type KeyboardEvent as Press, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useAct } from "./act";
import { useCreate } from "./create";
import { AmountField, DateField, FileField } from "./fields";
import { ProblemNotice } from "./notices";
import { StaleFields, useOthersChanges } from "./staleFields";

export interface DialogField {
  name: string;
  label: string;
  /** Of "many" the value holds the chosen ones, separated by commas; "amount" is a sum in yuan. */
  kind?: "text" | "area" | "date" | "time" | "select" | "file" | "many" | "amount";
  /** Height of an area. */
  rows?: number;
  options?: { value: string; label: string }[];
  /** A control of its own instead, given what the form gives any. */
  input?: (form: { id?: string }) => ReactNode;
  optional?: boolean;
  /** Asked only where this holds of what is filled in above. */
  when?: (values: Record<string, string>) => boolean;
  initial?: string;
  hint?: string;
  min?: string;
  max?: string;
  maxLength?: number;
  /** What is wrong with what was typed, if anything. */
  check?: (typed: string) => string | undefined;
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
  if (field.kind === "amount") return <AmountField {...form} />;
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

const isSum = (message: string) => ({
  validator: (_: unknown, typed?: string) =>
    !typed?.trim() || moneyOf(typed) !== null ? Promise.resolve() : Promise.reject(message),
});

const checked = (check: NonNullable<DialogField["check"]>) => ({
  validator: (_: unknown, typed?: string) => {
    const wrong = typed ? check(typed) : undefined;
    return wrong ? Promise.reject(wrong) : Promise.resolve();
  },
});

/** One field of a form, as a dialog or a page asks for it. */
export function FieldItem({ field }: { field: DialogField }) {
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
        ...(field.kind === "amount" ? [isSum(t("ui.amountWrong"))] : []),
        ...(field.check ? [checked(field.check)] : []),
      ]}
    >
      <FieldInput field={field} />
    </Form.Item>
  );
}

/** Enter in a line of text sends, as in any form; lists and dates take it for themselves. */
const isLine = ({ key, target, nativeEvent }: Press<HTMLElement>) =>
  key === "Enter" &&
  !nativeEvent.isComposing &&
  target instanceof HTMLInputElement &&
  !target.closest(".ant-picker, .ant-select, [role=combobox]");

/** The dialog's first field, or its main button where nothing is asked. */
function focusFirst(body: HTMLElement | null) {
  const field = body?.querySelector<HTMLElement>(
    "form input:not([type=hidden], [type=file]), form textarea, form button",
  );
  // A calendar would open over the fields: whoever comes by keyboard presses Tab once.
  const first = field?.closest(".ant-picker") ? null : field;
  const main = body?.closest(".ant-modal")?.querySelector<HTMLElement>(".ant-btn-primary");
  (first ?? main)?.focus();
}

/**
 * One act with its questions: a button, a dialog, the refusal in the dialog, a word when done.
 * What its fields held when it was opened is kept: when somebody else changes them meanwhile,
 * nothing is sent before the person has chosen per field.
 */
export function ActDialog<R>(props: Props<R>) {
  const { t } = useTranslation();
  const { label, fields = [], creates = false } = props;
  const name = useId();
  const body = useRef<HTMLDivElement>(null);
  const [params] = useSearchParams();
  // Ctrl+K leads to a page with ?new: what the page creates then stands open.
  const [open, setOpen] = useState(props.opened ?? (creates && params.has("new")));
  const [form] = Form.useForm();
  const act = useAct(props.run, {
    done: props.done,
    onDone: (result) => {
      setOpen(false);
      props.onDone?.(result);
    },
  });
  const filled: Record<string, string> = Form.useWatch([], form) ?? {};
  const asked = fields.filter(({ when }) => when?.(filled) ?? true);
  const others = useOthersChanges(fields, form, act.error, open);
  const start = () => {
    act.reset();
    others.begin();
    setOpen(true);
  };
  useCreate(creates, start);
  const toTop = () => requestAnimationFrame(() => body.current?.scrollIntoView({ block: "start" }));
  const send = async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    if (!others.settle()) return toTop();
    act.mutate(values, {
      onError: (problem) => {
        form.setFields(fieldErrors(problem) as never);
        toTop();
      },
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
        aria-keyshortcuts={creates ? "Alt+N" : undefined}
        onClick={start}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={props.title ?? label}
        okText={props.okText ?? label}
        okButtonProps={{ danger: props.danger }}
        cancelText={t("ui.cancel")}
        confirmLoading={act.isPending || others.reading}
        destroyOnHidden
        afterOpenChange={(shown) => shown && focusFirst(body.current)}
        onOk={send}
        onCancel={() => setOpen(false)}
      >
        <div className="hz-stack" ref={body}>
          {others.stale || others.changed.length > 0 ? (
            <StaleFields {...others} />
          ) : (
            <ProblemNotice problem={act.error} />
          )}
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
              {asked.map((field) => (
                <FieldItem key={field.name} field={field} />
              ))}
            </Form>
          )}
        </div>
      </Modal>
    </>
  );
}
