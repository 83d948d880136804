import type { OfficeClaim } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { Article } from "@huzhu/ui/article";
import { ClaimPapers } from "@huzhu/ui/claimPapers";
import {
  Calculation,
  CalculationsCompared,
  ClaimBills,
  ClaimEventFacts,
  ClaimFacts,
  ClaimFindings,
  ClaimRounds,
  ClaimTags,
  ClaimTimeline,
  CoverSentences,
  DueTag,
  PayeeFacts,
  PaymentFacts,
} from "@huzhu/ui/claims";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useSession } from "../useSession";
import { ClaimActs, FreezeActs } from "./acts";

interface Props {
  view: OfficeClaim;
}

/** What waits for a second person, and whether it is still what is computed. */
function Proposal({ view, different }: Props & { different: boolean }) {
  const { t } = useTranslation();
  const { proposal, claim } = view;
  if (!proposal || claim.state !== "proposed") return null;
  const by = { by: proposal.by, at: beijingTime(proposal.at) };
  if (proposal.outcome === "declined")
    return (
      <Alert
        type="warning"
        showIcon
        title={t("officeClaim.proposedRefusal", by)}
        description={
          proposal.refusal && (
            <>
              {proposal.refusal.facts}{" "}
              <Article of={proposal.refusal.citation} rule={proposal.refusal.rule} />
            </>
          )
        }
      />
    );
  const changed = different || proposal.total !== claim.total;
  return (
    <Alert
      type={changed ? "warning" : "info"}
      showIcon
      role={changed ? "alert" : undefined}
      title={t(changed ? "officeClaim.different" : "officeClaim.proposedApproval", by)}
      description={changed && <CalculationsCompared before={proposal} now={claim} />}
    />
  );
}

function Freezes({ view }: Props) {
  const { t } = useTranslation();
  const { freezes, open } = view;
  const acts = ["freeze", "proposeLift", "confirmLift"].some((act) => open.includes(act));
  if (freezes.length === 0 && !acts) return null;
  return (
    <Card title={t("officeClaim.freezes")} extra={<FreezeActs view={view} />}>
      {freezes.length === 0 && <p className="hz-muted">{t("officeClaim.noFreezes")}</p>}
      <ul className="hz-papers">
        {freezes.map((freeze) => (
          <li key={freeze.id}>
            <strong>{freeze.what}</strong>
            <div className="hz-muted">
              {freeze.reportedBy} {beijingTime(freeze.reportedAt)}
            </div>
            {freeze.liftReason && (
              <div>
                {t("officeClaim.liftOf", {
                  by: freeze.liftProposedBy ?? "",
                  reason: freeze.liftReason,
                })}
              </div>
            )}
            {freeze.liftedAt && (
              <div className="hz-muted">
                {t("officeClaim.liftedOf", {
                  by: freeze.liftedBy ?? "",
                  at: beijingTime(freeze.liftedAt),
                })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Papers to the left, the calculation to the right. */
function Body({ view, different }: Props & { different: boolean }) {
  const { t } = useTranslation();
  const { claim } = view;
  const waits = claim.open.length === 0 && view.open.length === 0;
  return (
    <div className="hz-grid halves">
      <div className="hz-stack">
        <Card title={t("officeClaim.papers")}>
          <ClaimPapers
            claim={claim}
            readable
            hrefOf={(paper) => `/api/office/claims/${claim.id}/documents/${paper.id}`}
          />
        </Card>
        <Card title={t("officeClaim.whatHappened")}>
          <ClaimEventFacts event={claim.event} />
        </Card>
        {claim.bills.length > 0 && (
          <Card title={t("ui.claim.bills")}>
            <ClaimBills bills={claim.bills} />
          </Card>
        )}
        <Card title={t("officeClaim.claim")}>
          <ClaimFacts
            claim={claim}
            more={[
              [
                t("oversight.agency"),
                <Link key="a" to={`/agencies/${view.slug}`}>
                  {shortNames(view.agency)}
                </Link>,
              ],
            ]}
          />
        </Card>
        <Card title={t("officeClaim.payeeCard")}>
          <PayeeFacts payee={claim.payee} />
        </Card>
        {claim.payment && (
          <Card title={t("ui.claim.payment")}>
            <PaymentFacts payment={claim.payment} />
          </Card>
        )}
      </div>
      <div className="hz-stack">
        <Proposal view={view} different={different} />
        {waits && <p className="hz-muted">{t(`officeClaim.waits.${claim.state}`)}</p>}
        <Card title={t("officeClaim.calculation")}>
          <Calculation lines={claim.lines} total={claim.total} />
        </Card>
        <Card title={t("officeClaim.findings")}>
          <ClaimFindings findings={claim.findings} />
        </Card>
        <Card title={t("officeClaim.cover")}>
          <CoverSentences cover={claim.cover} />
        </Card>
        {claim.others.length > 0 && (
          <Card title={t("officeClaim.sameEvent")}>
            <ul className="hz-papers">
              {claim.others.map((other) => (
                <li key={other.id} className="hz-row">
                  <Link to={`/claims/${other.id}`}>{other.number}</Link>
                  {other.plan}
                  <span className="hz-muted">{other.stateLabel}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Freezes view={view} />
        <Card title={t("ui.timeline.title")}>
          <ClaimTimeline claim={claim} next={t(`officeClaim.waits.${claim.state}`) || undefined} />
        </Card>
      </div>
    </div>
  );
}

/** One claim at the office: papers beside the calculation, and what may be done with it now. */
export default function ClaimPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const session = useSession();
  const [different, setDifferent] = useState<string>();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/claims/{id}", { params: { path: { id } } }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  const { claim } = view;
  return (
    <>
      <PageHead
        title={t("officeClaim.title", { number: claim.number, name: claim.memberName })}
        tags={
          <>
            <ClaimTags claim={claim} />
            <DueTag due={claim.due} late={claim.late} today={beijingDate(session.now)} />
          </>
        }
      >
        <ClaimActs view={view} onDifferent={() => setDifferent(`${id} ${view.version}`)} />
      </PageHead>
      <div className="hz-stack">
        {claim.frozen && <Alert type="error" showIcon title={t("officeClaim.frozenNote")} />}
        <ClaimRounds claim={claim} />
        <Body key={id} view={view} different={different === `${id} ${view.version}`} />
      </div>
    </>
  );
}
