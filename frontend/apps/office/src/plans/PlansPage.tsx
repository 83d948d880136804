import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import type { PlanVersionView } from "@huzhu/api/plans";
import { may } from "@huzhu/api/session";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PlansTable } from "@huzhu/ui/plans";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSession } from "../useSession";
import { ClaimTerms } from "./ClaimTerms";
import { Supplements } from "./Supplements";

function Acts({ version }: { version: PlanVersionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const at = { params: { path: { id: version.id } }, headers: ifMatch(version.version) };
  const can = (act: string) => version.actions.includes(act);
  const follows = version.actions.length === 0 && may(session, "proposePlans", "office");
  return (
    <div className="hz-row">
      {can("release") && (
        <ActDialog
          label={t("planDraft.release")}
          note={t("planDraft.releaseNote", { name: version.name, from: version.effectiveFrom })}
          type="primary"
          run={() => unwrap(api.POST("/api/office/plans/{id}/release", at))}
          done={t("planDraft.released")}
        />
      )}
      {can("propose") && (
        <ActDialog
          label={t("planDraft.propose")}
          note={t("planDraft.proposeNote")}
          type="primary"
          run={() => unwrap(api.POST("/api/office/plans/{id}/proposal", at))}
          done={t("planDraft.proposed")}
        />
      )}
      {can("edit") && (
        <Button onClick={() => navigate(`/plans/draft?amend=${version.id}`)}>
          {t("planDraft.amend")}
        </Button>
      )}
      {can("withdraw") && (
        <ActDialog
          label={t("planDraft.withdraw")}
          note={t("planDraft.withdrawNote")}
          danger
          run={() => unwrap(api.DELETE("/api/office/plans/{id}", at))}
          onDone={() => navigate("/plans")}
        />
      )}
      {follows && (
        <Button onClick={() => navigate(`/plans/draft?from=${version.id}`)}>
          {t("planDraft.next")}
        </Button>
      )}
    </div>
  );
}

/** 保障活动: every plan with its versions; a new one is drafted, proposed and released by a second
 * person (PL-1). */
export default function PlansPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const plans = useQuery($api.queryOptions("get", "/api/office/plans"));
  return (
    <>
      <PageHead title={t("menu.plans")}>
        {may(session, "proposePlans", "office") && (
          <Button type="primary" onClick={() => navigate("/plans/draft")}>
            {t("planDraft.new")}
          </Button>
        )}
        <ExportButton name="plans" start={() => exportOfficeList("plans")({})} />
      </PageHead>
      <Card>
        <p style={{ marginBlockStart: 0 }}>{t("planDraft.lead")}</p>
        <ProblemNotice problem={plans.error} onRetry={() => plans.refetch()} />
        <PlansTable
          plans={plans.data ?? []}
          loading={plans.isPending}
          acts={(_, version) => (
            <>
              <Acts version={version} />
              <Supplements version={version} />
              <ClaimTerms version={version} />
            </>
          )}
        />
      </Card>
    </>
  );
}
