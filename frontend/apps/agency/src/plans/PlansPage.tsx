import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PlansTable } from "@huzhu/ui/plans";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** 保障活动: the terms, to read and to show to units (EN-14). */
export default function PlansPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const plans = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
  );
  return (
    <>
      <PageHead title={t("menu.plans")}>
        <ExportButton name="plans" start={() => exportAgencyList(slug, "plans")({})} />
      </PageHead>
      <Card>
        <p style={{ marginBlockStart: 0 }}>{t("plansNote")}</p>
        <ProblemNotice problem={plans.error} onRetry={() => plans.refetch()} />
        <PlansTable plans={plans.data ?? []} loading={plans.isPending} />
      </Card>
    </>
  );
}
