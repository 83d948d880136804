import { exportAgencyList } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { PageHead, Sum } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { RebateFacts, RebateItems, RebateLines } from "@huzhu/ui/rebates";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useHere } from "../agency";

type View = Schemas["RebateView"];

/** The accountant says that the money has come; the books ask for its voucher. */
function Receive({ view }: { view: View }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const { id, payable, paidOn } = view.row;
  return (
    <ActDialog
      label={t("rebates.receive")}
      note={
        <>
          <p>{t("rebates.receiveNote")}</p>
          <Sum of={payable} />
        </>
      }
      type="primary"
      fields={[
        {
          ...{ name: "on", label: t("rebates.receivedOn"), kind: "date", initial: today },
          ...{ min: paidOn ?? undefined, max: today },
        },
        { name: "reference", label: t("rebates.reference"), maxLength: 100 },
      ]}
      run={({ on = "", reference = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/rebates/{id}/receipt", {
            ...{ params: { path: { slug, id } }, headers: ifMatch(view.version) },
            body: { on, reference },
          }),
        )
      }
      done={t("rebates.received")}
    />
  );
}

function Items({ id, line }: { id: string; line: View["lines"][number] }) {
  const { slug } = useHere();
  const { planCode, kind, rate } = line;
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/rebates/{id}/items", {
      params: { path: { slug, id }, query: { plan: planCode, kind, rate, size: 100 } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  return <RebateItems items={found.data.items} />;
}

/** 回拨单 of one quarter, as the office has confirmed it (FI-2). */
export default function RebatePage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/rebates/{id}", {
      params: { path: { slug, id } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  const { year, quarter, state } = view.row;
  const title = t("rebates.title", { year, quarter });
  return (
    <div className="hz-stack">
      <PageHead title={title} tags={<StatusTag of="rebateState" value={state} />}>
        {view.actions.includes("receive") && <Receive view={view} />}
        <PrintButton href={`/api/agencies/${slug}/rebates/${id}.pdf`}>
          {t("rebates.print")}
        </PrintButton>
        <ExportButton
          name={title}
          start={() => exportAgencyList(slug, "rebate-items")({ statement: id })}
        />
      </PageHead>
      <RebateFacts view={view} />
      <RebateLines view={view} items={(line) => <Items id={id} line={line} />} />
    </div>
  );
}
