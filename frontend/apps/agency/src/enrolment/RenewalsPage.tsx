import { exportAgencyList } from "@huzhu/api/agency";
import { plansOnSale, type RenewalRow } from "@huzhu/api/enrolment";
import { ListPage } from "@huzhu/ui/list";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { unitFilter } from "../members/UnitSelect";
import { renewalColours } from "./tags";

type Row = RenewalRow & { key: string };

const pathOf = (row: RenewalRow) => `/renewals/${row.unitId}/${row.planCode}/${row.expiry}`;

/** 续保: the terms that end, with the days left (EN-3, EN-4). */
export default function RenewalsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const plans = useQuery(plansOnSale(slug));
  const columns: TableColumnsType<Row> = [
    {
      title: t("renewal.unit"),
      render: (_, row) => <Link to={pathOf(row)}>{row.unit}</Link>,
    },
    { title: t("renewal.plan"), dataIndex: "planName" },
    { title: t("renewal.expiry"), dataIndex: "expiry", className: "hz-nowrap" },
    {
      title: t("renewal.window"),
      className: "hz-nowrap",
      render: (_, row) => `${row.firstDay} – ${row.lastDay}`,
    },
    {
      title: t("renewal.state"),
      className: "hz-nowrap",
      render: (_, row) => <Tag color={renewalColours[row.state]}>{row.stateLabel}</Tag>,
    },
    {
      title: t("renewal.daysLeft"),
      align: "right",
      className: "hz-nowrap",
      render: (_, row) =>
        row.daysLeft > 0
          ? t("ui.deadline.left", { days: row.daysLeft })
          : row.daysLeft === 0 && t("ui.deadline.today"),
    },
    { title: t("renewal.persons"), dataIndex: "persons", align: "right" },
    { title: t("renewal.renewed"), dataIndex: "renewed", align: "right" },
    { title: t("renewal.awaiting"), dataIndex: "awaiting", align: "right" },
  ];
  return (
    <ListPage
      title={t("menu.renewals")}
      rowKey={pathOf}
      columns={columns}
      filters={[
        unitFilter(t("renewal.unit")),
        {
          name: "plan",
          label: t("renewal.plan"),
          options: (plans.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          name: "state",
          label: t("renewal.state"),
          options: Object.keys(renewalColours).map((value) => ({
            value,
            label: t(`renewalState.${value}`),
          })),
        },
      ]}
      of="/api/agencies/{slug}/renewals"
      at={{ slug }}
      rowPath={pathOf}
      exportAll={exportAgencyList(slug, "renewals")}
      empty={<span className="hz-muted">{t("renewal.none")}</span>}
    />
  );
}
