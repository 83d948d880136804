import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { Card, Facts, PageHead, Sum } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useSession } from "../useSession";

type Row = Schemas["ReliefOfAgency"];
type Campaigns = Schemas["CampaignsOfAgency"];

/** 慰问活动 and 会员活动, figures only. */
function CampaignsCard({ rows }: { rows: Campaigns[] }) {
  const { t } = useTranslation();
  const sum = (key: "waiting" | "given") => ({
    ...{ title: t(`relief.${key}`), key, align: "right" as const, className: "hz-nowrap" },
    render: (_: unknown, row: Campaigns) => money(row[key]),
  });
  return (
    <Card title={t("relief.campaigns")}>
      <Rows<Campaigns>
        label={t("relief.campaigns")}
        empty={t("relief.noCampaigns")}
        rowKey={(row) => `${row.slug} ${row.kind}`}
        dataSource={rows}
        columns={[
          {
            title: t("oversight.agency"),
            key: "agency",
            render: (_, row) => (
              <Link to={`/agencies/${row.slug}`} title={row.agency}>
                {shortNames(row.agency)}
              </Link>
            ),
          },
          { title: t("relief.kind"), dataIndex: "kindLabel" },
          { title: t("relief.count"), dataIndex: "campaigns", align: "right" },
          { title: t("relief.heads"), dataIndex: "heads", align: "right" },
          sum("waiting"),
          sum("given"),
        ]}
      />
    </Card>
  );
}

/** 救助慰问: what each agency spends on each kind in a year, read only. */
export default function ReliefPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const thisYear = Number(beijingDate(useSession().now).slice(0, 4));
  const year = Number(params.get("year") ?? thisYear);
  const found = useQuery(
    $api.queryOptions("get", "/api/office/relief", { params: { query: { year } } }),
  );
  const sum = (key: "waiting" | "paid") => ({
    ...{ title: t(`relief.${key}`), key, align: "right" as const, className: "hz-nowrap" },
    render: (_: unknown, row: Row) => money(row[key]),
  });
  return (
    <>
      <PageHead title={t("menu.relief")}>
        <Select
          aria-label={t("relief.year")}
          value={year}
          options={[thisYear, thisYear - 1, thisYear - 2].map((of) => ({
            value: of,
            label: t("budget.yearOf", { year: of }),
          }))}
          onChange={(of) => setParams({ year: String(of) })}
        />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {found.data && (
        <Card title={t("relief.byAgency")}>
          <div className="hz-stack">
            <Facts
              facts={[
                [t("relief.waiting"), <Sum key="w" of={found.data.waiting} />],
                [t("relief.paid"), <Sum key="p" of={found.data.paid} />],
              ]}
            />
            <Rows<Row>
              label={t("relief.byAgency")}
              empty={t("relief.none")}
              rowKey={(row) => `${row.slug} ${row.kind}`}
              dataSource={found.data.rows}
              columns={[
                {
                  title: t("oversight.agency"),
                  key: "agency",
                  render: (_, row) => (
                    <Link to={`/agencies/${row.slug}`} title={row.agency}>
                      {shortNames(row.agency)}
                    </Link>
                  ),
                },
                { title: t("relief.kind"), dataIndex: "kindLabel" },
                { title: t("relief.cases"), dataIndex: "cases", align: "right" },
                sum("waiting"),
                sum("paid"),
                { title: t("relief.unsigned"), dataIndex: "unsigned", align: "right" },
              ]}
            />
          </div>
        </Card>
      )}
      {found.data && <CampaignsCard rows={found.data.campaigns} />}
    </>
  );
}
