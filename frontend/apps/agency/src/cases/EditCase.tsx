import type { CaseContent } from "@huzhu/api/content";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import type { useAutosave } from "@huzhu/ui/autosave";
import { CaseDocuments } from "@huzhu/ui/caseDocuments";
import { CaseContentFacts } from "@huzhu/ui/caseFacts";
import { Card } from "@huzhu/ui/facts";
import { FileDrop } from "@huzhu/ui/fileDrop";
import { ProblemNotice } from "@huzhu/ui/notices";
import { StaleEdit } from "@huzhu/ui/staleEdit";
import { beijingTime } from "@huzhu/ui/time";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type CaseAddress,
  documentHref,
  type OwnCase,
  removeDocument,
  sendDocument,
  submitCase,
} from "./api";
import { CaseForm, type ErrorOf } from "./CaseForm";

export type Draft = ReturnType<typeof useAutosave<CaseContent, OwnCase>>;

/** 正在保存 · 已自动保存 · 暂存在本机 */
function SaveState({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { state, savedAt } = draft;
  const time = savedAt && beijingTime(savedAt.toISOString()).slice(-5);
  const saved = time ? t("case.saved", { time }) : "";
  return (
    <span role="status" className="hz-muted save-state">
      {state === "saved" ? saved : t(`case.${state}`)}
    </span>
  );
}

/** Two versions of the content, field by field, for the eye. */
function staleFields(mine: CaseContent, theirs: CaseContent) {
  const text = (content: CaseContent, name: string) => {
    const value = (content as unknown as Record<string, unknown>)[name];
    return value == null ? "" : typeof value === "string" ? value : JSON.stringify(value);
  };
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...names].map((name) => ({
    label: name,
    mine: text(mine, name),
    theirs: text(theirs, name),
  }));
}

function Stale({ draft, onTaken }: { draft: Draft; onTaken: () => void }) {
  const { t } = useTranslation();
  if (!draft.theirs || !draft.content) return null;
  const fields = staleFields(draft.content, draft.theirs.content).map((field) => ({
    ...field,
    label: t(`form.${field.label}`),
  }));
  return (
    <StaleEdit
      fields={fields}
      onTakeTheirs={() => {
        draft.settle(false);
        onTaken();
      }}
      onKeepMine={() => draft.settle(true)}
    />
  );
}

function Problems({ view, tried }: { view: OwnCase; tried: boolean }) {
  const { t } = useTranslation();
  if (!tried || view.problems.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t("case.problems", { count: view.problems.length })}
      description={
        <ul>
          {view.problems.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Check-your-answers in a dialog, then off to the office. */
function Submit(props: { draft: Draft; address: CaseAddress; onTried: () => void }) {
  const { t } = useTranslation();
  const { draft, address } = props;
  const { view } = draft;
  const check = useAct(
    async () => {
      await draft.flush();
      await draft.refresh();
      props.onTried();
    },
    { done: t("case.checked") },
  );
  if (!view) return null;
  if (!view.actions.includes("submitCase"))
    return <p className="hz-muted">{t("case.directorSubmits")}</p>;
  if (view.problems.length > 0)
    return (
      <>
        <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
          {t("case.submit")}
        </Button>
        <ProblemNotice problem={check.error} />
      </>
    );
  return (
    <ActDialog
      label={t("case.submit")}
      title={t("case.submitTitle")}
      okText={t("case.submitOk")}
      type="primary"
      note={
        <>
          <CaseContentFacts content={view.content} resolution={view.resolution} />
          <ul>
            {view.documents.map(({ id, kind, name }) => (
              <li key={id}>
                {t(`documentKind.${kind}`)}：{name}
              </li>
            ))}
          </ul>
        </>
      }
      run={async () => {
        await draft.flush();
        const { version } = await draft.refresh();
        draft.adopt(await submitCase(address, version));
      }}
      done={t("case.submitted")}
    />
  );
}

function Documents({ draft, address }: { draft: Draft; address: CaseAddress }) {
  const { t } = useTranslation();
  const { view } = draft;
  const remove = useAct(async (documentId: string) => {
    await draft.flush();
    await removeDocument(address, documentId, (await draft.refresh()).version);
    await draft.refresh();
  });
  if (!view) return null;
  return (
    <Card title={t("case.documents")}>
      <div className="hz-stack">
        <FileDrop
          kinds={async () => {
            await draft.flush();
            return (await draft.refresh()).requiredDocuments.map(({ kind }) => kind);
          }}
          send={async (dropped) => {
            await sendDocument(address, dropped);
            await draft.refresh();
          }}
        />
        {view.requiredDocuments.length === 0 && <p className="hz-muted">{t("case.noDocuments")}</p>}
        <ProblemNotice problem={remove.error} />
        <CaseDocuments
          view={view as never}
          hrefOf={(document) => documentHref(address, document.id)}
          onRemove={(document) => remove.mutate(document.id)}
        />
      </div>
    </Card>
  );
}

/** A draft, or a case returned for completion: form and documents side by side. */
export function EditCase({ draft, address }: { draft: Draft; address: CaseAddress }) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(draft.view?.status === "returned");
  const [taken, setTaken] = useState(0);
  const { view, content } = draft;
  if (!view || !content) return null;
  const errorOf: ErrorOf = (field) =>
    tried ? view.problems.find((problem) => problem.field === field)?.message : undefined;
  return (
    <div className="hz-stack">
      {view.returnReasons && (
        <Alert
          type="warning"
          showIcon
          title={t("case.returnTitle")}
          description={<div style={{ whiteSpace: "pre-wrap" }}>{view.returnReasons}</div>}
        />
      )}
      <Stale draft={draft} onTaken={() => setTaken(taken + 1)} />
      <Problems view={view} tried={tried} />
      <div className="hz-grid two">
        <Card title={t("case.fill")} extra={<SaveState draft={draft} />}>
          <CaseForm
            key={taken}
            content={content}
            errorOf={errorOf}
            onChange={(patch) => draft.change(patch as Partial<CaseContent>)}
          />
        </Card>
        <Documents draft={draft} address={address} />
      </div>
      <ProblemNotice problem={draft.problem} />
      <div>
        <Submit draft={draft} address={address} onTried={() => setTried(true)} />
      </div>
    </div>
  );
}
