import { CheckCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import type { ClaimDocument, ClaimView } from "@huzhu/api/claims";
import { Button, Tag } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilePreview, fileSize } from "./caseDocuments";

/** Papers that are missing, all at once, and those that are there, by kind; one is open. */
export function ClaimPapers(props: {
  claim: ClaimView;
  hrefOf: (paper: ClaimDocument) => string;
  /** Whether the reader sees what is in them; an auditor of masked data doesn't. */
  readable: boolean;
  acts?: (paper: ClaimDocument) => ReactNode;
}) {
  const { t } = useTranslation();
  const { documents, missing } = props.claim;
  const [openId, setOpenId] = useState<string>();
  const sorted = documents.toSorted(
    (one, other) =>
      one.label.localeCompare(other.label, "zh-CN") || one.addedAt.localeCompare(other.addedAt),
  );
  const open = sorted.find(({ id }) => id === openId);
  const nameOf = (paper: ClaimDocument) => paper.name ?? paper.label;
  return (
    <div className="hz-stack">
      {missing.length > 0 && (
        <div className="hz-row">
          <Tag color="warning" icon={<ExclamationCircleOutlined />}>
            {t("ui.claim.missing", { count: missing.length })}
          </Tag>
          {missing.join("、")}
        </div>
      )}
      {documents.length === 0 && <p className="hz-muted">{t("ui.case.noDocuments")}</p>}
      <ul className="hz-papers">
        {sorted.map((paper) => (
          <li key={paper.id} className="hz-row">
            <Tag>{paper.label}</Tag>
            {props.readable ? (
              <Button
                type="link"
                size="small"
                className="hz-paper-name"
                aria-expanded={paper.id === openId}
                onClick={() => setOpenId(paper.id === openId ? undefined : paper.id)}
              >
                {nameOf(paper)}
              </Button>
            ) : (
              <span>{nameOf(paper)}</span>
            )}
            <span className="hz-muted">{fileSize(paper.size)}</span>
            {paper.originalSeenBy && (
              <Tag
                color="success"
                icon={<CheckCircleOutlined />}
                title={t("ui.claim.originalBy", { by: paper.originalSeenBy })}
              >
                {t("ui.claim.originalSeen")}
              </Tag>
            )}
            {props.acts?.(paper)}
          </li>
        ))}
      </ul>
      {open && <FilePreview key={open.id} name={nameOf(open)} href={props.hrefOf(open)} />}
    </div>
  );
}
