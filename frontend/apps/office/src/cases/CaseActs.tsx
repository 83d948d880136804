import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { CaseView } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { PrintButton } from "@huzhu/ui/paper";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { IssueButton } from "../agencies/IssueButton";
import { savedVersion } from "./findings";

type Outcome = "approve" | "reject";

/** The acts of reviewer and approver; the server says which are open to this person now. */
export function CaseActs({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const open = new Set(view.actions);
  const at = { params: { path: { id: view.id } }, headers: ifMatch(view.version) };
  const reasons = { name: "reasons", label: t("case.reasons"), kind: "area" as const };

  const propose = (outcome: Outcome) => (
    <ActDialog
      label={t(outcome === "approve" ? "case.proposeApproval" : "case.proposeRejection")}
      note={t(outcome === "approve" ? "case.proposeApprovalNote" : "case.proposeRejectionNote")}
      type={outcome === "approve" ? "primary" : "default"}
      fields={[{ ...reasons, optional: outcome === "approve" }]}
      run={async (values) => {
        const version = await savedVersion(view);
        if (version !== view.version) queries.invalidateQueries();
        const body = { outcome, reasons: values.reasons ?? "" };
        return unwrap(
          api.POST("/api/office/cases/{id}/proposal", {
            params: at.params,
            headers: ifMatch(version),
            body,
          }),
        );
      }}
      done={t("case.proposed")}
    />
  );

  return (
    <>
      {open.has("returnForCompletion") && (
        <ActDialog
          label={t("case.return")}
          note={t("case.returnNote")}
          fields={[reasons]}
          run={({ reasons = "" }) =>
            unwrap(api.POST("/api/office/cases/{id}/return", { ...at, body: { reasons } }))
          }
          done={t("case.returned")}
        />
      )}
      {open.has("proposeDecision") && propose("reject")}
      {open.has("proposeDecision") && propose("approve")}
      {open.has("sendBackToReviewer") && (
        <ActDialog
          label={t("case.sendBack")}
          fields={[reasons]}
          run={({ reasons = "" }) =>
            unwrap(api.POST("/api/office/cases/{id}/send-back", { ...at, body: { reasons } }))
          }
          done={t("case.sentBack")}
        />
      )}
      {open.has("confirmDecision") && view.proposal && (
        <ActDialog
          label={t(`outcome.${view.proposal.outcome}`)}
          title={t(`case.confirm.${view.proposal.outcome}`)}
          note={t("case.confirmNote", { by: view.proposal.by, title: view.title })}
          type="primary"
          run={() => unwrap(api.POST("/api/office/cases/{id}/confirmation", at))}
          done={t("case.confirmed")}
        />
      )}
      {view.decision && (
        <PrintButton href={`/api/office/cases/${view.id}/decision.pdf`}>
          {t("case.printDecision")}
        </PrintButton>
      )}
      {view.decision && view.agency && <IssueButton slug={view.agency.slug} />}
    </>
  );
}
