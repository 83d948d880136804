import { api, ifMatch, sendFile, unwrap } from "@huzhu/api/client";
import type { PaymentLine } from "@huzhu/api/payments";
import { ActDialog } from "@huzhu/ui/actDialog";
import { FileLink } from "@huzhu/ui/records";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";

const colours = { paid: "success", failed: "error", unknown: "error", dropped: "default" } as const;

/** What became of a line, and what the bank said. */
export function Outcome({ of }: { of: PaymentLine }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag color={of.outcome ? colours[of.outcome] : "processing"}>{of.outcomeLabel}</Tag>
      {of.bookedOn && <span className="hz-nowrap">{of.bookedOn}</span>}
      {(of.reason || of.said) && <div className="hz-muted">{of.reason ?? of.said}</div>}
      {of.answeredPaid !== null && of.outcome === "unknown" && (
        <div>
          {t(of.answeredPaid ? "payment.answeredPaid" : "payment.answeredFailed", {
            by: of.answeredBy ?? "",
          })}{" "}
          <FileLink area="office" id={of.answerFileId}>
            {t("payment.letter")}
          </FileLink>
        </div>
      )}
    </>
  );
}

/** An unknown outcome ends by the bank's letter, read by one and confirmed by another. */
export function Answer({ line }: { line: PaymentLine }) {
  const { t } = useTranslation();
  const at = { params: { path: { id: line.id } }, headers: ifMatch(line.version) };
  return (
    <div className="hz-row">
      {line.open.includes("answer") && (
        <ActDialog
          label={t("payment.answer")}
          note={t("payment.answerNote")}
          size="small"
          fields={[
            {
              ...{ name: "paid", label: t("payment.answerSays"), kind: "select" },
              options: [
                { value: "yes", label: t("payment.answerPaid") },
                { value: "no", label: t("payment.answerFailed") },
              ],
            },
            { name: "file", label: t("payment.letter"), kind: "file" },
          ]}
          run={async ({ paid, file }) =>
            unwrap(
              api.POST("/api/office/payment-attempts/{id}/answer", {
                ...at,
                body: {
                  paid: paid === "yes",
                  fileId: await sendFile("office", file as unknown as File),
                },
              }),
            )
          }
          done={t("payment.answered")}
        />
      )}
      {line.open.includes("confirmAnswer") && (
        <ActDialog
          label={t("payment.confirmAnswer")}
          note={t(line.answeredPaid ? "payment.confirmPaidNote" : "payment.confirmFailedNote", {
            by: line.answeredBy ?? "",
          })}
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/office/payment-attempts/{id}/answer/confirmation", at))}
          done={t("payment.answerConfirmed")}
        />
      )}
    </div>
  );
}
