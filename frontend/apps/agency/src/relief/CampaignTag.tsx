import type { Schemas } from "@huzhu/api/types";
import { Tag } from "antd";

const colours: Partial<Record<Schemas["CampaignStage"], string>> = {
  submitted: "warning",
  approved: "processing",
  expired: "error",
  voided: "error",
  completed: "success",
};

export const CampaignTag = (props: { stage: Schemas["CampaignStage"]; label: string }) => (
  <Tag color={colours[props.stage]}>{props.label}</Tag>
);
