import { exportAgencyList } from "@huzhu/api/agency";
import { plansOnSale, type RosterSummary } from "@huzhu/api/enrolment";
import { may } from "@huzhu/api/session";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { ByHand } from "./ByHand";
import { ExampleRosters } from "./ExampleRosters";
import { RosterDrop } from "./RosterDrop";
import { rosterColours } from "./tags";

/** 名册: a file is dropped at the top; below, what has become of earlier ones (EN-9). */
export default function RostersPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const plans = useQuery(plansOnSale(slug));
  const keeps = may(session, "keepRosters", slug);
  const columns: TableColumnsType<RosterSummary> = [
    {
      title: t("roster.number"),
      className: "hz-nowrap",
      render: (_, row) => <Link to={`/rosters/${row.id}`}>{row.number}</Link>,
    },
    { title: t("roster.file"), dataIndex: "fileName" },
    { title: t("roster.plan"), dataIndex: "planName" },
    {
      title: t("roster.status"),
      className: "hz-nowrap",
      render: (_, row) => <Tag color={rosterColours[row.status]}>{row.statusLabel}</Tag>,
    },
    { title: t("roster.rows"), dataIndex: "rows", align: "right" },
    {
      title: t("roster.faulty"),
      align: "right",
      render: (_, { faultyRows }) =>
        faultyRows > 0 ? <Tag color="error">{faultyRows}</Tag> : faultyRows,
    },
    {
      title: t("roster.at"),
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.createdAt),
    },
  ];
  return (
    <ListPage
      title={t("menu.rosters")}
      actions={keeps && <ByHand />}
      above={
        keeps && (
          <div className="hz-stack">
            <ExampleRosters />
            <RosterDrop />
          </div>
        )
      }
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("roster.q") },
        {
          name: "plan",
          label: t("roster.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          name: "status",
          label: t("roster.status"),
          options: Object.keys(rosterColours).map((value) => ({
            value,
            label: t(`rosterStatus.${value}`),
          })),
        },
      ]}
      of="/api/agencies/{slug}/rosters"
      at={{ slug }}
      rowPath={(row) => `/rosters/${row.id}`}
      exportAll={exportAgencyList(slug, "rosters")}
      empty={<span className="hz-muted">{t(keeps ? "roster.none" : "roster.noneYet")}</span>}
    />
  );
}
