import { exportAgencyList } from "@huzhu/api/agency";
import { api, ifMatch, sendFile, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { DisbursementRow } from "@huzhu/api/payments";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ClaimLink, DueTag } from "@huzhu/ui/claims";
import { ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { FileLink } from "@huzhu/ui/records";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { engagementIn, useHere } from "../agency";

function Acts({ row }: { row: DisbursementRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const params = { path: { slug, id: row.id } };
  return (
    <div className="hz-row">
      {row.open.includes("pass") && (
        <ActDialog
          label={t("payout.pass")}
          note={t("payout.passNote", { member: row.member, amount: money(row.amount) })}
          type="primary"
          size="small"
          fields={[
            {
              ...{ name: "on", label: t("payout.passedOn"), kind: "date" },
              ...{ initial: today, max: today },
            },
            { name: "reference", label: t("payout.bankReference"), maxLength: 100 },
          ]}
          run={({ on = "", reference = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/disbursements/{id}/passing", {
                params,
                body: { on, reference },
              }),
            )
          }
          done={t("payout.passed")}
        />
      )}
      {row.open.includes("sign") && (
        <ActDialog
          label={t("payout.sign")}
          note={t("payout.signNote", { member: row.member, by: row.passedBy ?? "" })}
          type="primary"
          size="small"
          fields={[
            {
              ...{ name: "on", label: t("payout.signedOn"), kind: "date", initial: today },
              ...{ min: row.passedOn ?? undefined, max: today },
            },
            { name: "file", label: t("payout.scan"), kind: "file" },
          ]}
          run={async ({ on = "", file }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/disbursements/{id}/signature", {
                params,
                headers: ifMatch(row.version),
                body: {
                  on,
                  fileId: await sendFile(`agencies/${slug}`, file as unknown as File),
                },
              }),
            )
          }
          done={t("payout.signed")}
        />
      )}
    </div>
  );
}

/** 下拨签收: what came for members, passed on in full and signed for (管17.7). */
export default function DisbursementsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const masked = engagementIn(session, slug);
  const columns: TableColumnsType<DisbursementRow> = [
    {
      title: t("claims.number"),
      key: "number",
      className: "hz-nowrap",
      render: (_, row) => <ClaimLink of={row} />,
    },
    { title: t("payout.member"), dataIndex: "member" },
    {
      ...{ title: t("payout.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.amount),
    },
    {
      title: t("payout.receivedAt"),
      key: "receivedAt",
      className: "hz-nowrap",
      render: (_, row) => beijingTime(row.receivedAt),
    },
    {
      title: t("payout.state"),
      key: "state",
      render: (_, row) => (
        <>
          <Tag color={row.signedOn ? "success" : "processing"}>{row.stateLabel}</Tag>
          {row.signedOn ?? <DueTag due={row.due} late={row.late} today={today} />}
        </>
      ),
    },
    {
      title: t("payout.pass"),
      key: "passed",
      render: (_, row) =>
        row.passedOn && (
          <>
            {row.passedOn} {row.passedBy}
            <div className="hz-muted">{row.bankReference}</div>
          </>
        ),
    },
    {
      title: t("payout.scan"),
      key: "file",
      render: (_, row) => (
        <FileLink area={`agencies/${slug}`} id={row.fileId}>
          {t("payout.scan")}
        </FileLink>
      ),
    },
    { title: t("payout.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.disbursements")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/disbursements"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "disbursements")}
      above={<p className="hz-muted">{t("payout.disbursementsNote")}</p>}
      batch={
        masked
          ? undefined
          : (chosen) => (
              <PrintButton
                href={`/api/agencies/${slug}/disbursements/sheets.pdf?${chosen
                  .map(({ id }) => `id=${id}`)
                  .join("&")}`}
              >
                {t("payout.sheets", { count: chosen.length })}
              </PrintButton>
            )
      }
      sums={[{ label: t("payout.amount"), of: (row) => row.amount }]}
      empty={<span className="hz-muted">{t("payout.noDisbursements")}</span>}
    />
  );
}
