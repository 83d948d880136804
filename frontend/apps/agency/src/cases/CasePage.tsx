import { articleWords } from "@huzhu/api/article";
import type { CaseContent } from "@huzhu/api/content";
import { ActDialog } from "@huzhu/ui/actDialog";
import { isEditable, useAutosave } from "@huzhu/ui/autosave";
import { CaseDocuments } from "@huzhu/ui/caseDocuments";
import { CaseContentFacts } from "@huzhu/ui/caseFacts";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { DeadlineTag, StatusTag } from "@huzhu/ui/tags";
import { Timeline } from "@huzhu/ui/timeline";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useHere } from "../agency";
import {
  type CaseAddress,
  documentHref,
  getCase,
  type OwnCase,
  paperHref,
  saveCase,
  withdrawCase,
} from "./api";
import { type Draft, EditCase } from "./EditCase";

function Result({ view }: { view: OwnCase }) {
  const { t } = useTranslation();
  const { decision } = view;
  if (!decision) return null;
  return (
    <Card title={t("case.result")}>
      <Facts
        facts={[
          [t("case.outcome"), t(`outcome.${decision.outcome}`)],
          [t("case.paperNumber"), decision.paperNumber],
          [t("case.decidedOn"), decision.decidedOn],
          [t("case.reasons"), decision.reasons],
          [t("case.exceptions"), decision.exceptionsGranted],
        ]}
      />
    </Card>
  );
}

function useNext(view: OwnCase) {
  const { t } = useTranslation();
  if (view.status === "returned") return t("case.nextReturned");
  if (!view.deadline || view.decision) return undefined;
  const { due, article } = view.deadline;
  return t("case.next", { due, article: articleWords(article) });
}

function Course({ view }: { view: OwnCase }) {
  const { t } = useTranslation();
  return (
    <Card title={t("ui.timeline.title")}>
      <Timeline steps={view.steps} next={useNext(view)} />
    </Card>
  );
}

function ReadCase({ view, address }: { view: OwnCase; address: CaseAddress }) {
  const { t } = useTranslation();
  return (
    <div className="hz-grid two">
      <div className="hz-stack">
        <Result view={view} />
        <Card title={t("case.content")}>
          <CaseContentFacts content={view.content} resolution={view.resolution} />
        </Card>
        <Card title={t("case.documents")}>
          <CaseDocuments
            view={view as never}
            hrefOf={(document) => documentHref(address, document.id)}
          />
        </Card>
      </div>
      <Course view={view} />
    </div>
  );
}

function Acts({ draft, address }: { draft: Draft; address: CaseAddress }) {
  const { t } = useTranslation();
  const { view } = draft;
  if (!view) return null;
  return (
    <>
      {view.actions.includes("withdrawCase") && (
        <ActDialog
          label={t("case.withdraw")}
          note={t("case.withdrawNote")}
          danger
          run={async () => {
            const { version } = await draft.refresh();
            draft.adopt(await withdrawCase(address, version));
          }}
          done={t("case.withdrawn")}
        />
      )}
      {view.receiptNumber && (
        <PrintButton href={paperHref(address, "receipt")}>{t("case.receipt")}</PrintButton>
      )}
      {view.decision && (
        <PrintButton href={paperHref(address, "decision")} type="primary">
          {t("case.decision")}
        </PrintButton>
      )}
    </>
  );
}

function Case({ address }: { address: CaseAddress }) {
  const { t } = useTranslation();
  const source = useMemo(
    () => ({
      slot: `case:${address.id}`,
      get: () => getCase(address),
      save: (version: number, content: CaseContent) => saveCase(address, version, content),
    }),
    [address],
  );
  const draft = useAutosave<CaseContent, OwnCase>(source);
  const { view } = draft;
  if (!view)
    return draft.problem ? (
      <ProblemNotice problem={draft.problem} onRetry={draft.load} />
    ) : (
      <Loading />
    );
  return (
    <>
      <PageHead title={view.title} tags={<StatusTag of="caseStatus" value={view.status} />}>
        <Acts draft={draft} address={address} />
      </PageHead>
      <p className="hz-row">
        {view.ordered && <span>{t("case.ordered")}</span>}
        <span>{view.receiptNumber}</span>
        {!view.decision && <DeadlineTag deadline={view.deadline} full />}
      </p>
      {isEditable(view) ? (
        <div className="hz-stack">
          <EditCase draft={draft} address={address} />
          {view.status === "returned" && <Course view={view} />}
        </div>
      ) : (
        <ReadCase view={view} address={address} />
      )}
    </>
  );
}

/** One case of the agency: filled in, sent, followed. */
export default function CasePage() {
  const { id = "" } = useParams();
  const { slug } = useHere();
  const address = useMemo(() => ({ slug, id }), [slug, id]);
  return <Case key={id} address={address} />;
}
