import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import type { Schemas } from "./types";

export type MatterRow = Schemas["MatterRow"];
export type ReceiptRow = Schemas["ReceiptRow"];
export type OversightRow = Schemas["OversightRow"];
export type AgencyHolding = Schemas["AgencyHolding"] & { key: string };
export type AgencyRemittance = Schemas["AgencyRemittance"];
export type PaperRow = Schemas["PaperRow"];

type Query = Record<string, string | number | boolean | undefined>;

/** What the Beijing office reads. Every key begins with "office". */
export const officeQueries = {
  toDos: () =>
    queryOptions({
      queryKey: ["office", "to-dos"],
      queryFn: () => unwrap(api.GET("/api/office/to-dos")),
    }),
  cases: (query: Query) =>
    queryOptions({
      queryKey: ["office", "cases", query],
      queryFn: () => unwrap(api.GET("/api/office/cases", { params: { query } })),
    }),
  case: (id: string) =>
    queryOptions({
      queryKey: ["office", "case", id],
      queryFn: () => unwrap(api.GET("/api/office/cases/{id}", { params: { path: { id } } })),
    }),
  agencies: (query: Query) =>
    queryOptions({
      queryKey: ["office", "agencies", query],
      queryFn: () => unwrap(api.GET("/api/office/agencies", { params: { query } })),
    }),
  agency: (slug: string) =>
    queryOptions({
      queryKey: ["office", "agency", slug],
      queryFn: () => unwrap(api.GET("/api/office/agencies/{slug}", { params: { path: { slug } } })),
    }),
  engagements: () =>
    queryOptions({
      queryKey: ["office", "engagements"],
      queryFn: () => unwrap(api.GET("/api/office/engagements")),
    }),
  papers: (query: Query) =>
    queryOptions({
      queryKey: ["office", "papers", query],
      queryFn: () => unwrap(api.GET("/api/office/papers", { params: { query } })),
    }),
  points: (slug: string, query: Query) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "points", query],
      queryFn: () =>
        unwrap(
          api.GET("/api/office/agencies/{slug}/points", { params: { path: { slug }, query } }),
        ),
    }),
  members: (slug: string) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "members"],
      queryFn: () =>
        unwrap(
          api.GET("/api/office/agencies/{slug}/committee-members", { params: { path: { slug } } }),
        ),
    }),
  peopleOf: (slug: string) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "people"],
      queryFn: () =>
        unwrap(api.GET("/api/office/agencies/{slug}/people", { params: { path: { slug } } })),
    }),
  internalRulesOf: (slug: string) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "internal-rules"],
      queryFn: () =>
        unwrap(
          api.GET("/api/office/agencies/{slug}/internal-rules", { params: { path: { slug } } }),
        ),
    }),
  yearOf: (slug: string, year: number) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "year", year],
      queryFn: () =>
        unwrap(
          api.GET("/api/office/agencies/{slug}/yearly-tasks", {
            params: { path: { slug }, query: { year } },
          }),
        ),
    }),
  oversightOf: (slug: string) =>
    queryOptions({
      queryKey: ["office", "agency", slug, "oversight"],
      queryFn: () =>
        unwrap(api.GET("/api/office/agencies/{slug}/oversight", { params: { path: { slug } } })),
    }),
  oversight: (query: Query) =>
    queryOptions({
      queryKey: ["office", "oversight", query],
      queryFn: () => unwrap(api.GET("/api/office/oversight", { params: { query } })),
    }),
  holdings: (query: Query) =>
    queryOptions({
      queryKey: ["office", "contributions", "held", query],
      queryFn: async () => {
        const held = await unwrap(api.GET("/api/office/contributions/held", { params: { query } }));
        const items = held.items.map((row) => ({ ...row, key: `${row.slug} ${row.planCode}` }));
        return { ...held, items };
      },
    }),
  agencyRemittances: (query: Query) =>
    queryOptions({
      queryKey: ["office", "remittances", query],
      queryFn: () => unwrap(api.GET("/api/office/remittances", { params: { query } })),
    }),
  matters: (query: Query) =>
    queryOptions({
      queryKey: ["office", "matters", query],
      queryFn: () => unwrap(api.GET("/api/office/matters", { params: { query } })),
    }),
  matter: (id: string, state?: Schemas["ReceiptState"]) =>
    queryOptions({
      queryKey: ["office", "matter", id, state],
      queryFn: () =>
        unwrap(api.GET("/api/office/matters/{id}", { params: { path: { id }, query: { state } } })),
    }),
  deadlines: (query: Query) =>
    queryOptions({
      queryKey: ["office", "deadlines", query],
      queryFn: () => unwrap(api.GET("/api/office/deadlines", { params: { query } })),
    }),
  statistics: () =>
    queryOptions({
      queryKey: ["office", "statistics"],
      queryFn: () => unwrap(api.GET("/api/office/statistics")),
    }),
  enrolment: (query: Query) =>
    queryOptions({
      queryKey: ["office", "statistics", "enrolment", query],
      queryFn: () => unwrap(api.GET("/api/office/statistics/enrolment", { params: { query } })),
    }),
  calendar: (year: number) =>
    queryOptions({
      queryKey: ["office", "calendar", year],
      queryFn: () => unwrap(api.GET("/api/office/calendar/{year}", { params: { path: { year } } })),
    }),
  parameters: () =>
    queryOptions({
      queryKey: ["office", "parameters"],
      queryFn: () => unwrap(api.GET("/api/office/parameters")),
    }),
  people: () =>
    queryOptions({
      queryKey: ["office", "people"],
      queryFn: () => unwrap(api.GET("/api/office/people")),
    }),
  misuseReports: (query: Query) =>
    queryOptions({
      queryKey: ["office", "misuse-reports", query],
      queryFn: () => unwrap(api.GET("/api/office/misuse-reports", { params: { query } })),
    }),
  audit: (query: Query) =>
    queryOptions({
      queryKey: ["office", "audit", query],
      queryFn: () => unwrap(api.GET("/api/office/audit", { params: { query } })),
    }),
  checkpoints: (query: Query) =>
    queryOptions({
      queryKey: ["office", "checkpoints", query],
      queryFn: () => unwrap(api.GET("/api/office/audit/checkpoints", { params: { query } })),
    }),
};

/** Starts the export of all rows of a list that match its filters. */
export const exportOfficeList = (list: string) => (query: Record<string, string>) =>
  unwrap(
    api.POST("/api/office/exports", {
      body: { list, query: new URLSearchParams(query).toString() },
    }),
  );
