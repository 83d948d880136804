import { $api } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money, moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import { useQuery } from "@tanstack/react-query";
import { Form, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

type Purpose = Schemas["SpendingPurpose"];

/** Contributions on their way to the office or back to a unit are no spending. */
const moving = "moving";

/** The line as the API takes it. */
export const lineOf = (chosen: string | undefined) =>
  chosen && chosen !== moving ? (chosen as Purpose) : null;

/** What the chosen line still has beside the sum that is typed (FI-3); it blocks nothing yet. */
function Left(props: { line?: Schemas["SpendingLine"]; control?: Schemas["BudgetControl"] }) {
  const { t } = useTranslation();
  const asked = moneyOf(Form.useWatch("amount", Form.useFormInstance())) ?? 0;
  const { line, control } = props;
  if (!line) return <Typography.Text type="danger">{t("budget.noLine")}</Typography.Text>;
  const over = Math.round((asked - line.left) * 100) / 100;
  const full = line.limit > 0 && (line.used + line.reserved + asked) / line.limit >= 0.9;
  const sums = {
    limit: money(line.limit),
    used: money(line.used),
    reserved: money(line.reserved),
    left: money(line.left),
    asked: money(asked),
    over: money(over),
  };
  return (
    <Typography.Text type={over > 0 ? "danger" : full ? "warning" : undefined} aria-live="polite">
      {t(control === "twelfths" ? "budget.leftTwelfths" : "budget.leftOf", sums)}
      {asked > 0 && ` ${t(over > 0 ? "budget.over" : "budget.asked", sums)}`}
    </Typography.Text>
  );
}

function LinePick(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { value } = props;
  const budget = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/budget", { params: { path: { slug } } }),
  ).data;
  const lines = budget?.lines ?? [];
  return (
    <>
      <Select
        {...props}
        showSearch={{ optionFilterProp: "label" }}
        options={[
          ...Object.keys(labels.spendingPurpose).map((purpose) => ({
            value: purpose,
            label: t(`spendingPurpose.${purpose}`),
          })),
          { value: moving, label: t("budget.moving") },
        ]}
      />
      {budget && value && value !== moving && (
        <Left line={lines.find(({ purpose }) => purpose === value)} control={budget.control} />
      )}
      {value === moving && <span className="hz-muted">{t("budget.movingNote")}</span>}
    </>
  );
}

/** Which line of the budget pays, with what it still has. */
export function useLineField(initial?: Purpose | null): DialogField {
  const { t } = useTranslation();
  return {
    name: "line",
    label: t("budget.line"),
    initial: initial === null ? moving : initial,
    input: (form) => <LinePick {...form} />,
  };
}
