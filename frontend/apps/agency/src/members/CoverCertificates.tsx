import { $api, api, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { useAct } from "@huzhu/ui/act";
import { EmptyState, ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { engagementIn, useHere } from "../agency";

const colours = { valid: "success", changed: "error", expired: "default" } as const;

/** 保障证明: made for this member, each with how it stands today. */
export function CoverCertificates({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { data: rows = [], isSuccess } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/members/{id}/cover-certificates", {
      params: { path: { slug, id } },
    }),
  );
  const make = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/members/{id}/cover-certificates", {
          params: { path: { slug, id } },
        }),
      ),
    { done: t("cover.certified") },
  );
  const masked = engagementIn(session, slug)?.masked;
  return (
    <section className="hz-stack">
      <h2 className="member-heading">{t("cover.certificates")}</h2>
      {isSuccess && rows.length === 0 && <EmptyState why={t("cover.noCertificates")} />}
      <ul className="members">
        {rows.map((row) => (
          <li key={row.number}>
            <span>
              {row.number} <Tag color={colours[row.status]}>{t(`coverStatus.${row.status}`)}</Tag>
              <div className="hz-muted">
                {row.issuedBy} {beijingTime(row.issuedAt)}
              </div>
            </span>
            {!masked && (
              <PrintButton
                size="small"
                href={`/api/agencies/${slug}/cover-certificates/${row.number}/pdf`}
              />
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={make.error} />
      {may(session, "keepMembers", slug) && (
        <div>
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {t("cover.certify")}
          </Button>
        </div>
      )}
    </section>
  );
}
