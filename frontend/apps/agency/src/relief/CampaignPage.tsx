import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { Card, Facts, PageHead, Sum } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { FileLink } from "@huzhu/ui/records";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { engagementIn, useHere } from "../agency";
import { CampaignTag } from "./CampaignTag";
import { CampaignActs } from "./campaignActs";
import type { CampaignView } from "./campaignFields";

/** Four decimals, cut off: an average above its limit never looks like the limit. */
const averageOf = (yuan: number, heads: number) =>
  heads > 0 ? (Math.floor((yuan * 10_000) / heads) / 10_000).toString() : null;

function Content({ one }: { one: CampaignView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("campaign.what")}>
      <Facts
        facts={[
          [t("campaign.kind"), one.kindLabel],
          [t("campaign.title"), one.title],
          [t("campaign.heldOn"), one.heldOn],
          [t("campaign.total"), <Sum key="total" of={one.total} />],
          [t("campaign.ordered"), one.ordered > 0 ? <Sum key="ordered" of={one.ordered} /> : null],
          [t("campaign.held"), one.held > 0 ? <Sum key="held" of={one.held} /> : null],
          [t("campaign.category"), one.categoryLabel],
          [t("campaign.theme"), one.themeLabel],
          [t("campaign.goods"), one.goods],
          ...one.prizes.map((prize): [string, string] => [
            t("campaign.prizes"),
            t("campaign.prize", { ...prize, value: money(prize.value) }),
          ]),
          [t("campaign.tokens"), one.tokens > 0 ? money(one.tokens) : null],
        ]}
      />
    </Card>
  );
}

/** The heads, and what they allow before anything is sent. */
function Caps({ one }: { one: CampaignView }) {
  const { t } = useTranslation();
  const { caps, heads, frontLine } = one;
  const front = { count: frontLine, share: heads > 0 ? Math.floor((frontLine * 100) / heads) : 0 };
  return (
    <Card title={t("campaign.caps")}>
      <div className="hz-stack">
        {caps?.over && (
          <Alert
            type="error"
            showIcon
            title={t("campaign.over", { given: money(one.given), most: money(caps.most) })}
          />
        )}
        <Facts
          facts={[
            [t("campaign.heads"), heads],
            [t("campaign.frontLine"), t("campaign.frontLineOf", front)],
            [t("campaign.given"), <Sum key="given" of={one.given} />],
            [t("campaign.average"), averageOf(one.given, heads)],
            [t("campaign.most"), caps && t("campaign.mostOf", { most: money(caps.most) })],
            [
              t("campaign.yearSum"),
              caps &&
                t("campaign.yearOf", {
                  ...{ total: money(caps.yearTotal), heads: caps.yearHeads },
                  limit: money(caps.yearLimit),
                }),
            ],
          ]}
        />
        <Rows
          label={t("campaign.heads")}
          empty=""
          rowKey="unitId"
          dataSource={one.units}
          columns={[
            { title: t("campaign.unit"), dataIndex: "name" },
            { title: t("campaign.heads"), dataIndex: "heads", align: "right" },
            { title: t("campaign.frontLine"), dataIndex: "frontLine", align: "right" },
            {
              title: t("campaign.how"),
              key: "how",
              render: (_, unit) => t(unit.listed ? "campaign.listed" : "campaign.counted"),
            },
          ]}
        />
      </div>
    </Card>
  );
}

function Standing({ one }: { one: CampaignView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <Card
      title={t("campaign.stage")}
      extra={<CampaignTag stage={one.stage} label={one.stageLabel} />}
    >
      <div className="hz-stack">
        <p>{t(`campaign.next.${one.stage}`, { by: one.approveBy })}</p>
        <Facts
          facts={[
            [t("campaign.signedOn"), one.signedOn],
            [t("campaign.place"), one.paperPlace],
            [
              t("campaign.scan"),
              one.fileId && (
                <FileLink key="scan" area={`agencies/${slug}`} id={one.fileId}>
                  {t("campaign.scan")}
                </FileLink>
              ),
            ],
          ]}
        />
        <Rows
          label={t("campaign.steps")}
          empty=""
          rowKey="at"
          dataSource={one.steps}
          columns={[
            { title: t("relief.step"), dataIndex: "label" },
            { title: t("relief.by"), dataIndex: "by" },
            {
              title: t("relief.at"),
              key: "at",
              className: "hz-nowrap",
              render: (_, step) => beijingTime(step.at),
            },
            { title: t("relief.note"), dataIndex: "note" },
          ]}
        />
      </div>
    </Card>
  );
}

/** One campaign or activity: what it says, its heads and caps, and the act that is the reader's. */
export default function CampaignPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/campaigns/{id}", {
      params: { path: { slug, id } },
    }),
  );
  const one = found.data;
  return (
    <>
      <PageHead title={one ? `${one.kindLabel}　${one.title}` : t("menu.campaigns")}>
        {one && <CampaignActs one={one} />}
        {one?.actions.includes("pay") && (
          <Link to={`/electronic-payments?reservation=${one.id}`}>{t("campaign.pay")}</Link>
        )}
        {one && one.heads > 0 && !engagementIn(session, slug) && (
          <PrintButton href={`/api/agencies/${slug}/campaigns/${one.id}/roster.pdf`}>
            {t("campaign.print")}
          </PrintButton>
        )}
        <Link to="/campaigns">{t("menu.campaigns")}</Link>
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {one && (
        <div className="hz-grid two">
          <div className="hz-stack">
            <Content one={one} />
            <Caps one={one} />
          </div>
          <Standing one={one} />
        </div>
      )}
    </>
  );
}
