import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { exportOfficeList } from "@huzhu/api/office";
import { fieldErrors } from "@huzhu/api/problem";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { Grid } from "@huzhu/ui/grid";
import type { GridRow } from "@huzhu/ui/gridPaste";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Tag } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";

type Chart = Schemas["ChartView"];
type Account = Schemas["AccountView"];
type Template = Schemas["TemplateView"];

/** The value that a word stands for in a list of words; nothing if it is none of them. */
const keyOf = <T extends string>(words: Record<T, string>, word: string | undefined) =>
  (Object.keys(words) as T[]).find((key) => words[key] === word) ?? null;

const accountRow = (a: Account): GridRow => ({
  code: a.code,
  name: a.name,
  initials: a.initials,
  parent: a.parent ?? "",
  class: labels.accountClass[a.class],
  side: labels.balanceSide[a.side],
  line: labels.fundLine[a.line],
  needsPlan: labels.yesNo[a.needsPlan ? "yes" : "no"],
  role: a.role ? labels.accountRole[a.role] : "",
  use: a.use ? labels.expenseUse[a.use] : "",
  union: a.union ?? "",
  nonProfit: a.nonProfit ?? "",
  ended: labels.yesNo[a.ended ? "yes" : "no"],
});

const accountOf = (row: GridRow): Schemas["Account"] => ({
  code: row.code ?? "",
  name: row.name ?? "",
  initials: row.initials ?? "",
  parent: row.parent || null,
  class: keyOf(labels.accountClass, row.class) ?? "asset",
  side: keyOf(labels.balanceSide, row.side) ?? "debit",
  line: keyOf(labels.fundLine, row.line) ?? "fee",
  needsPlan: row.needsPlan === labels.yesNo.yes,
  role: keyOf(labels.accountRole, row.role),
  use: keyOf(labels.expenseUse, row.use),
  union: row.union || null,
  nonProfit: row.nonProfit || null,
  ended: row.ended === labels.yesNo.yes,
});

const templateRow = (one: Template): GridRow => ({
  event: labels.bookEvent[one.event],
  purpose: one.purpose ? labels.spendingPurpose[one.purpose] : "",
  summary: one.summary,
  debit: one.debit,
  credit: one.credit,
});

const templateOf = (row: GridRow): Schemas["PostingTemplate"] => ({
  event: keyOf(labels.bookEvent, row.event) ?? "contributionReceived",
  purpose: keyOf(labels.spendingPurpose, row.purpose),
  summary: row.summary ?? "",
  debit: row.debit ?? "",
  credit: row.credit ?? "",
});

/** A new version begins with the newest one; sheets can be pasted. */
function Propose({ from, onDone }: { from: Chart; onDone: () => void }) {
  const { t } = useTranslation();
  const ids = useId();
  const [name, setName] = useState(from.example ? "" : from.name);
  const [effectiveFrom, setFrom] = useState("");
  const [accounts, setAccounts] = useState(from.accounts.map(accountRow));
  const [templates, setTemplates] = useState(from.templates.map(templateRow));
  const send = useAct(
    () =>
      unwrap(
        api.POST("/api/office/charts", {
          body: {
            name,
            effectiveFrom,
            accounts: accounts.filter(({ code }) => code?.trim()).map(accountOf),
            templates: templates.filter(({ event }) => event?.trim()).map(templateOf),
          },
        }),
      ),
    { done: t("charts.proposed"), onDone },
  );
  const faults = (list: string) =>
    Object.fromEntries(
      fieldErrors(send.error).flatMap(({ name: [of, row, cell], errors }) =>
        of === list && cell !== undefined ? [[`${row}.${cell}`, errors.join("；")]] : [],
      ),
    );
  const words = (of: Record<string, string>) => Object.values(of);
  return (
    <Card title={t("charts.propose")}>
      <div className="hz-stack">
        <p className="hz-muted">{t("charts.proposeNote")}</p>
        <div className="hz-row">
          <label htmlFor={`${ids}name`}>{t("charts.name")}</label>
          <Input
            id={`${ids}name`}
            maxLength={100}
            style={{ width: 260 }}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <label htmlFor={`${ids}from`}>{t("charts.from")}</label>
          <Input
            id={`${ids}from`}
            type="date"
            className="hz-time"
            value={effectiveFrom}
            onChange={({ target }) => setFrom(target.value)}
          />
        </div>
        <ProblemNotice problem={send.error} />
        <Grid
          label={t("charts.accounts")}
          columns={[
            { name: "code", label: t("charts.code") },
            { name: "name", label: t("charts.account"), width: 180 },
            { name: "initials", label: t("charts.initials") },
            { name: "parent", label: t("charts.parent"), optional: true },
            { name: "class", label: t("charts.class"), options: words(labels.accountClass) },
            { name: "side", label: t("charts.side"), options: words(labels.balanceSide) },
            { name: "line", label: t("charts.line"), options: words(labels.fundLine) },
            { name: "needsPlan", label: t("charts.needsPlan"), options: words(labels.yesNo) },
            { name: "role", label: t("charts.role"), options: words(labels.accountRole) },
            { name: "use", label: t("charts.use"), options: words(labels.expenseUse) },
            { name: "union", label: t("charts.union"), optional: true },
            { name: "nonProfit", label: t("charts.nonProfit"), optional: true },
            { name: "ended", label: t("charts.ended"), options: words(labels.yesNo) },
          ]}
          value={accounts}
          blank={{ needsPlan: labels.yesNo.no, ended: labels.yesNo.no }}
          faults={faults("accounts")}
          onChange={setAccounts}
        />
        <Grid
          label={t("charts.templates")}
          columns={[
            { name: "event", label: t("charts.event"), options: words(labels.bookEvent) },
            {
              ...{ name: "purpose", label: t("charts.purpose") },
              options: words(labels.spendingPurpose),
            },
            { name: "summary", label: t("charts.summary"), maxLength: 30 },
            { name: "debit", label: t("charts.debit") },
            { name: "credit", label: t("charts.credit") },
          ]}
          value={templates}
          blank={{}}
          faults={faults("templates")}
          onChange={setTemplates}
        />
        <div className="hz-row">
          <Button
            type="primary"
            disabled={!name.trim() || !effectiveFrom}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t("charts.send")}
          </Button>
          <Button onClick={onDone}>{t("charts.cancel")}</Button>
        </div>
      </div>
    </Card>
  );
}

