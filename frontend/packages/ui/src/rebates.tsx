import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card, Facts } from "./facts";
import { Rows } from "./rows";
import { beijingTime } from "./time";

type View = Schemas["RebateView"];
type Line = View["lines"][number];
type Item = Schemas["RebateItemView"];

/** 2026-01-01 → 2026年第1季度. */
export const quarterOf = (first: string) =>
  `${first.slice(0, 4)}年第${Math.ceil(Number(first.slice(5, 7)) / 3)}季度`;

const number = { align: "right" as const, className: "hz-nowrap" };

/** The remittances that a line is made of. */
export function RebateItems({ items }: { items: Item[] }) {
  const { t } = useTranslation();
  return (
    <Rows<Item>
      label={t("ui.rebate.items")}
      rowKey="id"
      dataSource={items}
      columns={[
        { title: t("ui.rebate.on"), dataIndex: "on", className: "hz-nowrap" },
        { title: t("ui.rebate.reference"), dataIndex: "reference" },
        {
          title: t("ui.rebate.what"),
          render: (_, { isRefund }) => t(isRefund ? "ui.rebate.wentBack" : "ui.rebate.came"),
        },
        { title: t("ui.rebate.rateDay"), dataIndex: "rateDay", className: "hz-nowrap" },
        { title: t("ui.rebate.base"), ...number, render: (_, { base }) => money(base) },
      ]}
    />
  );
}

/** The lines of a statement; each opens to what it is made of. */
export function RebateLines(props: { view: View; items: (line: Line) => ReactNode }) {
  const { t } = useTranslation();
  const { view, items } = props;
  return (
    <Card title={t("ui.rebate.lines")}>
      <Rows<Line>
        label={t("ui.rebate.lines")}
        rowKey={({ planCode, kind, rate }) => `${planCode} ${kind} ${rate}`}
        dataSource={view.lines}
        expandable={{ expandedRowRender: items }}
        columns={[
          { title: t("ui.rebate.plan"), dataIndex: "plan" },
          { title: t("ui.rebate.kind"), dataIndex: "kindLabel" },
          {
            title: t("ui.rebate.days"),
            className: "hz-nowrap",
            render: (_, { from, to }) => (from === to ? from : `${from} — ${to}`),
          },
          { title: t("ui.rebate.count"), dataIndex: "count", align: "right" },
          { title: t("ui.rebate.base"), ...number, render: (_, { base }) => money(base) },
          { title: t("ui.rebate.rate"), ...number, render: (_, { rate }) => `${rate}%` },
          { title: t("ui.rebate.amount"), ...number, render: (_, { amount }) => money(amount) },
        ]}
      />
      <p>
        {t("ui.rebate.total")} <strong>{money(view.row.total)}</strong>
      </p>
    </Card>
  );
}

/** What became of a statement. */
export function RebateFacts({ view }: { view: View }) {
  const { t } = useTranslation();
  const { row } = view;
  const by = (name: string | null, at: string | null) =>
    at && [name, beijingTime(at)].filter(Boolean).join(" ");
  return (
    <Card title={t("ui.rebate.about")}>
      <Facts
        facts={[
          [t("ui.rebate.total"), money(row.total)],
          row.carried !== 0 && [t("ui.rebate.carried"), money(row.carried)],
          [t("ui.rebate.payable"), money(row.payable)],
          view.proposedAt !== null && [
            t("ui.rebate.proposed"),
            by(view.proposedBy, view.proposedAt),
          ],
          view.confirmedAt !== null && [
            t("ui.rebate.confirmed"),
            by(view.confirmedBy, view.confirmedAt),
          ],
          row.paidOn !== null && [t("ui.rebate.paid"), `${row.paidOn} ${row.paidReference}`],
          row.receivedOn !== null && [
            t("ui.rebate.received"),
            `${row.receivedOn} ${view.receivedReference}`,
          ],
          view.takenBackBecause !== null && [t("ui.rebate.takenBack"), view.takenBackBecause],
        ]}
      />
    </Card>
  );
}
