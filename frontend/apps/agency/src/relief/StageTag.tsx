import type { Schemas } from "@huzhu/api/types";
import { Tag } from "antd";

const colours: Partial<Record<Schemas["ReliefStage"], string>> = {
  submitted: "warning",
  approved: "processing",
  ordered: "warning",
  released: "processing",
  returned: "error",
  expired: "error",
  paid: "processing",
  completed: "success",
};

export const StageTag = (props: { stage: Schemas["ReliefStage"]; label: string }) => (
  <Tag color={colours[props.stage]}>{props.label}</Tag>
);