function ChartCard({ chart }: { chart: Chart }) {
  const { t } = useTranslation();
  const at = { params: { path: { id: chart.id } }, headers: ifMatch(chart.version) };
  return (
    <Card
      title={
        <>
          {chart.name} {chart.example && <Tag color="warning">{t("charts.example")}</Tag>}
          {!chart.example && !chart.confirmedAt && (
            <Tag color="processing">{t("charts.waits")}</Tag>
          )}
        </>
      }
      extra={
        <>
          {chart.actions.includes("confirm") && (
            <ActDialog
              label={t("charts.confirm")}
              note={t("charts.confirmNote", { from: chart.effectiveFrom })}
              type="primary"
              run={() => unwrap(api.POST("/api/office/charts/{id}/confirmation", at))}
              done={t("charts.confirmed")}
            />
          )}
          {chart.actions.includes("withdraw") && (
            <ActDialog
              label={t("charts.withdraw")}
              danger
              run={() => unwrap(api.DELETE("/api/office/charts/{id}", at))}
            />
          )}
        </>
      }
    >
      <div className="hz-stack">
        <Facts
          facts={[
            [t("charts.from"), chart.effectiveFrom],
            [
              t("charts.proposedBy"),
              chart.proposedAt && `${chart.proposedBy} ${beijingTime(chart.proposedAt)}`,
            ],
            [
              t("charts.confirmedBy"),
              chart.confirmedAt && `${chart.confirmedBy} ${beijingTime(chart.confirmedAt)}`,
            ],
          ]}
        />
        <Rows<Account>
          label={t("charts.accounts")}
          rowKey="code"
          dataSource={chart.accounts}
          columns={[
            { title: t("charts.code"), dataIndex: "code" },
            {
              title: t("charts.account"),
              render: (_, { name, ended }) => (
                <>
                  {name} {ended && <Tag>{t("charts.ended")}</Tag>}
                </>
              ),
            },
            { title: t("charts.initials"), dataIndex: "initials" },
            { title: t("charts.class"), dataIndex: "classLabel" },
            { title: t("charts.line"), dataIndex: "lineLabel" },
            { title: t("charts.use"), render: (_, { use }) => use && labels.expenseUse[use] },
            { title: t("charts.union"), dataIndex: "union" },
            { title: t("charts.nonProfit"), dataIndex: "nonProfit" },
          ]}
        />
        <Rows<Template>
          label={t("charts.templates")}
          rowKey={({ event, purpose }) => `${event}${purpose}`}
          dataSource={chart.templates}
          columns={[
            { title: t("charts.event"), dataIndex: "eventLabel" },
            { title: t("charts.purpose"), dataIndex: "purposeLabel" },
            { title: t("charts.summary"), dataIndex: "summary" },
            { title: t("charts.debit"), render: (_, row) => `${row.debit} ${row.debitName}` },
            { title: t("charts.credit"), render: (_, row) => `${row.credit} ${row.creditName}` },
          ]}
        />
      </div>
    </Card>
  );
}

/** 会计科目表 and the templates of vouchers, version by version (FI-1). */
export default function ChartsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [proposing, setProposing] = useState(false);
  const found = useQuery($api.queryOptions("get", "/api/office/charts"));
  const charts = found.data;
  const newest = charts?.find(({ confirmedAt, example }) => confirmedAt || example);
  return (
    <>
      <PageHead title={t("menu.charts")}>
        {may(session, "proposeCharts", "office") && !proposing && (
          <Button type="primary" onClick={() => setProposing(true)}>
            {t("charts.propose")}
          </Button>
        )}
        <ExportButton name={t("menu.charts")} start={() => exportOfficeList("chart")({})} />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      <div className="hz-stack">
        {proposing && newest && <Propose from={newest} onDone={() => setProposing(false)} />}
        {charts?.map((chart) => (
          <ChartCard key={chart.id} chart={chart} />
        ))}
      </div>
    </>
  );
}
