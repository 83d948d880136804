import { postFile, postForBlob } from "./client";
import type { Schemas } from "./types";

export type BatchRow = Schemas["BatchRow"];
export type BatchView = Schemas["BatchView"];
export type BatchFormat = Schemas["BatchFormat"];
export type BatchProposal = Schemas["Proposal"];
export type PaymentLine = Schemas["LineView"];
export type AttemptRow = Schemas["AttemptRow"];
export type ResultView = Schemas["ResultView"];
export type FailureRow = Schemas["FailureRow"];
export type DisbursementRow = Schemas["DisbursementRow"];

export const batchFormats = [
  "xlsx",
  "csvGb18030",
  "csvUtf8",
  "pain001",
] as const satisfies BatchFormat[];

/** Reads a bank's file; to look at what it would change, or to take it in. */
export const sendBankResult = (batch: string, file: File, look: boolean) =>
  postFile<ResultView>(
    `/api/office/payment-batches/${batch}/results${look ? "/preview" : ""}`,
    file,
  );

/** The bytes that go to the bank; each fetch is recorded. */
export const fetchBatchFile = (batch: string, reason: string | null) =>
  postForBlob(`/api/office/payment-batches/${batch}/file`, { reason });
