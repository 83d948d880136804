import { articleWords } from "@huzhu/api/article";
import { $api } from "@huzhu/api/client";
import type { CaseContent } from "@huzhu/api/content";
import type { CaseView } from "@huzhu/api/types";
import { CaseDocuments } from "@huzhu/ui/caseDocuments";
import { CaseContentFacts } from "@huzhu/ui/caseFacts";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { DeadlineTag, StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import { Timeline } from "@huzhu/ui/timeline";
import { useQuery } from "@tanstack/react-query";
import { Alert, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { CaseActs } from "./CaseActs";
import { Conditions } from "./Conditions";

function Outcome({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { proposal, decision, returnReasons } = view;
  if (!proposal && !decision && !(view.status === "returned" && returnReasons)) return null;
  return (
    <Card title={t("case.outcome")}>
      <Facts
        facts={[
          view.status === "returned" && [t("case.returnReasons"), returnReasons],
          proposal && [
            t("case.proposal"),
            `${t(`outcome.${proposal.outcome}`)}（${proposal.by}，${beijingTime(proposal.at)}）`,
          ],
          proposal && [t("case.reasons"), proposal.reasons],
          decision && [t("case.decision"), t(`outcome.${decision.outcome}`)],
          decision && [t("case.paperNumber"), decision.paperNumber],
          decision && [t("case.decidedOn"), `${decision.decidedOn}（${decision.by}）`],
          decision && [t("case.decisionReasons"), decision.reasons],
          decision && [t("case.exceptions"), decision.exceptionsGranted],
        ]}
      />
    </Card>
  );
}

/** The applicant's own agency may be there already: same name, union or district. */
function Similar({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  if (view.similar.length === 0) return null;
  const list = (
    <ul>
      {view.similar.map((one) => (
        <li key={one.slug}>
          {t("case.similarOne", { why: one.why })}
          <Link to={`/agencies/${one.slug}`}>{one.fullName}</Link>（{one.statusLabel}）
        </li>
      ))}
    </ul>
  );
  return <Alert type="warning" showIcon title={t("case.similar")} description={list} />;
}

function DecidedTag({ due, on }: { due: string | undefined; on: string }) {
  const { t } = useTranslation();
  const late = due !== undefined && on > due;
  return (
    <Tag color={late ? "error" : "success"}>
      {t(late ? "case.decidedLate" : "case.decidedInTime", { on, due })}
    </Tag>
  );
}

function Review({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { decision, deadline } = view;
  const next =
    !decision &&
    deadline &&
    t("case.next", { ...deadline, article: articleWords(deadline.article) });
  return (
    <div className="hz-grid two">
      <div className="hz-stack">
        <Card title={t("case.documents")}>
          <CaseDocuments
            view={view}
            hrefOf={(document) => `/api/office/cases/${view.id}/documents/${document.id}`}
          />
        </Card>
        <Card title={t("case.content")}>
          <CaseContentFacts content={view.content as CaseContent} resolution={view.resolution} />
        </Card>
      </div>
      <div className="hz-stack">
        <Similar view={view} />
        <Outcome view={view} />
        {view.findings.length > 0 && <Conditions view={view} />}
        <Card title={t("ui.timeline.title")}>
          <Timeline steps={view.steps} next={next} />
        </Card>
      </div>
    </div>
  );
}

/** One case under review: documents beside the conditions, and the acts that are open now. */
export default function CasePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/cases/{id}", { params: { path: { id } } }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  return (
    <>
      <PageHead title={view.title} tags={<StatusTag of="caseStatus" value={view.status} />}>
        <CaseActs view={view} />
      </PageHead>
      <p className="hz-row">
        {view.ordered && <span>{t("case.ordered")}</span>}
        <span>{view.receiptNumber}</span>
        {view.decision ? (
          <DecidedTag due={view.deadline?.due} on={view.decision.decidedOn} />
        ) : (
          <DeadlineTag deadline={view.deadline} full />
        )}
        {view.agency && <Link to={`/agencies/${view.agency.slug}`}>{view.agency.fullName}</Link>}
      </p>
      <Review view={view} />
    </>
  );
}
