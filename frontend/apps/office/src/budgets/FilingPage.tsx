import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { BudgetLines, BudgetStateTag } from "@huzhu/ui/budgets";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";

type Filing = Schemas["FilingView"];

function Acts({ filing }: { filing: Filing }) {
  const { t } = useTranslation();
  const at = { params: { path: { id: filing.id } }, headers: ifMatch(filing.version) };
  const can = (act: string) => filing.actions.includes(act);
  const note = t("budget.fileNote", {
    agency: shortNames(filing.agency),
    title: filing.title,
    total: money(filing.total),
  });
  return (
    <>
      {can("propose") && (
        <ActDialog
          label={t("budget.propose")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/budgets/{id}/proposal", at))}
          done={t("budget.proposed")}
        />
      )}
      {can("confirm") && (
        <ActDialog
          label={t("budget.confirm")}
          note={note}
          type="primary"
          run={() => unwrap(api.POST("/api/office/budgets/{id}/confirmation", at))}
          done={t("budget.filed")}
        />
      )}
      {can("return") && (
        <ActDialog
          label={t("budget.return")}
          note={t("budget.returnNote")}
          danger
          fields={[{ name: "reasons", label: t("budget.reasons"), kind: "area", maxLength: 500 }]}
          run={({ reasons = "" }) =>
            unwrap(api.POST("/api/office/budgets/{id}/return", { ...at, body: { reasons } }))
          }
          done={t("budget.returned")}
        />
      )}
    </>
  );
}

/** One handed-in budget beside the one that it would replace (FI-3, GV-10). */
export default function FilingPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/budgets/{id}", { params: { path: { id } } }),
  );
  const filing = found.data;
  if (found.isPending) return <Loading />;
  if (!filing) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  return (
    <>
      <PageHead
        title={filing.title}
        tags={<BudgetStateTag state={filing.state} label={filing.stateLabel} />}
      >
        <Acts filing={filing} />
      </PageHead>
      <div className="hz-stack">
        {filing.reasons && (
          <Alert
            type="warning"
            showIcon
            title={t("budget.returned")}
            description={filing.reasons}
          />
        )}
        <Card title={t("budget.lines")}>
          <BudgetLines lines={filing.lines} total={filing.total} before={filing.before} />
        </Card>
        <Card title={t("budget.facts")}>
          <Facts
            facts={[
              [
                t("oversight.agency"),
                <Link key="a" to={`/agencies/${filing.slug}`}>
                  {shortNames(filing.agency)}
                </Link>,
              ],
              [t("budget.basis"), filing.basis],
              [t("budget.resolution"), filing.resolution],
              [t("budget.handedInBy"), `${filing.handedInBy} ${beijingTime(filing.handedInAt)}`],
              [t("budget.proposedBy"), filing.proposedBy],
              [
                t("budget.decidedBy"),
                filing.decidedBy && `${filing.decidedBy} ${beijingTime(filing.decidedAt)}`,
              ],
            ]}
          />
        </Card>
      </div>
    </>
  );
}
