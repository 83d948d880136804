import { queryOptions } from "@tanstack/react-query";
import { api, putFile, unwrap } from "./client";
import type { Schemas } from "./types";

type Query = Record<string, string | number | boolean | undefined>;

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

/** Rosters and renewal of one agency. */
export function enrolmentQueries(slug: string) {
  const path = { slug };
  const key = (...rest: unknown[]) => ["agency", slug, ...rest];
  return {
    /** Plans of which something can be sold today. */
    plansOnSale: () =>
      queryOptions({
        queryKey: key("plans-on-sale"),
        queryFn: async () => {
          const plans = await unwrap(api.GET("/api/agencies/{slug}/plans", { params: { path } }));
          return plans.flatMap((plan) => {
            const now = plan.versions.find(
              (one) => one.state === "inForce" && one.missing.length === 0,
            );
            return now ? [{ ...now, code: plan.code, name: plan.name }] : [];
          });
        },
        staleTime: 300_000,
      }),
    rosters: (query: Query) =>
      queryOptions({
        queryKey: key("rosters", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/rosters", { params: { path, query } })),
      }),
    roster: (id: string) =>
      queryOptions({
        queryKey: key("roster", id),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/rosters/{id}", { params: { path: { slug, id } } })),
        refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? 2000 : false),
      }),
    rosterRows: (id: string, query: Query) =>
      queryOptions({
        queryKey: key("roster-rows", id, query),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/rosters/{id}/rows", {
              params: { path: { slug, id }, query },
            }),
          ),
      }),
    renewals: (query: Query) =>
      queryOptions({
        queryKey: key("renewals", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/renewals", { params: { path, query } })),
      }),
    renewal: (unitId: string, plan: string, expiry: string) =>
      queryOptions({
        queryKey: key("renewal", unitId, plan, expiry),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/renewals/{unitId}/{plan}/{expiry}", {
              params: { path: { slug, unitId, plan, expiry } },
            }),
          ),
      }),
    units: (q: string) =>
      queryOptions({
        queryKey: key("units-named", q),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/units", {
              params: { path, query: { q, left: false, size: 20 } },
            }),
          ),
      }),
  };
}

/** Requests for joiners in mid-term, as the office reads them. */
export const joinerRequests = (query: Query) =>
  queryOptions({
    queryKey: ["office", "joiner-decisions", query],
    queryFn: () => unwrap(api.GET("/api/office/joiner-decisions", { params: { query } })),
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
