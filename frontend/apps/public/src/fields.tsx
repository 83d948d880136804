import { identityNumber, wholeNumber } from "@huzhu/api/normal";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { Icon } from "./parts";
import { t } from "./words";

/** A form that Enter inside an input method's composition never sends (Safari says so late). */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const composedAt = useRef(0);
  const press = (event: KeyboardEvent) => {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && (composing || event.timeStamp - composedAt.current < 80))
      event.preventDefault();
  };
  return (
    <form
      noValidate
      onKeyDown={press}
      onCompositionEnd={(event) => {
        composedAt.current = event.timeStamp;
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  /** Marks the field for the links of an error summary. */
  name?: string;
}

interface Wiring {
  id: string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
}

/** Label, hint, control and message, tied together for those who hear the page. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const own = useId();
  const id = props.name ? fieldId(props.name) : own;
  const { hint, error } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>
        {props.label}
        {props.optional && <span className="muted">{t("optional")}</span>}
      </label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="message" id={`${id}-error`}>
          <Icon name="bad" />
          {error}
        </div>
      )}
      {props.children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
    </div>
  );
}

/** `chair.name` → the id of its control. */
export const fieldId = (name: string) => `field-${name.replace(/[.[\]]+/g, "-").replace(/-$/, "")}`;

interface Text extends FieldProps {
  value: string | null | undefined;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: string;
  width?: "short" | "middle";
  inputMode?: "numeric" | "tel";
  autoComplete?: string;
  maxLength?: number;
  list?: string;
}

export function TextField(props: Text) {
  const { value, onChange, onBlur, type, width, inputMode, autoComplete, maxLength, list } = props;
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          {...{ onBlur, inputMode, maxLength, list }}
          type={type ?? "text"}
          autoComplete={autoComplete ?? "off"}
          className={width}
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea(props: Text & { rows?: number }) {
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={props.rows ?? 3}
          value={props.value ?? ""}
          onBlur={props.onBlur}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A whole number; what is no number stays visible with a message and is not sent. */
export function NumberField(
  props: Omit<Text, "value" | "onChange"> & {
    value: number | null | undefined;
    onChange: (value: number | null) => void;
    unit: string;
  },
) {
  const [text, setText] = useState(props.value == null ? "" : String(props.value));
  const bad = text.trim() !== "" && wholeNumber(text) === null;
  return (
    <Field {...props} error={bad ? t("form.numberBad") : props.error}>
      {(wiring) => (
        <span className="row tight">
          <input
            {...wiring}
            inputMode="numeric"
            autoComplete="off"
            className="short number"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              props.onChange(wholeNumber(event.target.value));
            }}
            onBlur={() => {
              const value = wholeNumber(text);
              if (value !== null) setText(String(value));
            }}
          />
          {props.unit}
        </span>
      )}
    </Field>
  );
}

/** An identity number, shown as it will be kept once typed. */
export function IdentityField(props: Text) {
  const [left, setLeft] = useState(false);
  const value = props.value ?? "";
  const bad = left && value !== "" && !/^(\d{15}|\d{17}[\dX])$/.test(identityNumber(value));
  return (
    <TextField
      {...props}
      error={bad ? t("form.identityBad") : props.error}
      width="middle"
      maxLength={24}
      onBlur={() => {
        setLeft(true);
        if (value) props.onChange(identityNumber(value));
      }}
    />
  );
}

export function SelectField(
  props: FieldProps & {
    value: string | null | undefined;
    onChange: (value: string | null) => void;
    options: Record<string, string>;
    none?: string;
  },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <select
          {...wiring}
          value={props.value ?? ""}
          onChange={(event) => props.onChange(event.target.value || null)}
        >
          <option value="">{props.none ?? t("choose")}</option>
          {Object.entries(props.options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A choice among few, each with a large area to touch. */
export function RadioField(
  props: FieldProps & {
    value: string | null | undefined;
    onChange: (value: string) => void;
    options: Record<string, string>;
  },
) {
  const own = useId();
  const id = props.name ? fieldId(props.name) : own;
  const { error, hint } = props;
  return (
    <fieldset className={error ? "field bad" : "field"} id={id} tabIndex={-1}>
      <legend>{props.label}</legend>
      {hint && <div className="hint">{hint}</div>}
      {error && (
        <div className="message">
          <Icon name="bad" />
          {error}
        </div>
      )}
      <div className="radios">
        {Object.entries(props.options).map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={own}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
