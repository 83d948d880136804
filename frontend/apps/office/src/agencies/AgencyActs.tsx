import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { officeQueries } from "@huzhu/api/office";
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
  const others = useQuery(officeQueries.agencies({ size: 100 }));
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

/** What the office can do with an agency now, as the server says. */
export function AgencyActs({ agency }: { agency: AgencyView }) {
  const open = new Set(agency.actions);
  return (
    <>
      <IssueButton slug={agency.slug} />
      {open.has("recordCollection") && <Collect agency={agency} />}
      {open.has("inviteAgencyPeople") && <InviteButton agency={agency} />}
      {open.has("nameSuccessor") && <NameSuccessor agency={agency} />}
      {open.has("orderTermination") && <OrderTermination agency={agency} />}
    </>
  );
}
