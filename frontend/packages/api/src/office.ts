import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";

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
};

/** Starts the export of all rows of a list that match its filters. */
export const exportOfficeList = (list: string) => (query: Record<string, string>) =>
  unwrap(
    api.POST("/api/office/exports", {
      body: { list, query: new URLSearchParams(query).toString() },
    }),
  );
