import { exportOfficeList } from "@huzhu/api/office";
import type { AgencyRow } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { StatusTag } from "@huzhu/ui/tags";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { optionsOf } from "../options";

/** 名录: all agencies, with their certificates. */
export default function AgenciesPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<AgencyRow> = [
    {
      title: t("agency.name"),
      key: "fullName",
      render: (_, row) => (
        <Link to={`/agencies/${row.slug}`} title={row.fullName}>
          {row.shortName}
        </Link>
      ),
    },
    {
      title: t("agency.kind"),
      key: "kind",
      className: "hz-nowrap",
      render: (_, row) => row.kindLabel,
    },
    {
      title: t("agency.area"),
      key: "areaCode",
      className: "hz-nowrap",
      render: (_, row) => row.areaName,
    },
    {
      title: t("agency.status"),
      key: "status",
      render: (_, row) => <StatusTag of="agencyStatus" value={row.status} />,
    },
    {
      title: t("agency.takenOver"),
      key: "takenOverBy",
      render: (_, row) => row.takenOverBy,
    },
    { title: t("agency.certificate"), dataIndex: "certificateNumber", className: "hz-nowrap" },
    {
      title: t("agency.approved"),
      dataIndex: "approvedOn",
      className: "hz-nowrap",
    },
  ];
  return (
    <ListPage
      title={t("menu.agencies")}
      rowKey="slug"
      columns={columns}
      filters={[
        { name: "q", label: t("agency.q") },
        { name: "kind", label: t("agency.kind"), options: optionsOf(t, "agencyKind") },
        { name: "area", label: t("agency.area"), options: optionsOf(t, "district") },
        { name: "status", label: t("agency.status"), options: optionsOf(t, "agencyStatus") },
        {
          name: "takenOver",
          label: t("agency.takenOver"),
          options: [
            { value: "true", label: t("agency.isTakenOver") },
            { value: "false", label: t("agency.isNotTakenOver") },
          ],
        },
      ]}
      of="/api/office/agencies"
      exportAll={exportOfficeList("agencies")}
      rowPath={(row) => `/agencies/${row.slug}`}
      empty={t("agency.empty")}
    />
  );
}
