import { $api } from "@huzhu/api/client";
import { PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Simulator } from "@huzhu/ui/simulator";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** 待遇试算 for a member at the counter. */
export default function SimulationPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const plans = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
  );
  return (
    <>
      <PageHead title={t("simulation.title")} />
      <ProblemNotice problem={plans.error} onRetry={() => plans.refetch()} />
      <Simulator plans={plans.data ?? []} today={beijingDate(session.now)} />
    </>
  );
}
