import { $api } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money, moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import { useQuery } from "@tanstack/react-query";
import { Form, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { useUsable } from "../records/usable";

type Purpose = Schemas["SpendingPurpose"];

/** Contributions on their way to the office or back to a unit are no spending. */
const moving = "moving";

/** What was chosen, as the API takes it: a line of the budget, and what was approved of it. */
export const lineOf = (chosen: string | undefined) => {
  const [line, reservationId = null] = (chosen ?? moving).split(":");
  return { line: line === moving ? null : (line as Purpose), reservationId };
};

const choiceOf = (line: Purpose | null | undefined, reservationId?: string | null) =>
  line === null ? moving : line && [line, reservationId].filter(Boolean).join(":");

/** What was approved still has beside the sum that is typed (RE-8); it blocks nothing yet. */
function LeftOfReservation({ left }: { left: number }) {
  const { t } = useTranslation();
  const asked = moneyOf(Form.useWatch("amount", Form.useFormInstance())) ?? 0;
  const over = Math.round((asked - left) * 100) / 100;
  return (
    <Typography.Text type={over > 0 ? "danger" : undefined} aria-live="polite">
      {t("budget.leftOfReservation", { left: money(left) })}
      {over > 0 && ` ${t("budget.over", { asked: money(asked), over: money(over) })}`}
    </Typography.Text>
  );
}

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
  const reservations = budget?.reservations ?? [];
  const chosen = lineOf(value);
  const reservation = reservations.find(({ id }) => id === chosen.reservationId);
  return (
    <>
      <Select
        {...props}
        showSearch={{ optionFilterProp: "label" }}
        listHeight={520}
        options={[
          ...reservations.map(({ id, purpose, title }) => ({
            value: choiceOf(purpose, id),
            label: t("budget.reservation", { title, line: t(`spendingPurpose.${purpose}`) }),
          })),
          ...Object.keys(labels.spendingPurpose).map((purpose) => ({
            value: purpose,
            label: t(`spendingPurpose.${purpose}`),
          })),
          { value: moving, label: t("budget.moving") },
        ]}
      />
      {reservation && <LeftOfReservation left={reservation.left} />}
      {budget && value && chosen.line && !chosen.reservationId && (
        <Left
          line={lines.find(({ purpose }) => purpose === chosen.line)}
          control={budget.control}
        />
      )}
      {value === moving && <span className="hz-muted">{t("budget.movingNote")}</span>}
    </>
  );
}

/** Which line of the budget pays, or what was approved of it, with what it still has; and for a
 * large sum the resolution that it cites (FI-6). */
export function useLineFields(
  initial?: Purpose | null,
  reservationId?: string | null,
): DialogField[] {
  const { t } = useTranslation();
  const resolutions = useUsable("largeSum");
  return [
    {
      name: "line",
      label: t("budget.line"),
      initial: choiceOf(initial, reservationId),
      input: (form) => <LinePick {...form} />,
    },
    {
      ...{ name: "resolutionId", label: t("budget.largeSum"), kind: "select", optional: true },
      ...{ options: resolutions ?? [], hint: t("budget.largeSumHint") },
      when: () => !!resolutions?.length,
    },
  ];
}
