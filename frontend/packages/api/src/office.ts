import { api, unwrap } from "./client";
import type { Schemas } from "./types";

export type MatterRow = Schemas["MatterRow"];
export type ReceiptRow = Schemas["ReceiptRow"];
export type OversightRow = Schemas["OversightRow"];
export type AgencyHolding = Schemas["AgencyHolding"];
export type AgencyRemittance = Schemas["AgencyRemittance"];
export type PaperRow = Schemas["PaperRow"];

/** Starts the export of all rows of a list that match its filters. */
export const exportOfficeList = (list: string) => (query: Record<string, string>) =>
  unwrap(
    api.POST("/api/office/exports", {
      body: { list, query: new URLSearchParams(query).toString() },
    }),
  );
