import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ClaimLink, DueTag, shortPlan } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";
import { ClaimSections } from "./ClaimSections";

type Overpayment = Schemas["OverpaymentRow"];

/** How it came back: as a credit, or out of what is owed to the same person. */
function Acts({ row }: { row: Overpayment }) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const at = { params: { path: { id: row.id } }, headers: ifMatch(row.version) };
  const sum = t("officeClaim.overpaidSum", { number: row.number, sum: money(row.amount) });
  return (
    <span className="hz-row">
      {row.actions.includes("recover") && (
        <ActDialog
          label={t("officeClaim.recover")}
          size="small"
          note={sum}
          fields={[
            {
              ...{ name: "payableId", label: t("officeClaim.recoverHow"), kind: "select" },
              ...{ initial: "", optional: true },
              options: [
                { value: "", label: t("officeClaim.byCredit") },
                ...row.setOffs.map(({ payableId, number, amount }) => ({
                  value: payableId,
                  label: t("officeClaim.bySetOff", { number, sum: money(amount) }),
                })),
              ],
            },
            { name: "on", label: t("officeClaim.recoveredOn"), kind: "date", max: today },
            {
              ...{ name: "reference", label: t("officeClaim.recoveryReference") },
              ...{ maxLength: 100, hint: t("officeClaim.recoveryHint") },
            },
          ]}
          run={({ payableId, on = "", reference = "" }) =>
            unwrap(
              api.POST("/api/office/overpayments/{id}/recovery", {
                ...at,
                body: { on, reference, payableId: payableId || null },
              }),
            )
          }
          done={t("officeClaim.recoveryProposed")}
        />
      )}
      {row.actions.includes("confirm") && (
        <ActDialog
          label={t("officeClaim.confirmRecovery")}
          size="small"
          type="primary"
          note={
            <>
              <p>{sum}</p>
              <p>{`${row.proposedBy}：${row.recoveredOn}　${row.reference}`}</p>
            </>
          }
          run={() => unwrap(api.POST("/api/office/overpayments/{id}/recovery/confirmation", at))}
          done={t("officeClaim.recovered")}
        />
      )}
    </span>
  );
}

/** 应收回: paid beyond what a revision grants; comes back by two persons (CL-14). */
export default function OverpaymentsPage() {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const columns: TableColumnsType<Overpayment> = [
    {
      title: t("officeClaim.number"),
      dataIndex: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row} />,
    },
    {
      title: t("oversight.agency"),
      dataIndex: "agency",
      render: (_, row) => <span title={row.agency}>{shortNames(row.agency)}</span>,
    },
    {
      title: t("officeClaim.plan"),
      dataIndex: "plan",
      render: (_, row) => <span title={row.plan}>{shortPlan(row.plan)}</span>,
    },
    {
      title: t("officeClaim.overpaid"),
      dataIndex: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => money(row.amount),
    },
    { title: t("officeClaim.state"), dataIndex: "stateLabel", className: "hz-nowrap" },
    {
      title: t("officeClaim.recoveryDue"),
      dataIndex: "due",
      className: "hz-nowrap",
      render: (_, row) =>
        row.confirmedBy ? row.recoveredOn : <DueTag due={row.due} late={row.late} today={today} />,
    },
    {
      title: t("officeClaim.acts"),
      key: "acts",
      render: (_, row) => <Acts row={row} />,
    },
  ];
  return (
    <ListPage
      title={t("officeClaim.overpayments")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "open",
          label: t("officeClaim.state"),
          options: [
            { value: "true", label: t("officeClaim.notRecovered") },
            { value: "false", label: t("officeClaim.isRecovered") },
          ],
        },
      ]}
      of="/api/office/overpayments"
      rowPath={(row) => (row.claimId ? `/claims/${row.claimId}` : "/claims/overpayments")}
      exportAll={exportOfficeList("overpayments")}
      sums={[{ label: t("officeClaim.overpaid"), of: (row) => row.amount }]}
      above={
        <>
          <ClaimSections />
          <p className="hz-muted">{t("officeClaim.overpaymentsNote")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("officeClaim.noOverpayments")}</span>}
    />
  );
}
