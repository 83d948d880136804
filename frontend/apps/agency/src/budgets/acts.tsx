import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money, moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { useUsable } from "../records/usable";

export type BudgetOfYear = Schemas["BudgetOfYear"];
export type BudgetVersion = Schemas["BudgetVersionView"];
type Line = Schemas["BudgetLineView"];
type Purpose = Schemas["SpendingPurpose"];
type Typed = Partial<Record<Purpose, { amount: string; note: string }>>;

const purposes = Object.keys(labels.spendingPurpose) as Purpose[];

const typedOf = (lines: Line[]) =>
  JSON.stringify(
    Object.fromEntries(
      lines.map(({ purpose, amount, note }) => [
        purpose,
        { amount: money(amount), note: note ?? "" },
      ]),
    ),
  );

const parsed = (value: string | undefined) => JSON.parse(value || "{}") as Typed;

/** All lines at once: a sum and a note each; what stays empty is no line. */
function LinesField(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { t } = useTranslation();
  const typed = parsed(props.value);
  const total = purposes.reduce((sum, key) => sum + (moneyOf(typed[key]?.amount) ?? 0), 0);
  const set = (purpose: Purpose, change: { amount?: string; note?: string }) => {
    const before = typed[purpose] ?? { amount: "", note: "" };
    props.onChange?.(JSON.stringify({ ...typed, [purpose]: { ...before, ...change } }));
  };
  return (
    <table className="budget-lines">
      <thead>
        <tr>
          <th>{t("budget.line")}</th>
          <th>{t("budget.amount")}</th>
          <th>{t("budget.note")}</th>
        </tr>
      </thead>
      <tbody>
        {purposes.map((purpose, at) => {
          const name = t(`spendingPurpose.${purpose}`);
          const amount = typed[purpose]?.amount ?? "";
          return (
            <tr key={purpose}>
              <td>{name}</td>
              <td>
                <Input
                  id={at === 0 ? props.id : undefined}
                  aria-label={`${name} ${t("budget.amount")}`}
                  inputMode="decimal"
                  status={amount && moneyOf(amount) === null ? "error" : undefined}
                  maxLength={20}
                  value={amount}
                  onChange={({ target }) => set(purpose, { amount: target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${name} ${t("budget.note")}`}
                  maxLength={200}
                  value={typed[purpose]?.note ?? ""}
                  onChange={({ target }) => set(purpose, { note: target.value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th>{t("budget.total")}</th>
          <td className="hz-num">{money(total)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function useContentFields(lines: Line[], basis?: string): DialogField[] {
  const { t } = useTranslation();
  return [
    {
      ...{ name: "lines", label: t("budget.lines"), initial: typedOf(lines) },
      input: (form) => <LinesField {...form} />,
      check: (value) =>
        Object.values(parsed(value)).some(({ amount }) => amount && moneyOf(amount) === null)
          ? t("ui.amountWrong")
          : undefined,
    },
    {
      ...{ name: "basis", label: t("budget.basis"), kind: "area", rows: 3 },
      ...{ maxLength: 2000, initial: basis },
    },
  ];
}

const contentOf = ({ lines, basis = "" }: Record<string, string>) => ({
  basis,
  lines: Object.entries(parsed(lines))
    .map(([purpose, { amount, note }]) => ({
      purpose: purpose as Purpose,
      amount: moneyOf(amount) ?? 0,
      note: note || null,
    }))
    .filter(({ amount }) => amount > 0),
});

/** A new version begins with what is in force, the year's first one with last year's. */
export function Prepare({ budget }: { budget: BudgetOfYear }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { year, versions, before } = budget;
  const change = versions.length > 0;
  return (
    <ActDialog
      label={t(change ? "budget.change" : "budget.prepare")}
      title={`${year}${t("year.of")}${t(change ? "budget.change" : "budget.prepare")}`}
      note={t(change ? "budget.changeNote" : "budget.prepareNote")}
      type="primary"
      creates
      okText={t("budget.save")}
      fields={useContentFields(versions[0]?.lines ?? before)}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/budgets", {
            params: { path: { slug } },
            body: { year, ...contentOf(values) },
          }),
        )
      }
      done={t("budget.prepared")}
    />
  );
}

export function VersionActs({ year, version }: { year: number; version: BudgetVersion }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const passed = useUsable(version.number > 1 ? "budgetChange" : "budget");
  const fields = useContentFields(version.lines, version.basis);
  const at = { params: { path: { slug, id: version.id } }, headers: ifMatch(version.version) };
  if (version.actions.length === 0) return null;
  return (
    <>
      <ActDialog
        label={t("budget.amend")}
        okText={t("budget.save")}
        fields={fields}
        run={(values) =>
          unwrap(api.PUT("/api/agencies/{slug}/budgets/{id}", { ...at, body: contentOf(values) }))
        }
        done={t("budget.saved")}
      />
      {passed?.length === 0 && version.state === "draft" ? (
        <Link to="/meetings">{t("year.toAgenda")}</Link>
      ) : (
        <ActDialog
          label={t("budget.handIn")}
          title={`${t("budget.handIn")}：${version.title}`}
          note={t("budget.handInNote", { total: money(version.total), year })}
          type="primary"
          fields={[
            {
              ...{ name: "resolutionId", label: t("ui.records.resolution"), kind: "select" },
              options: passed ?? [],
            },
          ]}
          run={({ resolutionId }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/budgets/{id}/handing-in", {
                ...at,
                body: { resolutionId: resolutionId ?? null },
              }),
            )
          }
          done={t("budget.handedIn")}
        />
      )}
    </>
  );
}

/** 未批先支: twelfths of last year's lines, as far as the committee has decided (RE-8). */
export function AllowEarly({ budget }: { budget: BudgetOfYear }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const passed = useUsable("earlySpending");
  const lastYear = budget.before.map(({ purpose }) => purpose);
  return (
    <ActDialog
      label={t("budget.early")}
      note={t("budget.earlyNote")}
      fields={[
        {
          ...{ name: "lines", label: t("budget.lines"), kind: "many" },
          options: optionsOf(t, "spendingPurpose", lastYear.length > 0 ? lastYear : undefined),
        },
        {
          ...{ name: "lastMonth", label: t("budget.lastMonth"), kind: "select" },
          options: Array.from({ length: 12 }, (_, at) => ({
            value: String(at + 1),
            label: t("budget.month", { month: at + 1 }),
          })),
        },
        {
          ...{ name: "resolutionId", label: t("ui.records.resolution"), kind: "select" },
          options: passed ?? [],
        },
      ]}
      run={({ lines = "", lastMonth, resolutionId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/early-spendings", {
            params: { path: { slug } },
            body: {
              year: budget.year,
              lines: lines.split(",") as Purpose[],
              lastMonth: Number(lastMonth),
              resolutionId: resolutionId ?? null,
            },
          }),
        )
      }
      done={t("budget.allowed")}
    />
  );
}
