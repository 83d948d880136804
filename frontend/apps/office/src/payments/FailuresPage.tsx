import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { grouped, money } from "@huzhu/api/money";
import { exportOfficeList } from "@huzhu/api/office";
import type { FailureRow } from "@huzhu/api/payments";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ClaimLink, DueTag } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { ClaimSections } from "../claims/ClaimSections";
import { useSession } from "../useSession";

/** Through the agency's account for contributions, by two persons (FI-2). */
function Transfer({ row }: { row: FailureRow }) {
  const { t } = useTranslation();
  return (
    <ActDialog
      label={t("payment.transfer")}
      note={t("payment.transferNote", { agency: row.agency })}
      size="small"
      fields={[
        {
          ...{ name: "account", label: t("payment.agencyAccount"), maxLength: 40 },
          hint: t("payment.agencyAccountHint"),
        },
        { name: "bank", label: t("payment.bank"), optional: true, maxLength: 100 },
        {
          ...{ name: "side", label: t("payment.side"), kind: "select" },
          options: [
            { value: "contributions", label: t("payment.sideContributions") },
            { value: "fees", label: t("payment.sideFees") },
          ],
        },
      ]}
      run={({ account = "", bank, side }) =>
        unwrap(
          api.POST("/api/office/payables/{id}/transfer", {
            params: { path: { id: row.payableId } },
            body: { account, bank: bank ?? null, contributionsSide: side === "contributions" },
          }),
        )
      }
      done={t("payment.transferProposed")}
    />
  );
}

function Acts({ row }: { row: FailureRow }) {
  const { t } = useTranslation();
  const { change } = row;
  const open = new Set(row.open);
  if (open.has("transfer")) return <Transfer row={row} />;
  if (!change) return null;
  const at = { params: { path: { id: change.id } }, headers: ifMatch(change.version) };
  return (
    <div className="hz-row">
      {open.has("confirmTransfer") && (
        <ActDialog
          label={t("payment.confirmTransfer")}
          note={t("payment.confirmTransferNote", {
            by: change.proposedBy,
            account: grouped(change.account),
            agency: row.agency,
          })}
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/office/transfers/{id}/confirmation", at))}
          done={t("payment.transferConfirmed")}
        />
      )}
      {open.has("withdrawTransfer") && (
        <ActDialog
          label={t("payment.withdraw")}
          note={t("payment.withdrawNote")}
          size="small"
          danger
          run={() => unwrap(api.POST("/api/office/transfers/{id}/withdrawal", at))}
          done={t("payment.withdrawn")}
        />
      )}
    </div>
  );
}

/** 直赔失败 over all agencies: what they are mending, and what goes through them. */
export default function FailuresPage() {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const columns: TableColumnsType<FailureRow> = [
    {
      title: t("officeClaim.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row} />,
    },
    {
      title: t("oversight.agency"),
      key: "agency",
      render: (_, row) => <span title={row.agency}>{shortNames(row.agency)}</span>,
    },
    { title: t("officeClaim.payee"), dataIndex: "payee" },
    { title: t("officeClaim.account"), key: "account", render: (_, row) => row.account.slice(-4) },
    {
      ...{ title: t("payment.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.amount),
    },
    { title: t("payment.why"), dataIndex: "reason" },
    {
      title: t("payment.failedAt"),
      key: "failedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.failedAt),
    },
    {
      title: t("payment.mendBy"),
      key: "due",
      render: (_, row) => <DueTag due={row.due} late={row.late} today={today} />,
    },
    {
      title: t("payment.change"),
      key: "change",
      render: (_, row) =>
        row.change
          ? t(row.viaAgency ? "payment.transferWaits" : "payment.changeWaits", {
              account: row.change.account.slice(-4),
              by: row.change.proposedBy,
            })
          : null,
    },
    { title: t("payment.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("officeClaim.failures")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/office/payment-failures"
      exportAll={exportOfficeList("payment-failures")}
      above={
        <>
          <ClaimSections />
          <p className="hz-muted">{t("payment.failuresNote")}</p>
        </>
      }
      empty={<span className="hz-muted">{t("payment.noFailures")}</span>}
    />
  );
}
