import { DatePicker } from "antd";
import dayjs from "dayjs";
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
