import { $api, api, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { quarterOf } from "@huzhu/ui/rebates";
import { Rows } from "@huzhu/ui/rows";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

type Row = Schemas["RebateRow"];
type Quarter = Schemas["RebateQuarter"];

/** First days of the last eight quarters that have ended. */
function endedQuarters(today: string) {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const running = year * 4 + Math.floor((month - 1) / 3);
  return [1, 2, 3, 4, 5, 6, 7, 8].map((back) => {
    const one = running - back;
    return `${Math.floor(one / 4)}-${String((one % 4) * 3 + 1).padStart(2, "0")}-01`;
  });
}

function Compute() {
  const { t } = useTranslation();
  const quarters = endedQuarters(beijingDate(useSession().now));
  return (
    <ActDialog
      label={t("rebates.compute")}
      note={t("rebates.computeNote")}
      type="primary"
      fields={[
        {
          ...{ name: "quarter", label: t("rebates.quarter"), kind: "select" },
          initial: quarters[0],
          options: quarters.map((value) => ({ value, label: quarterOf(value) })),
        },
      ]}
      run={({ quarter = "" }) =>
        unwrap(
          api.POST("/api/office/rebates", {
            body: {
              year: Number(quarter.slice(0, 4)),
              quarter: Math.ceil(Number(quarter.slice(5, 7)) / 3),
            },
          }),
        )
      }
      done={t("rebates.computed")}
    />
  );
}

/** Each quarter's sums: those of all its statements. */
function Quarters() {
  const { t } = useTranslation();
  const { data = [] } = useQuery($api.queryOptions("get", "/api/office/rebates/quarters"));
  const sum = (key: "total" | "payable" | "paid") => ({
    ...{ title: t(`rebates.${key}`), align: "right" as const, className: "hz-nowrap" },
    render: (_: unknown, row: Quarter) => money(row[key]),
  });
  if (data.length === 0) return null;
  return (
    <Card title={t("rebates.quarters")}>
      <Rows<Quarter>
        label={t("rebates.quarters")}
        rowKey="first"
        dataSource={data}
        columns={[
          {
            title: t("rebates.quarter"),
            render: (_, { first }) => (
              <Link to={`/rebates?quarter=${first}`}>{quarterOf(first)}</Link>
            ),
          },
          { title: t("rebates.statements"), dataIndex: "statements", align: "right" },
          { title: t("rebates.decided"), dataIndex: "decided", align: "right" },
          sum("total"),
          sum("payable"),
          sum("paid"),
        ]}
      />
    </Card>
  );
}

/** 管理费回拨: statements by agency and quarter (FI-2). */
export default function RebatesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const quarters = endedQuarters(beijingDate(session.now));
  const sum = (key: "total" | "carried" | "payable") => ({
    ...{ title: t(`rebates.${key}`), key, align: "right" as const, className: "hz-nowrap" },
    render: (_: unknown, row: Row) => money(row[key]),
  });
  const columns: TableColumnsType<Row> = [
    {
      title: t("oversight.agency"),
      key: "agency",
      render: (_, row) => (
        <Link to={`/rebates/${row.id}`} title={row.agency}>
          {shortNames(row.agency)}
        </Link>
      ),
    },
    {
      title: t("rebates.quarter"),
      key: "quarter",
      className: "hz-nowrap",
      render: (_, { year, quarter }) => t("rebates.of", { year, quarter }),
    },
    sum("total"),
    sum("carried"),
    sum("payable"),
    {
      title: t("rebates.state"),
      key: "state",
      render: (_, row) => <StatusTag of="rebateState" value={row.state} />,
    },
    { title: t("rebates.paidOn"), dataIndex: "paidOn", className: "hz-nowrap" },
    { title: t("rebates.receivedOn"), dataIndex: "receivedOn", className: "hz-nowrap" },
  ];
  return (
    <ListPage
      title={t("menu.rebates")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "quarter",
          label: t("rebates.quarter"),
          options: quarters.map((value) => ({ value, label: quarterOf(value) })),
        },
        { name: "state", label: t("rebates.state"), options: optionsOf(t, "rebateState") },
        { name: "q", label: t("oversight.agency") },
      ]}
      of="/api/office/rebates"
      rowPath={(row) => `/rebates/${row.id}`}
      exportAll={exportOfficeList("rebates")}
      actions={
        <>
          <Link to="/rebates/rates">{t("rebates.rates")}</Link>
          {may(session, "keepRebates", "office") && <Compute />}
        </>
      }
      above={<Quarters />}
      empty={<span className="hz-muted">{t("rebates.none")}</span>}
    />
  );
}
