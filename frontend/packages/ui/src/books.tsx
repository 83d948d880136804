import type { Schemas } from "@huzhu/api/types";
import { Tag } from "antd";

const colours = {
  draft: "default",
  submitted: "processing",
  posted: "success",
  returned: "warning",
  voided: "default",
} as const;

export function VoucherStateTag(props: { state: Schemas["VoucherState"]; label: string }) {
  return <Tag color={colours[props.state]}>{props.label}</Tag>;
}

/** A red sum is red, as on paper. */
export const redIf = (amount: number) => (amount < 0 ? "hz-red" : undefined);
