import { exportAgencyList } from "@huzhu/api/agency";
import type { Schemas } from "@huzhu/api/types";
import { dayFilter, ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Row = Schemas["StepRow"];

/** 理赔工作台账: kept by the system from what is done (CL-9). */
export default function StepsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<Row> = [
    {
      title: t("claimSteps.at"),
      key: "at",
      className: "hz-nowrap",
      render: (_, { at }) => beijingTime(at),
    },
    { title: t("claimSteps.act"), dataIndex: "actLabel", className: "hz-nowrap" },
    {
      title: t("claims.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, { claimId, number }) => <Link to={`/claims/${claimId}`}>{number}</Link>,
    },
    { title: t("claimSteps.plan"), dataIndex: "plan" },
    { title: t("claimSteps.unit"), dataIndex: "unit" },
    { title: t("claimSteps.round"), dataIndex: "round", align: "right" },
    { title: t("claimSteps.by"), dataIndex: "by", className: "hz-nowrap" },
  ];
  return (
    <ListPage
      title={t("menu.claimSteps")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "act", label: t("claimSteps.act"), options: optionsOf(t, "claimAct") },
        dayFilter("from", t("claimSteps.from")),
        dayFilter("to", t("claimSteps.to")),
        { name: "q", label: t("claimSteps.q") },
      ]}
      of="/api/agencies/{slug}/claim-steps"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "claim-steps")}
      above={<p className="hz-muted">{t("claimSteps.note")}</p>}
    />
  );
}
