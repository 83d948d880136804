import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { redIf } from "@huzhu/ui/books";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useHere } from "../agency";

type Balance = Schemas["TrialBalanceRow"];
type Entry = Schemas["LedgerRow"];

const figure = (amount: number) =>
  amount === 0 ? "" : <span className={redIf(amount)}>{money(amount)}</span>;

/** 科目余额表 of a month; every figure leads to its ledger. */
export function BalancePage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params, setParams] = useSearchParams();
  const today = beijingDate(session.now);
  const year = Number(params.get("year") ?? today.slice(0, 4));
  const month = Number(params.get("month") ?? today.slice(5, 7));
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/trial-balance", {
      params: { path: { slug }, query: { year, month } },
    }),
  );
  const turn = (by: number) => {
    const at = year * 12 + month - 1 + by;
    setParams({ year: String(Math.floor(at / 12)), month: String((at % 12) + 1) });
  };
  const sum = (key: keyof Balance & `${string}${"ebit" | "redit"}`) => ({
    ...{ title: t(`books.balance.${key}`), key, align: "right" as const },
    render: (_: unknown, row: Balance) => figure(row[key] as number),
  });
  const name = t("books.monthName", { year, month });
  return (
    <>
      <PageHead title={t("menu.balance")}>
        <Button icon={<LeftOutlined />} aria-label={t("books.before")} onClick={() => turn(-1)} />
        <strong aria-live="polite">{name}</strong>
        <Button icon={<RightOutlined />} aria-label={t("books.after")} onClick={() => turn(1)} />
        <ExportButton
          name={t("menu.balance")}
          start={() =>
            exportAgencyList(slug, "trial-balance")({ year: String(year), month: String(month) })
          }
        />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {found.data && (
        <Card>
          <Rows<Balance>
            label={`${t("menu.balance")} ${name}`}
            empty={t("books.nothingPosted")}
            rowKey="account"
            dataSource={found.data.rows.length > 0 ? [...found.data.rows, found.data.total] : []}
            columns={[
              {
                title: t("books.account"),
                key: "account",
                render: (_, row) =>
                  row.account ? (
                    <Link
                      to={`/books/ledger?account=${row.account}&year=${year}`}
                      style={{ paddingInlineStart: (row.level - 1) * 16 }}
                    >
                      {row.account} {row.name}
                    </Link>
                  ) : (
                    <strong>{row.name}</strong>
                  ),
              },
              sum("beforeDebit"),
              sum("beforeCredit"),
              sum("debit"),
              sum("credit"),
              sum("yearDebit"),
              sum("yearCredit"),
              sum("afterDebit"),
              sum("afterCredit"),
            ]}
          />
        </Card>
      )}
    </>
  );
}

/** 明细账 of an account in a year: 期初, each line with its balance, 本月合计, 本年累计. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params, setParams] = useSearchParams();
  const path = { slug };
  const year = Number(params.get("year") ?? beijingDate(session.now).slice(0, 4));
  const chart = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/chart", { params: { path } }),
  ).data;
  const account = params.get("account") ?? chart?.accounts[0]?.code ?? "";
  const found = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/books/ledger", {
      params: { path, query: { account, year } },
    }),
    enabled: account !== "",
  });
  const show = (next: { account?: string; year?: number }) =>
    setParams({
      account,
      year: String(next.year ?? year),
      ...(next.account && { account: next.account }),
    });
  const sum = (key: "debit" | "credit") => ({
    ...{ title: t(`books.${key}`), key, align: "right" as const },
    render: (_: unknown, row: Entry) => figure(row[key]),
  });
  return (
    <>
      <PageHead title={t("menu.ledger")}>
        <Select
          aria-label={t("books.account")}
          style={{ minWidth: 240 }}
          showSearch={{ optionFilterProp: "label" }}
          value={account}
          options={chart?.accounts.map(({ code, fullName, initials }) => ({
            value: code,
            label: `${code} ${fullName} ${initials}`,
          }))}
          onChange={(next: string) => show({ account: next })}
        />
        <Button
          icon={<LeftOutlined />}
          aria-label={t("year.before")}
          onClick={() => show({ year: year - 1 })}
        />
        <strong aria-live="polite">{`${year}${t("year.of")}`}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t("year.after")}
          onClick={() => show({ year: year + 1 })}
        />
        <ExportButton
          name={t("menu.ledger")}
          start={() => exportAgencyList(slug, "ledger")({ account, year: String(year) })}
        />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.data && (
        <Card title={`${found.data.account} ${found.data.name}`}>
          <Rows<Entry>
            label={t("menu.ledger")}
            rowKey={(row) => found.data.rows.indexOf(row)}
            dataSource={found.data.rows}
            columns={[
              { title: t("books.date"), dataIndex: "date", className: "hz-nowrap" },
              {
                ...{ title: t("books.number"), className: "hz-nowrap" },
                render: (_, row) =>
                  row.voucherId && (
                    <Link to={`/books/vouchers/${row.voucherId}`}>{row.voucher}</Link>
                  ),
              },
              {
                title: t("books.summary"),
                render: (_, row) =>
                  row.kind === "line" ? row.summary : <strong>{row.summary}</strong>,
              },
              sum("debit"),
              sum("credit"),
              { title: t("books.side"), dataIndex: "side" },
              {
                ...{ title: t("books.balanceAfter"), align: "right" as const },
                render: (_, row) => money(row.balance),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
