import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { ClaimTags } from "@huzhu/ui/claims";
import { EmptyState } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

/** 报案: what was reported for this member, the newest first. */
export function ClaimsOfMember({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { data, isSuccess } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/claims", {
      params: { path: { slug }, query: { member: id, size: 100 } },
    }),
  );
  return (
    <section className="hz-stack">
      <h2 className="member-heading">{t("claims.ofMember")}</h2>
      {isSuccess && data.total === 0 && <EmptyState why={t("claims.noneOfMember")} />}
      <ul className="members">
        {data?.items.map((claim) => (
          <li key={claim.id}>
            <span>
              <Link to={`/claims/${claim.id}`}>{claim.number}</Link> <ClaimTags claim={claim} />
              <div className="hz-muted">
                {`${claim.plan} · ${claim.kindLabel} ${claim.eventOn}`}
                {claim.amount !== null && ` · ￥${money(claim.amount)}`}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
