import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { exportAgencyList } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { money, moneyOf } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
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

type Entry = Schemas["JournalRow"];
type Count = Schemas["CashCountView"];

function TakeCount() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  return (
    <ActDialog
      label={t("bank.count")}
      note={t("bank.countNote")}
      type="primary"
      fields={[
        { name: "on", label: t("bank.countedOn"), kind: "date", initial: today, max: today },
        { name: "counted", label: t("bank.counted"), kind: "amount" },
        { name: "reason", label: t("bank.countReason"), optional: true, maxLength: 200 },
      ]}
      run={({ on = "", counted = "", reason }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/cash-counts", {
            params: { path: { slug } },
            body: { account: null, on, counted: moneyOf(counted) ?? 0, reason: reason || null },
          }),
        )
      }
      done={t("bank.countTaken")}
    />
  );
}

function ConfirmCount({ count }: { count: Count }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("bank.confirmCount")}
      note={t("bank.confirmCountNote", { by: count.countedBy, counted: money(count.counted) })}
      type="link"
      size="small"
      run={() =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/cash-counts/{id}/confirmation", {
            params: { path: { slug, id: count.id } },
            headers: ifMatch(count.version),
          }),
        )
      }
      done={t("bank.signed")}
    />
  );
}

/** 现金盘点: counted by the cashier, signed by who counted along. */
function Counts() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/cash-counts", {
      params: { path: { slug }, query: { size: 24 } },
    }),
  );
  return (
    <Card title={t("bank.counts")} extra={may(session, "keepJournals", slug) && <TakeCount />}>
      <ProblemNotice problem={found.error} />
      <Rows<Count>
        label={t("bank.counts")}
        empty={t("bank.noCounts")}
        rowKey="id"
        dataSource={found.data?.items ?? []}
        columns={[
          { title: t("bank.countedOn"), dataIndex: "on", className: "hz-nowrap" },
          {
            ...{ title: t("bank.counted"), align: "right" },
            render: (_, { counted }) => money(counted),
          },
          { ...{ title: t("bank.book"), align: "right" }, render: (_, { book }) => money(book) },
          {
            ...{ title: t("bank.difference"), align: "right" },
            render: (_, { difference }) => (
              <span className={redIf(difference)}>{money(difference)}</span>
            ),
          },
          { title: t("bank.countReason"), dataIndex: "reason" },
          { title: t("bank.countedBy"), dataIndex: "countedBy" },
          {
            title: t("bank.signedBy"),
            render: (_, count) =>
              count.actions.includes("confirm") ? (
                <ConfirmCount count={count} />
              ) : (
                (count.confirmedBy ?? t("bank.unsigned"))
              ),
          },
        ]}
      />
    </Card>
  );
}

/** 日记账 of cash or a bank account in a month, with the balance of each day. */
export default function JournalPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params, setParams] = useSearchParams();
  const today = beijingDate(session.now);
  const account = params.get("account") ?? undefined;
  const year = Number(params.get("year") ?? today.slice(0, 4));
  const month = Number(params.get("month") ?? today.slice(5, 7));
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/journal", {
      params: { path: { slug }, query: { account, year, month } },
    }),
  );
  const view = found.data;
  const at = { year: String(year), month: String(month) };
  const turn = (by: number) => {
    const to = year * 12 + month - 1 + by;
    setParams({
      ...(account ? { account } : {}),
      ...{ year: String(Math.floor(to / 12)), month: String((to % 12) + 1) },
    });
  };
  const name = t("books.monthName", { year, month });
  const sum = (key: "received" | "paid") => ({
    ...{ title: t(`bank.${key}`), key, align: "right" as const },
    render: (_: unknown, row: Entry) =>
      row[key] !== 0 && <span className={redIf(row[key])}>{money(row[key])}</span>,
  });
  return (
    <>
      <PageHead title={t("menu.journal")}>
        <Select
          aria-label={t("books.account")}
          value={view?.account}
          style={{ minWidth: 160 }}
          options={view?.accounts.map((one) => ({
            value: one.account,
            label: `${one.account} ${one.name}`,
          }))}
          onChange={(chosen: string) => setParams({ account: chosen, ...at })}
        />
        <Button icon={<LeftOutlined />} aria-label={t("books.before")} onClick={() => turn(-1)} />
        <strong aria-live="polite">{name}</strong>
        <Button icon={<RightOutlined />} aria-label={t("books.after")} onClick={() => turn(1)} />
        <ExportButton
          name={t("menu.journal")}
          start={() => exportAgencyList(slug, "journal")({ ...at, account: view?.account ?? "" })}
        />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {view && (
        <div className="hz-stack">
          <Card>
            <Rows<Entry>
              label={`${view.name} ${name}`}
              rowKey={(row) => view.rows.indexOf(row)}
              dataSource={view.rows}
              columns={[
                { title: t("books.date"), dataIndex: "on", className: "hz-nowrap" },
                {
                  title: t("books.number"),
                  render: (_, { voucherId, voucher }) =>
                    voucherId && <Link to={`/books/vouchers/${voucherId}`}>{voucher}</Link>,
                },
                {
                  title: t("books.summary"),
                  render: (_, { kind, summary }) =>
                    kind === "line" ? summary : <strong>{summary}</strong>,
                },
                sum("received"),
                sum("paid"),
                {
                  ...{ title: t("books.balanceAfter"), align: "right" },
                  render: (_, { balance }) => (
                    <span className={redIf(balance)}>{money(balance)}</span>
                  ),
                },
              ]}
            />
          </Card>
          <Counts />
        </div>
      )}
    </>
  );
}
