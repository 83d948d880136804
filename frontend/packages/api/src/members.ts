import { api, unwrap } from "./client";
import type { Schemas } from "./types";

export type UnitRow = Schemas["UnitRow"];
export type TermsRow = Schemas["TermsRow"];
export type MemberLine = Schemas["MemberLine"];
export type MemberView = Schemas["MemberView"];
export type MemberCover = Schemas["MemberCover"];
export type HeldCoverView = Schemas["HeldCoverView"];
export type CoverCertificateRow = Schemas["CoverCertificateRow"];

/** Members by an exact number, which never stands in an address, or by the beginning of a name. */
export const findMembers = (slug: string, text: string) =>
  unwrap(
    api.POST("/api/agencies/{slug}/members/search", { params: { path: { slug } }, body: { text } }),
  );

/** Whether somebody typed an identity number. */
export const isIdentity = (text: string) =>
  /^\d{15}$|^\d{17}[\dXx]$/.test(text.replaceAll(" ", ""));
