import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { AgencyView } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSession } from "../useSession";
import { InviteButton } from "./Invitations";
import { IssueButton } from "./IssueButton";

const at = (agency: AgencyView) => ({
  params: { path: { slug: agency.slug } },
  headers: ifMatch(agency.version),
});

function Collect({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return (
    <ActDialog
      label={t("agency.collect")}
      note={t("agency.collectNote")}
      type="primary"
      fields={[
        {
          name: "collectedOn",
          label: t("agency.collectedOn"),
          kind: "date",
          initial: today,
          max: today,
        },
        { name: "collectedBy", label: t("agency.collectedBy") },
      ]}
      run={({ collectedOn = "", collectedBy = "" }) =>
        unwrap(
          api.POST("/api/office/agencies/{slug}/collection", {
            ...at(agency),
            body: { collectedOn, collectedBy },
          }),
        )
      }
      done={t("agency.collectDone")}
    />
  );
}

function OrderTermination({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ActDialog
      label={t("agency.order")}
      note={t("agency.orderNote")}
      danger
      fields={[{ name: "reason", label: t("ui.case.reason"), kind: "area" }]}
      run={({ reason = "" }) =>
        unwrap(
          api.POST("/api/office/agencies/{slug}/termination-order", {
            ...at(agency),
            body: { reason, successorSlug: null },
          }),
        )
      }
      done={t("agency.ordered")}
      onDone={(found) => navigate(`/cases/${found.id}`)}
    />
  );
}

function NameSuccessor({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const others = useQuery(
    $api.queryOptions("get", "/api/office/agencies", { params: { query: { size: 100 } } }),
  );
  const options = (others.data?.items ?? [])
    .filter((other) => other.slug !== agency.slug)
    .map((other) => ({ value: other.slug, label: other.shortName }));
  return (
    <ActDialog
      label={t("agency.succession")}
      note={t("agency.successionNote")}
      fields={[{ name: "successorSlug", label: t("ui.case.successor"), kind: "select", options }]}
      run={({ successorSlug = "" }) =>
        unwrap(
          api.POST("/api/office/agencies/{slug}/succession", {
            ...at(agency),
            body: { successorSlug },
          }),
        )
      }
    />
  );
}

/** A decision that was served counts as received on the 3rd day (AG-8, AG-9). */
function Serve({ agency, of }: { agency: AgencyView; of: "change" | "termination" }) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const options = agency.changeNotices
    .filter((notice) => !notice.servedOn && !notice.receivedOn && !notice.noticeOn)
    .map((notice) => ({ value: notice.caseId, label: notice.decisionNumber }));
  const decision = {
    ...{ name: "caseId", label: t("agency.decision"), kind: "select" as const },
    ...{ options, initial: options[0]?.value },
  };
  return (
    <ActDialog
      label={t(of === "change" ? "agency.serveChange" : "agency.serveTermination")}
      note={t("agency.serveNote")}
      fields={[
        ...(of === "change" ? [decision] : []),
        {
          ...{ name: "servedOn", label: t("agency.servedOn"), kind: "date" as const },
          ...{ initial: today, max: today },
        },
      ]}
      run={({ caseId, servedOn = "" }) =>
        unwrap(
          api.POST("/api/office/agencies/{slug}/service", {
            ...at(agency),
            body: { caseId: caseId ?? null, servedOn },
          }),
        )
      }
      done={t("agency.served")}
    />
  );
}

function Liquidate({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return (
    <ActDialog
      label={t("agency.liquidate")}
      note={t("agency.liquidateNote")}
      fields={[
        {
          ...{ name: "on", label: t("agency.liquidatedOn"), kind: "date" },
          ...{ initial: today, max: today },
        },
        { name: "found", label: t("agency.liquidationFound"), kind: "area", maxLength: 5000 },
      ]}
      run={({ on = "", found = "" }) =>
        unwrap(
          api.POST("/api/office/agencies/{slug}/liquidation", {
            ...at(agency),
            body: { on, found },
          }),
        )
      }
      done={t("agency.liquidated")}
    />
  );
}

/** What the office can do with an agency now, as the server says. */
export function AgencyActs({ agency }: { agency: AgencyView }) {
  const open = new Set(agency.actions);
  return (
    <>
      <IssueButton slug={agency.slug} />
      {open.has("recordCollection") && <Collect agency={agency} />}
      {open.has("inviteAgencyPeople") && <InviteButton agency={agency} />}
      {open.has("serveTermination") && <Serve agency={agency} of="termination" />}
      {open.has("serveChange") && <Serve agency={agency} of="change" />}
      {open.has("liquidateByOffice") && <Liquidate agency={agency} />}
      {open.has("nameSuccessor") && <NameSuccessor agency={agency} />}
      {open.has("orderTermination") && <OrderTermination agency={agency} />}
    </>
  );
}
