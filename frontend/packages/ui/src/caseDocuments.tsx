import { CheckCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { articleWords } from "@huzhu/api/article";
import { getBlob } from "@huzhu/api/client";
import type { CaseView, DocumentView } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "./gate";
import { ProblemNotice } from "./notices";

export const fileSize = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A file in the page: a picture or a PDF as it is, anything else to be saved. */
export function FilePreview({ name, href }: { name: string; href: string }) {
  const { t } = useTranslation();
  const file = useQuery({
    queryKey: ["file", href],
    queryFn: async () => {
      const blob = await getBlob(href);
      return { url: URL.createObjectURL(blob), type: blob.type };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { url, type = "" } = file.data ?? {};
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  if (file.isPending) return <Loading />;
  if (file.error || !url) return <ProblemNotice problem={file.error} />;
  const save = (
    <a href={url} download={name}>
      {t("ui.case.saveFile", { name })}
    </a>
  );
  if (type.startsWith("image/"))
    return (
      <>
        <img src={url} alt={name} style={{ maxWidth: "100%" }} />
        <p>{save}</p>
      </>
    );
  if (type !== "application/pdf")
    return (
      <p>
        {t("ui.case.noPreview")} {save}
      </p>
    );
  return (
    <>
      <iframe title={name} src={url} style={{ width: "100%", height: "70vh", border: 0 }} />
      <p>{save}</p>
    </>
  );
}

/** The documents that a case must carry and those that it has; one is open beside the review. */
export function CaseDocuments(props: {
  view: CaseView;
  hrefOf: (document: DocumentView) => string;
  /** Lets the reader take a document away, in a draft. */
  onRemove?: (document: DocumentView) => void;
}) {
  const { t } = useTranslation();
  const { documents, requiredDocuments } = props.view;
  const [openId, setOpenId] = useState<string>();
  const open = documents.find((document) => document.id === openId);
  return (
    <div className="hz-stack">
      {requiredDocuments
        .filter((required) => !required.present)
        .map(({ kind, label, article }) => (
          <div key={kind} className="hz-row">
            <Tag color="warning" icon={<ExclamationCircleOutlined />}>
              {t("ui.case.missing")}
            </Tag>
            {label} <span className="hz-muted">{articleWords(article)}</span>
          </div>
        ))}
      {documents.length === 0 && <p className="hz-muted">{t("ui.case.noDocuments")}</p>}
      {documents.map((document) => (
        <div key={document.id} className="hz-row">
          <Tag color="success" icon={<CheckCircleOutlined />}>
            {t(`documentKind.${document.kind}`)}
          </Tag>
          <Button
            type="link"
            size="small"
            aria-expanded={document.id === openId}
            style={{ height: "auto", whiteSpace: "normal", textAlign: "start", padding: 0 }}
            onClick={() => setOpenId(document.id === openId ? undefined : document.id)}
          >
            {document.name}
          </Button>
          <span className="hz-muted">{fileSize(document.size)}</span>
          {props.onRemove && (
            <Button size="small" onClick={() => props.onRemove?.(document)}>
              {t("ui.case.remove")}
            </Button>
          )}
        </div>
      ))}
      {open && <FilePreview key={open.id} name={open.name} href={props.hrefOf(open)} />}
    </div>
  );
}
