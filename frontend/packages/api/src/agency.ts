import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import type { Schemas } from "./types";

type Query = Record<string, string | number | boolean | undefined>;

export type NoticeRow = Schemas["NoticeRow"];
export type PointRow = Schemas["PointRow"];
export type MemberRow = Schemas["MemberRow"];

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
