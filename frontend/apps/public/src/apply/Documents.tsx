import { articleWords } from "@huzhu/api/article";
import { acceptedFiles } from "@huzhu/api/documentKinds";
import type { DocumentView } from "@huzhu/api/types";
import { useRef, useState } from "react";
import { openFile, refile, removeDocument } from "../api";
import { Button, Icon, ProblemNotice, Tag, useAct } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { FormPage } from "./FormPage";
import { type Upload, useUploads } from "./upload";

const label = (kind: string) => t(`documentKind.${kind}`);

export const fileSize = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function DropZone({ take }: { take: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the button for all
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <span className="wide-only">{t("files.drop")}</span>
      <Button onClick={() => input.current?.click()}>{t("files.pick")}</Button>
      <div className="hint">{t("files.limits")}</div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("files.pick")}
        accept={acceptedFiles}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

function UploadRow(props: { upload: Upload; onAgain: () => void; onDrop: () => void }) {
  const { file, share, refused, problem } = props.upload;
  const failed = refused || problem;
  const why = refused ? t(`files.${refused}`) : (problem as Error | undefined)?.message;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <li className={failed ? "file bad" : "file"}>
      <span className="file-name">{file.name}</span>
      {failed ? (
        <>
          <span className="message" role="alert">
            <Icon name="bad" />
            {t("files.failed", { why })}
          </span>
          <span className="row tight">
            {!refused && <Button onClick={props.onAgain}>{t("files.again")}</Button>}
            <Button kind="plain" onClick={props.onDrop}>
              {t("files.remove")}
            </Button>
          </span>
        </>
      ) : (
        <>
          <progress max={100} value={percent} aria-label={file.name} />
          <span className="muted">
            {share === null ? t("files.waiting") : t("files.sending", { percent })}
          </span>
        </>
      )}
    </li>
  );
}

function DocumentRow(props: {
  document: DocumentView;
  kinds: string[];
  busy: boolean;
  onOpen: () => void;
  onKind: (kind: string) => void;
  onRemove: () => void;
}) {
  const {
    document: { id, name, kind, size },
    kinds,
  } = props;
  return (
    <li className="file">
      <button
        type="button"
        className="link file-name"
        aria-label={t("files.view", { name })}
        onClick={props.onOpen}
      >
        {name}
      </button>
      <span className="muted">{fileSize(size)}</span>
      <select
        aria-label={t("files.kindOf", { name })}
        id={`kind-${id}`}
        value={kind}
        disabled={props.busy}
        onChange={(event) => props.onKind(event.target.value)}
      >
        {[...new Set([...kinds, "other", kind])].map((one) => (
          <option key={one} value={one}>
            {label(one)}
          </option>
        ))}
      </select>
      <Button kind="plain" label={t("files.removeNamed", { name })} onClick={props.onRemove}>
        {t("files.remove")}
      </Button>
    </li>
  );
}

/** 申请材料: everything at once, sorted by name. */
export function Documents({ draft }: { draft: Draft }) {
  const { view, key } = draft;
  const { busy, problem, run } = useAct();
  const [said, setSaid] = useState("");
  const kinds = view?.requiredDocuments.map((required) => required.kind) ?? [];
  const { uploads, take, send, drop } = useUploads(key, kinds, ({ file, kind }) => {
    setSaid(t("files.uploaded", { name: file.name, kind: label(kind) }));
    draft.refresh().catch(() => undefined);
  });
  if (!view) return null;
  const open = async (document: DocumentView) => {
    const tab = window.open("", "_blank");
    const blob = await run(() => openFile(key, `documents/${document.id}`));
    if (!blob) tab?.close();
    else if (tab) tab.location.href = URL.createObjectURL(blob);
  };
  const change = (work: (version: number) => Promise<unknown>) =>
    run(async () => {
      await draft.flush();
      await work((await draft.refresh()).version);
      await draft.refresh();
    });
  return (
    <FormPage draft={draft} section="documents" lead={t("files.lead")}>
      {() => (
        <>
          <DropZone take={take} />
          <section className="card">
            <h2>{t("files.required")}</h2>
            <ul className="plain-list">
              {view.requiredDocuments.map(({ kind, present, article }) => (
                <li key={kind} id={`field-documents-${kind}`} tabIndex={-1} className="row tight">
                  <Tag tone={present ? "ok" : "warn"} icon={present ? "ok" : "warn"}>
                    {t(present ? "files.present" : "files.missing")}
                  </Tag>
                  <span>{label(kind)}</span>
                  <span className="muted small">{articleWords(article)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>{t("files.all")}</h2>
            <ProblemNotice problem={problem} />
            {view.documents.length + uploads.length === 0 && (
              <p className="muted">{t("files.none")}</p>
            )}
            <ul className="plain-list">
              {view.documents.map((document) => (
                <DocumentRow
                  key={document.id}
                  {...{ document, kinds, busy }}
                  onOpen={() => open(document)}
                  onKind={(kind) => change(() => refile(key, document, kind))}
                  onRemove={() => change((version) => removeDocument(key, document.id, version))}
                />
              ))}
              {uploads.map((upload) => (
                <UploadRow
                  key={upload.id}
                  upload={upload}
                  onAgain={() => send(upload)}
                  onDrop={() => drop(upload.id)}
                />
              ))}
            </ul>
            <p className="hidden" role="status">
              {said}
            </p>
          </section>
        </>
      )}
    </FormPage>
  );
}
