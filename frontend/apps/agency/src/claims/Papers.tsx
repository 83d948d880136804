import { UploadOutlined } from "@ant-design/icons";
import { attachClaimPaper, type ClaimPaper, type ClaimView } from "@huzhu/api/claims";
import { api, unwrap } from "@huzhu/api/client";
import { acceptedFiles, fileProblem } from "@huzhu/api/documentKinds";
import { useAct } from "@huzhu/ui/act";
import { ClaimPapers } from "@huzhu/ui/claimPapers";
import { Card } from "@huzhu/ui/facts";
import { FileDrop } from "@huzhu/ui/fileDrop";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Select } from "antd";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { engagementIn, useHere } from "../agency";
import { optionsOf } from "../options";
import { useClaimAct } from "./acts";

/** 材料: all at once, sorted by their names or as one says; on a phone straight from the camera. */
export function Papers({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const queries = useQueryClient();
  const id = useId();
  const { at, keep } = useClaimAct(claim);
  const [kind, setKind] = useState<ClaimPaper>();
  const mayAttach = claim.open.includes("attach");
  const on = (documentId: string) => ({
    ...at,
    params: { path: { ...at.params.path, documentId } },
  });
  const see = useAct((documentId: string) =>
    unwrap(
      api.POST("/api/agencies/{slug}/claims/{id}/documents/{documentId}/original", on(documentId)),
    ).then(keep),
  );
  const remove = useAct((documentId: string) =>
    unwrap(
      api.DELETE("/api/agencies/{slug}/claims/{id}/documents/{documentId}", on(documentId)),
    ).then(keep),
  );
  const busy = see.isPending || remove.isPending;
  const kinds = optionsOf(t, "claimPaper").filter(({ value }) => value !== "stampedForm");
  return (
    <Card title={t("claims.papers")}>
      <div className="hz-stack">
        {mayAttach && (
          <>
            <div className="hz-row">
              <label htmlFor={id}>{t("claims.paperKind")}</label>
              <Select
                id={id}
                allowClear
                placeholder={t("claims.byName")}
                options={kinds}
                value={kind}
                onChange={(value?: ClaimPaper) => setKind(value)}
                style={{ minWidth: 200 }}
              />
            </div>
            <FileDrop
              camera
              kinds={async () => []}
              send={async ({ file }) => {
                keep(await attachClaimPaper(slug, claim.id, file, kind));
                await queries.invalidateQueries();
              }}
            />
          </>
        )}
        <ProblemNotice problem={see.error ?? remove.error} />
        <ClaimPapers
          claim={claim}
          readable={!engagementIn(session, slug)?.masked}
          hrefOf={(paper) => `/api/agencies/${slug}/claims/${claim.id}/documents/${paper.id}`}
          acts={
            mayAttach
              ? (paper) => (
                  <>
                    {!paper.originalSeenBy && paper.kind !== "stampedForm" && (
                      <Button
                        size="small"
                        disabled={busy}
                        aria-label={t("claims.seeOriginalOf", { name: paper.name ?? paper.label })}
                        onClick={() => see.mutate(paper.id)}
                      >
                        {t("claims.seeOriginal")}
                      </Button>
                    )}
                    <Button
                      size="small"
                      disabled={busy}
                      aria-label={t("claims.removePaper", { name: paper.name ?? paper.label })}
                      onClick={() => remove.mutate(paper.id)}
                    >
                      {t("ui.case.remove")}
                    </Button>
                  </>
                )
              : undefined
          }
        />
      </div>
    </Card>
  );
}

/** The scan of the form with its seals and signatures. */
export function UploadStamped({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { keep } = useClaimAct(claim);
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const send = useAct(
    (file: File) => attachClaimPaper(slug, claim.id, file, "stampedForm").then(keep),
    {
      done: t("claims.stampedSent"),
    },
  );
  const take = (file: File | undefined) => {
    const why = file && fileProblem(file);
    setRefused(why ? t(`ui.drop.${why}`, { name: file.name }) : undefined);
    if (file && !why) send.mutate(file);
  };
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<UploadOutlined />}
        loading={send.isPending}
        onClick={() => input.current?.click()}
      >
        {t("claims.uploadStamped")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={t("claims.uploadStamped")}
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = "";
        }}
      />
      {refused && <Alert type="error" showIcon role="alert" title={refused} />}
      <ProblemNotice problem={send.error} />
    </>
  );
}
