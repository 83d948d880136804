import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
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
import { useSession } from "../useSession";

type View = Schemas["RebateView"];

interface Props {
  view: View;
}

function Acts({ view }: Props) {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const { row } = view;
  const at = { params: { path: { id: row.id } }, headers: ifMatch(view.version) };
  const seen = { ...at, body: { seen: row.payable } };
  const can = (act: string) => view.actions.includes(act);
  const note = (
    <>
      <p>{t("rebates.payNote", { agency: shortNames(row.agency) })}</p>
      <Sum of={row.payable} />
    </>
  );
  return (
    <>
      {can("compute") && (
        <ActDialog
          label={t("rebates.computeAgain")}
          note={t("rebates.computeAgainNote")}
          run={() => unwrap(api.POST("/api/office/rebates/{id}/computation", at))}
          done={t("rebates.computed")}
        />
      )}
      {can("propose") && (
        <ActDialog
          label={t("rebates.propose")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/rebates/{id}/proposal", seen))}
          done={t("rebates.proposed")}
        />
      )}
      {can("confirm") && (
        <ActDialog
          label={t("rebates.confirm")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/rebates/{id}/confirmation", seen))}
          done={t("rebates.confirmed")}
        />
      )}
      {can("pay") && (
        <ActDialog
          label={t("rebates.pay")}
          note={note}
          type="primary"
          fields={[
            { name: "on", label: t("rebates.paidOn"), kind: "date", initial: today, max: today },
            { name: "reference", label: t("rebates.reference"), maxLength: 100 },
          ]}
          run={({ on = "", reference = "" }) =>
            unwrap(api.POST("/api/office/rebates/{id}/payment", { ...at, body: { on, reference } }))
          }
          done={t("rebates.paidDone")}
        />
      )}
      {can("takeBack") && (
        <ActDialog
          label={t("rebates.takeBack")}
          note={t("rebates.takeBackNote")}
          danger
          fields={[{ name: "reason", label: t("rebates.reason"), kind: "area", maxLength: 200 }]}
          run={({ reason = "" }) =>
            unwrap(api.POST("/api/office/rebates/{id}/taking-back", { ...at, body: { reason } }))
          }
          done={t("rebates.takenBack")}
        />
      )}
    </>
  );
}

function Items({ id, line }: { id: string; line: View["lines"][number] }) {
  const { planCode, kind, rate } = line;
  const found = useQuery(
    $api.queryOptions("get", "/api/office/rebates/{id}/items", {
      params: { path: { id }, query: { plan: planCode, kind, rate, size: 100 } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  return <RebateItems items={found.data.items} />;
}

/** 回拨单 of one agency and quarter: computed, decided, paid (FI-2). */
export default function RebatePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/rebates/{id}", { params: { path: { id } } }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  const { agency, year, quarter, state } = view.row;
  const title = t("rebates.title", { agency: shortNames(agency), year, quarter });
  return (
    <div className="hz-stack">
      <PageHead title={title} tags={<StatusTag of="rebateState" value={state} />}>
        <Acts view={view} />
        <PrintButton href={`/api/office/rebates/${id}.pdf`}>{t("rebates.print")}</PrintButton>
        <ExportButton
          name={title}
          start={() => exportOfficeList("rebate-items")({ statement: id })}
        />
      </PageHead>
      <RebateFacts view={view} />
      <RebateLines view={view} items={(line) => <Items id={id} line={line} />} />
    </div>
  );
}
