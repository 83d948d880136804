import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { type BatchView, fetchBatchFile, type PaymentLine } from "@huzhu/api/payments";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Sum } from "@huzhu/ui/facts";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ImportResult } from "./ImportResult";

interface Props {
  view: BatchView;
}

/** Where an act goes, with the version that was shown; what it answers is shown at once. */
function useBatchAct({ batch, version }: BatchView) {
  const queries = useQueryClient();
  const params = { path: { id: batch.id } };
  const { queryKey } = $api.queryOptions("get", "/api/office/payment-batches/{id}", { params });
  return {
    at: { params, headers: ifMatch(version) },
    keep: (view: BatchView) => {
      queries.setQueryData(queryKey, view);
      return view;
    },
  };
}

function Release({ view }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useBatchAct(view);
  return (
    <ActDialog
      label={t("payment.release")}
      type="primary"
      note={
        <>
          <p>{t("payment.releaseNote", { count: view.batch.count, revision: view.revision })}</p>
          <Sum of={view.batch.total} />
        </>
      }
      run={() => unwrap(api.POST("/api/office/payment-batches/{id}/release", at)).then(keep)}
      done={t("payment.released")}
    />
  );
}

function Cancel({ view }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useBatchAct(view);
  return (
    <ActDialog
      label={t("payment.cancel")}
      note={t("payment.cancelNote")}
      danger
      run={() => unwrap(api.POST("/api/office/payment-batches/{id}/cancellation", at)).then(keep)}
      done={t("payment.cancelled")}
    />
  );
}

function RecordSent({ view }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useBatchAct(view);
  return (
    <ActDialog
      label={t("payment.send")}
      note={t("payment.sendNote")}
      type="primary"
      fields={[{ name: "bankNumber", label: t("payment.bankNumber"), maxLength: 60 }]}
      run={({ bankNumber = "" }) =>
        unwrap(
          api.POST("/api/office/payment-batches/{id}/sending", { ...at, body: { bankNumber } }),
        ).then(keep)
      }
      done={t("payment.sent")}
    />
  );
}

const endings = { xlsx: "xlsx", csvGb18030: "csv", csvUtf8: "csv", pain001: "xml" } as const;

/** The file for the bank: fetched once, or again with a reason. */
function Download({ view }: Props) {
  const { t } = useTranslation();
  const again = view.downloads.length > 0;
  return (
    <ActDialog
      label={t(again ? "payment.downloadAgain" : "payment.download")}
      note={t(again ? "payment.downloadAgainNote" : "payment.downloadNote")}
      fields={again ? [{ name: "reason", label: t("payment.downloadReason"), maxLength: 200 }] : []}
      run={async ({ reason }) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(await fetchBatchFile(view.batch.id, reason ?? null));
        link.download = `${view.batch.number}.${endings[view.format]}`;
        link.click();
      }}
      done={t("payment.downloaded")}
    />
  );
}

/** Takes one line out; it may go with the next batch. */
export function RemoveLine({ view, line }: Props & { line: PaymentLine }) {
  const { t } = useTranslation();
  const { at, keep } = useBatchAct(view);
  return (
    <ActDialog
      label={t("payment.remove")}
      note={t("payment.removeNote", { line: line.line, number: line.number })}
      size="small"
      danger
      run={() =>
        unwrap(
          api.DELETE("/api/office/payment-batches/{id}/lines/{lineId}", {
            params: { path: { id: view.batch.id, lineId: line.id } },
            headers: at.headers,
          }),
        ).then(keep)
      }
      done={t("payment.removed")}
    />
  );
}

/** What this person may do with the batch now. */
export function BatchActs({ view }: Props) {
  const open = new Set(view.open);
  return (
    <>
      {open.has("cancel") && <Cancel view={view} />}
      {open.has("download") && <Download view={view} />}
      {open.has("send") && <RecordSent view={view} />}
      {open.has("import") && <ImportResult id={view.batch.id} />}
      {open.has("release") && <Release view={view} />}
    </>
  );
}
