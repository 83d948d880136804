import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import type { Schemas } from "./types";

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

/** All that units still owe, whatever the number of pages. */
export const openDues = (slug: string) =>
  queryOptions({
    queryKey: ["open-dues", slug],
    queryFn: async () => {
      const all: ContributionRow[] = [];
      for (let page = 1; ; page++) {
        const query = { state: "open" as const, size: 100, page };
        const { items, total } = await unwrap(
          api.GET("/api/agencies/{slug}/contributions", { params: { path: { slug }, query } }),
        );
        all.push(...items);
        if (items.length === 0 || all.length >= total) return all;
      }
    },
  });

/** Starts the export of all rows of a list that match its filters. */
export const exportAgencyList = (slug: string, list: string) => (query: Record<string, string>) =>
  unwrap(
    api.POST("/api/agencies/{slug}/exports", {
      params: { path: { slug } },
      body: { list, query: new URLSearchParams(query).toString() },
    }),
  );
