import { exportAgencyList } from "@huzhu/api/agency";
import { $api, api, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { CampaignTag } from "./CampaignTag";
import { bodyOf, useCampaignFields } from "./campaignFields";

type Row = Schemas["CampaignRow"];

/** What the year has come to, against what its recipients allow (RE-4). */
function Year({ year }: { year: number }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/campaigns/year", {
      params: { path: { slug }, query: { year } },
    }),
  );
  if (!found.data) return null;
  const { total, heads, limit, over } = found.data;
  const sums = { year, heads, total: money(total), limit: money(limit), over: money(over) };
  if (over > 0) return <Alert type="error" showIcon title={t("campaign.yearOver", sums)} />;
  return <p className="hz-muted">{t("campaign.yearLine", sums)}</p>;
}

/** 慰问活动 and 会员活动 of an agency. */
export default function CampaignsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  const today = beijingDate(session.now);
  const year = Number(today.slice(0, 4));
  const fields = useCampaignFields(today);
  const columns: TableColumnsType<Row> = [
    {
      title: t("campaign.title"),
      key: "title",
      render: (_, row) => <Link to={`/campaigns/${row.id}`}>{row.title}</Link>,
    },
    { title: t("campaign.kind"), dataIndex: "kindLabel" },
    { title: t("campaign.heldOn"), dataIndex: "heldOn", className: "hz-nowrap" },
    { title: t("campaign.heads"), dataIndex: "heads", align: "right" },
    {
      ...{ title: t("campaign.given"), key: "given", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.given),
    },
    {
      title: t("campaign.stage"),
      key: "stage",
      render: (_, row) => <CampaignTag stage={row.stage} label={row.stageLabel} />,
    },
  ];
  return (
    <ListPage
      title={t("menu.campaigns")}
      above={<Year year={year} />}
      actions={
        may(session, "prepareRelief", slug) && (
          <ActDialog
            label={t("campaign.new")}
            okText={t("campaign.save")}
            type="primary"
            creates
            fields={fields}
            run={(values) =>
              unwrap(
                api.POST("/api/agencies/{slug}/campaigns", {
                  params: { path: { slug } },
                  body: bodyOf(values),
                }),
              )
            }
            done={t("campaign.saved")}
            onDone={({ id }) => navigate(`/campaigns/${id}`)}
          />
        )
      }
      rowKey="id"
      columns={columns}
      filters={[
        {
          ...{ name: "kind", label: t("campaign.kind") },
          options: optionsOf(t, "campaignKind"),
        },
        {
          ...{ name: "state", label: t("campaign.stage") },
          options: optionsOf(t, "campaignStage"),
        },
        {
          ...{ name: "year", label: t("relief.year") },
          options: [year, year - 1, year - 2].map((of) => ({ value: String(of), label: `${of}` })),
        },
      ]}
      of="/api/agencies/{slug}/campaigns"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "campaigns")}
      sums={[{ label: t("campaign.given"), of: (row) => row.given }]}
      empty={<span className="hz-muted">{t("campaign.none")}</span>}
    />
  );
}
