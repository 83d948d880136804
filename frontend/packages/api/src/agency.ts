import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import type { Schemas } from "./types";

type Query = Record<string, string | number | boolean | undefined>;

export type NoticeRow = Schemas["NoticeRow"];
export type PointRow = Schemas["PointRow"];
export type MemberRow = Schemas["MemberRow"];
export type CustodyView = Schemas["CustodyView"];
export type ItemView = Schemas["ItemView"];
export type TransferView = Schemas["TransferView"];
export type ChequeView = Schemas["ChequeView"];
export type PaymentView = Schemas["PaymentView"];
export type SealUseRow = Schemas["SealUseRow"];
export type MeetingRow = Schemas["MeetingRow"];
export type MeetingView = Schemas["MeetingView"];
export type MotionView = Schemas["MotionView"];
export type HandoverView = Schemas["HandoverView"];
export type EngagementViewRow = Schemas["EngagementViewRow"];
export type ApiClientRow = Schemas["ApiClientRow"];
export type InternalRuleRow = Schemas["InternalRuleRow"];
export type YearlyTaskRow = Schemas["YearlyTaskRow"];
export type TasksOfYear = Schemas["TasksOfYear"];
export type MatterNote = Schemas["MatterNote"];
export type ResolutionRow = Schemas["ResolutionRow"];
export type ContributionRow = Schemas["ContributionRow"];
export type BankLineRow = Schemas["BankLineRow"];
export type StatementResult = Schemas["StatementResult"];
export type PlanHolding = Schemas["PlanHolding"];
export type RemittanceView = Schemas["RemittanceView"];

/** What one agency reads of itself. Every key begins with "agency" and its slug. */
export function agencyQueries(slug: string) {
  const path = { slug };
  const key = (...rest: unknown[]) => ["agency", slug, ...rest];
  return {
    agency: () =>
      queryOptions({
        queryKey: key("profile"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}", { params: { path } })),
      }),
    toDos: () =>
      queryOptions({
        queryKey: key("to-dos"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/to-dos", { params: { path } })),
      }),
    cases: (query: Query) =>
      queryOptions({
        queryKey: key("cases", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/cases", { params: { path, query } })),
      }),
    notices: () =>
      queryOptions({
        queryKey: key("notices"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/notices", { params: { path } })),
      }),
    points: (query: Query) =>
      queryOptions({
        queryKey: key("points", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/points", { params: { path, query } })),
      }),
    members: () =>
      queryOptions({
        queryKey: key("members"),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/committee-members", { params: { path } })),
      }),
    apiClients: () =>
      queryOptions({
        queryKey: key("api-clients"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/api-clients", { params: { path } })),
      }),
    audit: (query: Query) =>
      queryOptions({
        queryKey: key("audit", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/audit", { params: { path, query } })),
      }),
    checkpoints: (query: Query) =>
      queryOptions({
        queryKey: key("checkpoints", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/audit/checkpoints", { params: { path, query } })),
      }),
    custody: () =>
      queryOptions({
        queryKey: key("custody"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/custody", { params: { path } })),
      }),
    custodyAt: (at: string) =>
      queryOptions({
        queryKey: key("custody-at", at),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/custody/history", { params: { path, query: { at } } }),
          ),
      }),
    transfers: (query: Query) =>
      queryOptions({
        queryKey: key("transfers", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/custody/transfers", { params: { path, query } })),
      }),
    cheques: (query: Query) =>
      queryOptions({
        queryKey: key("cheques", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/custody/cheques", { params: { path, query } })),
      }),
    electronicPayments: (query: Query) =>
      queryOptions({
        queryKey: key("electronic-payments", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/electronic-payments", { params: { path, query } })),
      }),
    /** All that units still owe, whatever the number of pages. */
    openDues: () =>
      queryOptions({
        queryKey: key("contributions", "open"),
        queryFn: async () => {
          const all: ContributionRow[] = [];
          for (let page = 1; ; page++) {
            const query = { state: "open" as const, size: 100, page };
            const { items, total } = await unwrap(
              api.GET("/api/agencies/{slug}/contributions", { params: { path, query } }),
            );
            all.push(...items);
            if (items.length === 0 || all.length >= total) return all;
          }
        },
      }),
    contributions: (query: Query) =>
      queryOptions({
        queryKey: key("contributions", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/contributions", { params: { path, query } })),
      }),
    contributionTotals: (query: Query) =>
      queryOptions({
        queryKey: key("contributions", "totals", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/contributions/totals", { params: { path, query } })),
      }),
    contribution: (id: string) =>
      queryOptions({
        queryKey: key("contribution", id),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/contributions/{id}", { params: { path: { slug, id } } }),
          ),
      }),
    bankLines: (query: Query) =>
      queryOptions({
        queryKey: key("bank-lines", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/bank-lines", { params: { path, query } })),
      }),
    bankLineTotals: () =>
      queryOptions({
        queryKey: key("bank-lines", "totals"),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/bank-lines/totals", { params: { path } })),
      }),
    remittances: (query: Query) =>
      queryOptions({
        queryKey: key("remittances", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/remittances", { params: { path, query } })),
      }),
    heldContributions: () =>
      queryOptions({
        queryKey: key("remittances", "held"),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/remittances/held", { params: { path } })),
      }),
    enrolmentFigures: (query: Query) =>
      queryOptions({
        queryKey: key("statistics", "enrolment", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/statistics/enrolment", { params: { path, query } })),
      }),
    sealUses: (query: Query) =>
      queryOptions({
        queryKey: key("seal-uses", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/custody/seal-uses", { params: { path, query } })),
      }),
    meetings: (query: Query) =>
      queryOptions({
        queryKey: key("meetings", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/meetings", { params: { path, query } })),
      }),
    meeting: (id: string) =>
      queryOptions({
        queryKey: key("meeting", id),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/meetings/{id}", { params: { path: { slug, id } } })),
      }),
    resolutions: (query: Query) =>
      queryOptions({
        queryKey: key("resolutions", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/resolutions", { params: { path, query } })),
      }),
    handovers: () =>
      queryOptions({
        queryKey: key("handovers"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/handovers", { params: { path } })),
      }),
    engagements: () =>
      queryOptions({
        queryKey: key("engagements"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/engagements", { params: { path } })),
      }),
    engagementViews: (query: Query) =>
      queryOptions({
        queryKey: key("engagement-views", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/engagement-views", { params: { path, query } })),
      }),
    internalRules: () =>
      queryOptions({
        queryKey: key("internal-rules"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/internal-rules", { params: { path } })),
      }),
    year: (year: number) =>
      queryOptions({
        queryKey: key("year", year),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/yearly-tasks", { params: { path, query: { year } } }),
          ),
      }),
    officeMatters: (query: Query) =>
      queryOptions({
        queryKey: key("office-matters", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/office-matters", { params: { path, query } })),
      }),
    people: () =>
      queryOptions({
        queryKey: key("people"),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/people", { params: { path } })),
      }),
  };
}

/** Starts the export of all rows of a list that match its filters. */
export const exportAgencyList = (slug: string, list: string) => (query: Record<string, string>) =>
  unwrap(
    api.POST("/api/agencies/{slug}/exports", {
      params: { path: { slug } },
      body: { list, query: new URLSearchParams(query).toString() },
    }),
  );
