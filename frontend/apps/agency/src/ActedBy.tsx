import { $api } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import type { Permission } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useHere } from "./agency";

/** Whose work a page is, where not everybody's: the rights it takes, and the posts that have one. */
const work: [path: string, rights: Permission[], posts: string[]][] = [
  ["/notices", ["publishNotices"], ["committeeChair", "agencyDirector", "clerk"]],
  ["/points", ["keepPoints"], ["agencyDirector", "clerk"]],
  ["/units", ["keepMembers"], ["agencyDirector", "clerk"]],
  ["/members", ["keepMembers"], ["agencyDirector", "clerk"]],
  ["/contacts", ["keepMembers"], ["agencyDirector", "clerk"]],
  ["/rosters", ["keepRosters"], ["agencyDirector", "clerk"]],
  ["/renewals", ["keepRosters"], ["agencyDirector", "clerk"]],
  ["/contributions", ["recordContributions"], ["clerk", "accountant", "cashier", "leadAccountant"]],
  ["/committee", ["keepCommittee"], ["committeeChair", "agencyDirector", "clerk"]],
  ["/meetings", ["keepMeetings", "signMinutes"], ["agencyDirector", "clerk"]],
  ["/internal-rules", ["keepRecords"], ["committeeChair", "agencyDirector", "clerk"]],
  ["/yearly-tasks", ["keepRecords"], ["committeeChair", "agencyDirector", "clerk"]],
  ["/api-clients", ["proposeApiClients", "confirmApiClients"], ["agencyDirector"]],
  ["/people", ["proposeAgencyPosts", "confirmAgencyPosts"], ["agencyDirector"]],
];

/** A page that a person may only read says who acts, instead of showing nothing to press. */
export function ActedBy() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { pathname } = useLocation();
  const agency = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}", { params: { path: { slug } } }),
  ).data;
  const here = work.find(([path]) => pathname === path || pathname.startsWith(`${path}/`));
  if (!here || agency?.readOnly !== false || here[1].some((right) => may(session, right, slug)))
    return null;
  return (
    <p className="agency-by">
      {t("actedBy", { posts: here[2].map((post) => t(`post.${post}`)).join("、") })}
    </p>
  );
}
