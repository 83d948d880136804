import { $api } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const size = 10;

/** 代办点 of one agency, as it keeps them (AG-16). */
export function AgencyPoints({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const points = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/points", {
      params: { path: { slug }, query: { page, size } },
    }),
  );
  return (
    <div className="hz-stack">
      <div className="hz-row">
        <ExportButton
          name={`${slug}-points`}
          start={() => exportOfficeList("points")({ agency: slug })}
        />
      </div>
      <ProblemNotice problem={points.error} onRetry={() => points.refetch()} />
      <Rows
        label={t("agency.points")}
        rowKey="id"
        dataSource={points.data?.items ?? []}
        loading={points.isPending}
        empty={t("agency.noPoints")}
        pagination={{
          current: page,
          pageSize: size,
          total: points.data?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => t("ui.list.total", { total }),
          onChange: setPage,
        }}
        columns={[
          { title: t("agency.point"), dataIndex: "shortName" },
          { title: t("agency.unit"), dataIndex: "unitName" },
          {
            title: t("agency.contact"),
            render: (_, point) => `${point.contactName} ${point.contactPhone}`,
          },
          { title: t("agency.openedOn"), dataIndex: "openedOn", className: "hz-nowrap" },
          {
            title: t("agency.status"),
            render: (_, point) =>
              point.closedOn ? (
                <Tag>{t("agency.closed", { on: point.closedOn })}</Tag>
              ) : (
                <Tag color="success">{t("agency.open")}</Tag>
              ),
          },
        ]}
      />
    </div>
  );
}
