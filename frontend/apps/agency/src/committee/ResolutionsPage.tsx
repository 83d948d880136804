import { exportAgencyList, type ResolutionRow } from "@huzhu/api/agency";
import { ListPage } from "@huzhu/ui/list";
import { beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { Sections } from "./Sections";

/** 决议: what the committee has passed, and whether an operation may still cite it (GV-6). */
export default function ResolutionsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<ResolutionRow> = [
    { title: t("resolutions.number"), dataIndex: "number", className: "hz-nowrap" },
    {
      title: t("resolutions.subject"),
      key: "title",
      render: (_, row) => <Link to={`/meetings/${row.meetingId}`}>{row.title}</Link>,
    },
    { title: t("resolutions.kind"), dataIndex: "kindLabel" },
    { title: t("resolutions.passedOn"), dataIndex: "passedOn", className: "hz-nowrap" },
    {
      title: t("resolutions.signedAt"),
      key: "signedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.signedAt),
    },
    {
      title: t("resolutions.state"),
      key: "state",
      render: (_, row) => (
        <Tag color={row.usable ? "success" : "default"}>
          {row.usable
            ? t("resolutions.usable")
            : `${t("resolutions.used")} ${beijingTime(row.consumedAt)}`}
        </Tag>
      ),
    },
  ];
  return (
    <ListPage
      title={t("resolutions.title")}
      rowKey="id"
      above={<Sections />}
      columns={columns}
      filters={[
        { name: "kind", label: t("resolutions.kind"), options: optionsOf(t, "motionKind") },
      ]}
      of="/api/agencies/{slug}/resolutions"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "resolutions")}
      rowPath={(row) => `/meetings/${row.meetingId}`}
      empty={<span className="hz-muted">{t("resolutions.empty")}</span>}
    />
  );
}
