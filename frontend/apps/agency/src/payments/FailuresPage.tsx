import { exportAgencyList } from "@huzhu/api/agency";
import { api, ifMatch, sendFile, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { FailureRow } from "@huzhu/api/payments";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ClaimLink, DueTag } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { FileLink } from "@huzhu/ui/records";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** Row, new account, hand to the second person: three clicks. */
function Mend({ row }: { row: FailureRow }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("payout.mend")}
      title={`${t("payout.mend")} ${row.number}`}
      note={t("payout.mendNote", { payee: row.payee, reason: row.reason })}
      type="primary"
      size="small"
      okText={t("payout.handOn")}
      fields={[
        { name: "account", label: t("payout.newAccount"), maxLength: 40 },
        { name: "bank", label: t("payout.bank"), optional: true, maxLength: 100 },
        { name: "name", label: t("payout.nameAtBank"), optional: true, maxLength: 70 },
        {
          ...{ name: "file", label: t("payout.evidence"), kind: "file" },
          hint: t("payout.evidenceHint"),
        },
      ]}
      run={async ({ account = "", bank, name, file }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/payment-failures/{id}/account", {
            params: { path: { slug, id: row.id } },
            body: {
              account,
              bank: bank ?? null,
              name: name ?? null,
              fileId: await sendFile(`agencies/${slug}`, file as unknown as File),
            },
          }),
        )
      }
      done={t("payout.handedOn")}
    />
  );
}

function Acts({ row }: { row: FailureRow }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { change } = row;
  const open = new Set(row.open);
  if (open.has("mend")) return <Mend row={row} />;
  if (!change) return null;
  const at = { params: { path: { slug, id: change.id } }, headers: ifMatch(change.version) };
  return (
    <div className="hz-row">
      {open.has("confirm") && (
        <ActDialog
          label={t("payout.confirmAccount")}
          note={t("payout.confirmAccountNote", {
            by: change.proposedBy,
            payee: change.payee,
            old: row.account.slice(-4),
            account: change.account.slice(-4),
          })}
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/account-changes/{id}/confirmation", at))}
          done={t("payout.accountConfirmed")}
        />
      )}
      {open.has("withdraw") && (
        <ActDialog
          label={t("payout.withdraw")}
          note={t("payout.withdrawNote")}
          size="small"
          danger
          run={() => unwrap(api.POST("/api/agencies/{slug}/account-changes/{id}/withdrawal", at))}
          done={t("payout.withdrawn")}
        />
      )}
    </div>
  );
}

/** What waits for a second person. */
function Change({ row }: { row: FailureRow }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  if (!row.change) return null;
  if (row.viaAgency) return <>{t("payout.transferWaits")}</>;
  return (
    <>
      {t("payout.changeWaits", {
        account: row.change.account.slice(-4),
        by: row.change.proposedBy,
      })}{" "}
      <FileLink area={`agencies/${slug}`} id={row.change.fileId}>
        {t("payout.evidence")}
      </FileLink>
    </>
  );
}

/** 直赔失败: accounts to mend, by one and confirmed by another (CL-5, CL-11). */
export default function FailuresPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const columns: TableColumnsType<FailureRow> = [
    {
      title: t("claims.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row} />,
    },
    { title: t("payout.payee"), dataIndex: "payee" },
    { title: t("payout.account"), key: "account", render: (_, row) => row.account.slice(-4) },
    {
      ...{ title: t("payout.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.amount),
    },
    { title: t("payout.why"), dataIndex: "reason" },
    {
      title: t("payout.failedAt"),
      key: "failedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.failedAt),
    },
    {
      title: t("payout.mendBy"),
      key: "due",
      render: (_, row) => <DueTag due={row.due} late={row.late} today={today} />,
    },
    { title: t("payout.change"), key: "change", render: (_, row) => <Change row={row} /> },
    { title: t("payout.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.failures")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/payment-failures"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "payment-failures")}
      above={<p className="hz-muted">{t("payout.failuresNote")}</p>}
      empty={<span className="hz-muted">{t("payout.noFailures")}</span>}
    />
  );
}
