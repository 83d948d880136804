import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Rows } from "./rows";

type Line = Schemas["BudgetLineView"];

const colours = {
  draft: "default",
  handedIn: "processing",
  proposed: "processing",
  returned: "warning",
  filed: "success",
} as const;

export function BudgetStateTag(props: { state: Schemas["BudgetState"]; label: string }) {
  return <Tag color={props.state ? colours[props.state] : "default"}>{props.label}</Tag>;
}

/** The lines of one version, beside those that they would replace. */
export function BudgetLines(props: { lines: Line[]; total: number; before?: Line[] }) {
  const { t } = useTranslation();
  const { lines, total, before } = props;
  const was = (line: Line) => before?.find(({ purpose }) => purpose === line.purpose)?.amount ?? 0;
  return (
    <>
      <Rows<Line>
        label={t("ui.budget.lines")}
        rowKey="purpose"
        dataSource={lines}
        columns={[
          { title: t("ui.budget.line"), dataIndex: "label" },
          ...(before
            ? [
                {
                  ...{ title: t("ui.budget.before"), key: "before", align: "right" as const },
                  render: (_: unknown, line: Line) => money(was(line)),
                },
              ]
            : []),
          {
            ...{ title: t("ui.budget.amount"), key: "amount", align: "right" as const },
            render: (_, { amount }) => money(amount),
          },
          { title: t("ui.budget.note"), dataIndex: "note" },
        ]}
      />
      <p>
        {t("ui.budget.total")} <strong>{money(total)}</strong>
      </p>
    </>
  );
}
