import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import type { Schemas } from "./types";

type Query = Record<string, string | number | boolean | undefined>;

export type UnitRow = Schemas["UnitRow"];
export type TermsRow = Schemas["TermsRow"];
export type MemberLine = Schemas["MemberLine"];
export type MemberView = Schemas["MemberView"];
export type MemberCover = Schemas["MemberCover"];
export type HeldCoverView = Schemas["HeldCoverView"];
export type CoverCertificateRow = Schemas["CoverCertificateRow"];

/** What an agency reads of its units and members. */
export function memberQueries(slug: string) {
  const path = { slug };
  const of = (id: string) => ({ path: { slug, id } });
  const key = (...rest: unknown[]) => ["agency", slug, ...rest];
  return {
    units: (query: Query) =>
      queryOptions({
        queryKey: key("units", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/units", { params: { path, query } })),
      }),
    unit: (id: string) =>
      queryOptions({
        queryKey: key("unit", id),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/units/{id}", { params: of(id) })),
      }),
    terms: (id: string) =>
      queryOptions({
        queryKey: key("terms", id),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/units/{id}/terms", { params: of(id) })),
      }),
    members: (query: Query) =>
      queryOptions({
        queryKey: key("insured", query),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/members", { params: { path, query } })),
      }),
    count: (query: Query) =>
      queryOptions({
        queryKey: key("insured-count", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/members/count", { params: { path, query } })),
      }),
    member: (id: string) =>
      queryOptions({
        queryKey: key("insured-one", id),
        queryFn: () => unwrap(api.GET("/api/agencies/{slug}/members/{id}", { params: of(id) })),
      }),
    cover: (id: string, on: string) =>
      queryOptions({
        queryKey: key("cover", id, on),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/members/{id}/cover", {
              params: { ...of(id), query: { on } },
            }),
          ),
      }),
    certificates: (id: string) =>
      queryOptions({
        queryKey: key("cover-certificates", id),
        queryFn: () =>
          unwrap(
            api.GET("/api/agencies/{slug}/members/{id}/cover-certificates", { params: of(id) }),
          ),
      }),
    contacts: (query: Query) =>
      queryOptions({
        queryKey: key("contacts", query),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/contacts", { params: { path, query } })),
      }),
    contactSummary: () =>
      queryOptions({
        queryKey: key("contact-summary"),
        queryFn: () =>
          unwrap(api.GET("/api/agencies/{slug}/contacts/summary", { params: { path } })),
      }),
  };
}

/** Members by an exact number, which never stands in an address, or by the beginning of a name. */
export const findMembers = (slug: string, text: string) =>
  unwrap(
    api.POST("/api/agencies/{slug}/members/search", { params: { path: { slug } }, body: { text } }),
  );

/** Whether somebody typed an identity number. */
export const isIdentity = (text: string) =>
  /^\d{15}$|^\d{17}[\dXx]$/.test(text.replaceAll(" ", ""));
