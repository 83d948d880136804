import { type EngagementViewRow, exportAgencyList } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { EngagementDialog, EngagementTable } from "@huzhu/ui/engagements";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import words from "../locale.zh-CN.json";

/** The auditors of this agency, whoever engaged them. */
function Engagements() {
  const { slug } = useHere();
  const engagements = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/engagements", { params: { path: { slug } } }),
  );
  const at = (row: { id: string; version: number }) => ({
    params: { path: { slug, id: row.id } },
    headers: ifMatch(row.version),
  });
  return (
    <>
      <ProblemNotice problem={engagements.error} />
      <EngagementTable
        rows={engagements.data}
        loading={engagements.isPending}
        confirm={(row) =>
          unwrap(
            api.POST("/api/agencies/{slug}/engagements/{id}/confirmation", {
              ...at(row),
              body: { revision: row.revision },
            }),
          )
        }
        end={(row) => unwrap(api.POST("/api/agencies/{slug}/engagements/{id}/end", at(row)))}
      />
    </>
  );
}

/** 审计与监督: who may look into this agency, and each look that they took (GV-11). */
export default function EngagementsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns: TableColumnsType<EngagementViewRow> = [
    {
      title: t("auditor.at"),
      key: "at",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.at),
    },
    {
      title: t("auditor.who"),
      key: "who",
      render: (_, row) => `${row.name}（${row.firm}）`,
    },
    {
      title: t("auditor.what"),
      key: "what",
      render: (_, row) => {
        const [name = "", address] = row.page.split(" ");
        return (
          <>
            {name in words.viewed ? t(`viewed.${name}`) : name}{" "}
            <span className="hz-muted">{address}</span>
          </>
        );
      },
    },
    {
      title: t("ui.engagement.unmasked"),
      key: "masked",
      render: (_, row) => <Tag>{t(row.masked ? "auditor.maskedTag" : "auditor.wholeTag")}</Tag>,
    },
  ];
  return (
    <ListPage
      title={t("menu.engagements")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/engagement-views"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "engagement-views")}
      above={
        <>
          <Engagements />
          <h2>{t("auditor.views")}</h2>
          <p className="hz-muted">{t("auditor.viewsNote")}</p>
        </>
      }
      actions={
        may(session, "proposeEngagements", slug) && (
          <EngagementDialog
            label={t("ui.engagement.propose")}
            done={t("ui.engagement.proposed")}
            today={beijingDate(session.now)}
            run={(body) =>
              unwrap(
                api.POST("/api/agencies/{slug}/engagements", { params: { path: { slug } }, body }),
              )
            }
          />
        )
      }
      empty={<span className="hz-muted">{t("auditor.noViews")}</span>}
    />
  );
}
