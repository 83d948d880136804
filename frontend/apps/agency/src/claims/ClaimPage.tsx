import type { ClaimView } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import {
  Calculation,
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
  StepLine,
} from "@huzhu/ui/claims";
import { useCreate } from "@huzhu/ui/create";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { engagementIn, useHere } from "../agency";
import { AlsoDue, CorrectEvent, HeadActs, PrintForm, Review, SendUp, SetPayee } from "./acts";
import { Bills } from "./Bills";
import { Papers, UploadStamped } from "./Papers";

interface Props {
  claim: ClaimView;
}

/** What has to be done before it goes up, each with its button; who may not is told who does. */
function Steps({ claim }: Props) {
  const { t } = useTranslation();
  const open = new Set(claim.open);
  const { form, missing, findings, payee } = claim;
  const blocking = findings.filter((finding) => finding.level === "block").length;
  const others = (act: string, who: string) =>
    !open.has(act) && <span className="hz-muted">{t(`claims.whose.${who}`)}</span>;
  const printed = form !== null && !form.changed;
  return (
    <ol className="hz-steps">
      <StepLine
        done={missing.length === 0}
        label={
          missing.length === 0
            ? t("claims.step.papersDone")
            : t("claims.step.papers", { what: missing.join("、") })
        }
      >
        {missing.length > 0 && others("attach", "register")}
      </StepLine>
      <StepLine
        done={payee !== null}
        label={payee ? t("claims.step.payeeDone") : t("claims.step.payee")}
      >
        {!payee &&
          (open.has("setPayee") ? <SetPayee claim={claim} /> : others("setPayee", "register"))}
      </StepLine>
      <StepLine
        done={claim.reviewedAt !== null}
        label={
          claim.reviewedAt
            ? t("claims.step.reviewDone", { at: beijingTime(claim.reviewedAt) })
            : t("claims.step.review")
        }
      >
        {!claim.reviewedAt &&
          (open.has("review") ? <Review claim={claim} /> : others("review", "sendUp"))}
      </StepLine>
      <StepLine
        done={printed}
        label={
          printed
            ? t("claims.step.printDone", { code: form.code, at: beijingTime(form.printedAt) })
            : t(form ? "claims.step.printAgain" : "claims.step.print")
        }
      >
        {open.has("print") ? (
          <PrintForm claim={claim} primary={!printed} />
        ) : (
          !printed && others("print", "register")
        )}
      </StepLine>
      <StepLine
        done={printed && form.scanned}
        label={t(printed && form.scanned ? "claims.step.stampedDone" : "claims.step.stamped")}
      >
        {printed &&
          !form.scanned &&
          (open.has("attach") ? <UploadStamped claim={claim} /> : others("attach", "register"))}
      </StepLine>
      <StepLine
        done={false}
        label={
          blocking > 0 ? t("claims.step.blocked", { count: blocking }) : t("claims.step.sendUp")
        }
      >
        {open.has("sendUp") ? <SendUp claim={claim} /> : others("review", "sendUp")}
      </StepLine>
    </ol>
  );
}

function useNext(claim: ClaimView) {
  const { t } = useTranslation();
  const word = t(`claims.next.${claim.state}`);
  return word || undefined;
}

/** The state, who acts next and by when. */
function Next({ claim }: Props) {
  const { t } = useTranslation();
  const { session } = useHere();
  const today = beijingDate(session.now);
  const here = claim.state === "reported" || claim.state === "returned";
  const next = useNext(claim);
  return (
    <Card
      title={t("claims.nextStep")}
      extra={<DueTag due={claim.due} late={claim.late} today={today} />}
    >
      <div className="hz-stack">
        {claim.form?.changed && here && (
          <Alert
            type="warning"
            showIcon
            title={t("claims.formChanged", { at: beijingTime(claim.form.printedAt) })}
          />
        )}
        {here ? (
          <Steps claim={claim} />
        ) : (
          <p>
            {next}
            {claim.due && t("claims.until", { due: claim.due })}
            {claim.waits && t(`claims.waits.${claim.waits}`)}
          </p>
        )}
      </div>
    </Card>
  );
}

function OfEvent({ claim }: Props) {
  const { t } = useTranslation();
  if (claim.others.length === 0 && claim.alsoDue.length === 0) return null;
  return (
    <Card title={t("claims.sameEvent")}>
      <div className="hz-stack">
        {claim.others.length > 0 && (
          <ul className="hz-papers">
            {claim.others.map((other) => (
              <li key={other.id} className="hz-row">
                <Link to={`/claims/${other.id}`}>{other.number}</Link>
                {other.plan}
                <span className="hz-muted">{other.stateLabel}</span>
              </li>
            ))}
          </ul>
        )}
        {claim.alsoDue.length > 0 && (
          <div>
            <strong>{t("claims.alsoDue")}</strong>
            <AlsoDue claim={claim} />
          </div>
        )}
      </div>
    </Card>
  );
}

function Body({ claim }: Props) {
  const { t } = useTranslation();
  const open = new Set(claim.open);
  const next = useNext(claim);
  return (
    <div className="hz-grid two">
      <div className="hz-stack">
        <Next claim={claim} />
        <Papers claim={claim} />
        <Card
          title={t("claims.whatHappened")}
          extra={open.has("correctEvent") && <CorrectEvent claim={claim} />}
        >
          <ClaimEventFacts event={claim.event} />
        </Card>
        <Bills claim={claim} />
        <Card
          title={t("claims.payee")}
          extra={open.has("setPayee") && claim.payee && <SetPayee claim={claim} />}
        >
          <PayeeFacts payee={claim.payee} />
        </Card>
        {claim.payment && (
          <Card title={t("ui.claim.payment")}>
            <PaymentFacts payment={claim.payment} />
          </Card>
        )}
      </div>
      <div className="hz-stack">
        <Card title={t("claims.whoAndWhat")}>
          <ClaimFacts
            claim={claim}
            more={[
              [
                t("claims.memberPage"),
                <Link key="m" to={`/members/${claim.memberId}`}>
                  {t("claims.toMember")}
                </Link>,
              ],
            ]}
          />
        </Card>
        <Card title={t("claims.findings")}>
          <ClaimFindings findings={claim.findings} />
        </Card>
        <Card title={t("claims.cover")}>
          <CoverSentences cover={claim.cover} />
        </Card>
        <Card title={t("claims.calculation")}>
          <Calculation lines={claim.lines} total={claim.total} />
        </Card>
        <OfEvent claim={claim} />
        <Card title={t("ui.timeline.title")}>
          <ClaimTimeline claim={claim} next={next} />
        </Card>
      </div>
    </div>
  );
}

/** One report: what is missing, what it brings, and the next step with its button. */
export default function ClaimPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  useCreate(may(session, "registerClaims", slug), () => navigate("/claims/new"));
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/claims/{id}", {
      params: { path: { slug, id } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const claim = found.data;
  const here = claim.state === "reported" || claim.state === "returned";
  return (
    <>
      <PageHead
        title={t("claims.title", { number: claim.number, name: claim.memberName })}
        tags={<ClaimTags claim={claim} />}
      >
        {claim.form && !here && !engagementIn(session, slug)?.masked && (
          <PrintButton href={`/api/agencies/${slug}/claims/${claim.id}/form.pdf`}>
            {t("claims.form")}
          </PrintButton>
        )}
        <HeadActs claim={claim} />
      </PageHead>
      <div className="hz-stack">
        {claim.frozen && <Alert type="error" showIcon title={t("claims.frozenNote")} />}
        <ClaimRounds claim={claim} />
        <Body key={claim.id} claim={claim} />
      </div>
    </>
  );
}
