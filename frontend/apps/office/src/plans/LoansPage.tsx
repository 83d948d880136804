import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { money, moneyOf } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import { amountOf, type LoanRow } from "@huzhu/api/plans";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { useSession } from "../useSession";

const colours = { pending: "warning", granted: "success", refused: "default" } as const;

const bodyOf = (values: Record<string, string>): Schemas["LoanRequest"] => ({
  firm: values.firm ?? "",
  applicant: values.applicant ?? "",
  appliedOn: values.appliedOn ?? "",
  bank: values.bank ?? "",
  decision: values.decision as LoanRow["decision"],
  decidedOn: values.decidedOn || null,
  amount: moneyOf(values.amount),
  subsidy: moneyOf(values.subsidy),
  foundedUnion: values.foundedUnion === "yes",
  newMembers: Math.round(amountOf(values.newMembers) ?? 0),
  note: values.note ?? "",
});

const sumOf = (amount: number | null | undefined) =>
  typeof amount === "number" ? money(amount) : undefined;

function useFields(of?: LoanRow): DialogField[] {
  const { t } = useTranslation();
  const field = (name: string, rest: Partial<DialogField> = {}): DialogField => ({
    ...{ name, label: t(`loans.${name}`) },
    ...rest,
  });
  const yesNo = ["yes", "no"].map((value) => ({ value, label: t(`loans.${value}`) }));
  return [
    field("firm", { initial: of?.firm }),
    field("applicant", { initial: of?.applicant, maxLength: 50 }),
    field("appliedOn", { kind: "date", initial: of?.appliedOn }),
    field("bank", { initial: of?.bank }),
    field("decision", {
      ...{ kind: "select", initial: of?.decision ?? "pending" },
      options: optionsOf(t, "loanDecision"),
    }),
    field("decidedOn", { kind: "date", optional: true, initial: of?.decidedOn ?? undefined }),
    field("amount", { kind: "amount", optional: true, initial: sumOf(of?.amount) }),
    field("subsidy", { kind: "amount", optional: true, initial: sumOf(of?.subsidy) }),
    field("foundedUnion", {
      ...{ kind: "select", initial: of?.foundedUnion ? "yes" : "no", options: yesNo },
    }),
    field("newMembers", { optional: true, initial: String(of?.newMembers ?? 0) }),
    field("note", { kind: "area", optional: true, initial: of?.note, maxLength: 500 }),
  ];
}

function Correct({ loan }: { loan: LoanRow }) {
  const { t } = useTranslation();
  const fields = useFields(loan);
  if (!loan.actions.includes("edit")) return null;
  return (
    <ActDialog
      label={t("loans.correct")}
      size="small"
      fields={fields}
      run={(values) =>
        unwrap(
          api.PUT("/api/office/start-up-loans/{id}", {
            params: { path: { id: loan.id } },
            headers: ifMatch(loan.version),
            body: bodyOf(values),
          }),
        )
      }
    />
  );
}

/** 创业小额贷款: the register of applications (PL-9); no plan of cover. */
export default function LoansPage() {
  const { t } = useTranslation();
  const session = useSession();
  const fields = useFields();
  const sum = (amount: number | null) => amount !== null && money(amount);
  const columns: TableColumnsType<LoanRow> = [
    { title: t("loans.firm"), dataIndex: "firm" },
    { title: t("loans.applicant"), dataIndex: "applicant", className: "hz-nowrap" },
    { title: t("loans.appliedOn"), dataIndex: "appliedOn", className: "hz-nowrap" },
    { title: t("loans.bank"), dataIndex: "bank" },
    {
      title: t("loans.decision"),
      render: (_, row) => (
        <span className="hz-nowrap">
          <Tag color={colours[row.decision]}>{t(`loanDecision.${row.decision}`)}</Tag>
          {row.decidedOn}
        </span>
      ),
    },
    { title: t("loans.amount"), className: "hz-num", render: (_, row) => sum(row.amount) },
    { title: t("loans.subsidy"), className: "hz-num", render: (_, row) => sum(row.subsidy) },
    {
      title: t("loans.foundedUnion"),
      render: (_, row) => t(row.foundedUnion ? "loans.yes" : "loans.no"),
    },
    { title: t("loans.newMembers"), dataIndex: "newMembers", className: "hz-num" },
    { title: t("loans.acts"), render: (_, row) => <Correct loan={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.loans")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          ...{ name: "decision", label: t("loans.decision") },
          options: optionsOf(t, "loanDecision"),
        },
        { name: "q", label: t("loans.q") },
      ]}
      of="/api/office/start-up-loans"
      exportAll={exportOfficeList("start-up-loans")}
      actions={
        may(session, "proposePlans", "office") && (
          <ActDialog
            label={t("loans.add")}
            note={t("loans.addNote")}
            type="primary"
            creates
            fields={fields}
            run={(values) =>
              unwrap(api.POST("/api/office/start-up-loans", { body: bodyOf(values) }))
            }
          />
        )
      }
      empty={<span className="hz-muted">{t("loans.empty")}</span>}
    />
  );
}
