import { queryOptions } from "@tanstack/react-query";
import { $api, putFile } from "./client";
import type { Schemas } from "./types";

export type RosterView = Schemas["RosterView"];
export type RosterSummary = Schemas["RosterSummary"];
export type RosterRowView = Schemas["RosterRowView"];
export type UnitDue = Schemas["UnitDue"];
export type RowOutcome = Schemas["RowOutcome"];
export type RenewalRow = Schemas["RenewalRow"];
export type RenewalCandidate = Schemas["RenewalCandidate"];
export type JoinerRow = Schemas["JoinerRow"];

/** Whether a roster goes on changing by itself: it is being checked, or enrolled. */
export const isAtWork = ({ status, units }: RosterView) =>
  status === "checking" || (status === "confirmed" && units.every((unit) => unit.received));

/** Plans of which something can be sold today. */
export const plansOnSale = (slug: string) =>
  queryOptions({
    ...$api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
    select: (plans) =>
      plans.flatMap((plan) => {
        const now = plan.versions.find(
          (one) => one.state === "inForce" && one.missing.length === 0,
        );
        return now ? [{ ...now, code: plan.code, name: plan.name }] : [];
      }),
    staleTime: 300_000,
  });

/** A roster, read again while the system works on it. */
export const rosterQuery = (slug: string, id: string) =>
  queryOptions({
    ...$api.queryOptions("get", "/api/agencies/{slug}/rosters/{id}", {
      params: { path: { slug, id } },
    }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? 2000 : false),
  });

/** Sends a roster's file; the same id again changes nothing. */
export function sendRoster(
  slug: string,
  sent: { id: string; file: File; plan?: string; askedFor?: string | null },
  onProgress: (share: number) => void,
) {
  const query = new URLSearchParams({ name: sent.file.name });
  if (sent.plan) query.set("plan", sent.plan);
  if (sent.askedFor) query.set("askedFor", sent.askedFor);
  const url = `/api/agencies/${slug}/rosters/${sent.id}?${query}`;
  return putFile<RosterView>(url, sent.file, {}, onProgress);
}
