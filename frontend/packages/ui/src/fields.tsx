import { UploadOutlined } from "@ant-design/icons";
import { acceptedFiles } from "@huzhu/api/documentKinds";
import { capitals, money, moneyOf } from "@huzhu/api/money";
import { Button, DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { dateFormats } from "./time";

/** A legal date as text "2026-11-01" in a form; typed with or without separators. */
export function DateField(props: {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** The first and last date that make sense, inclusive. */
  min?: string;
  max?: string;
}) {
  return (
    <DatePicker
      id={props.id}
      format={dateFormats}
      minDate={props.min ? dayjs(props.min) : undefined}
      maxDate={props.max ? dayjs(props.max) : undefined}
      value={props.value ? dayjs(props.value) : null}
      onChange={(value) => props.onChange?.(value ? value.format("YYYY-MM-DD") : null)}
      style={{ width: 180 }}
    />
  );
}

/** A sum in yuan: separators when it is left, and in capitals below while it is typed. */
export function AmountField(props: {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const { value = "", onChange } = props;
  const sum = moneyOf(value);
  return (
    <>
      <Input
        id={props.id}
        inputMode="decimal"
        suffix="元"
        className="hz-amount"
        aria-describedby={props.id && `${props.id}-capitals`}
        maxLength={20}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={() => sum !== null && onChange?.(money(sum))}
      />
      <div id={props.id && `${props.id}-capitals`} className="hz-muted hz-capitals">
        {sum !== null && capitals(sum)}
      </div>
    </>
  );
}

/** One file in a form. */
export function FileField(props: {
  id?: string;
  value?: File | null;
  onChange?: (value: File | null) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <span className="hz-row">
        <Button id={props.id} icon={<UploadOutlined />} onClick={() => input.current?.click()}>
          {props.value?.name ?? t("ui.drop.pick")}
        </Button>
        <span className="hz-muted">{t("ui.drop.note")}</span>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t("ui.drop.pick")}
        onChange={(event) => props.onChange?.(event.target.files?.[0] ?? null)}
      />
    </>
  );
}
