import { $api } from "@huzhu/api/client";
import { PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Simulator } from "@huzhu/ui/simulator";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";

/** 待遇试算: what an event would bring, line by line. */
export default function SimulationPage() {
  const { t } = useTranslation();
  const plans = useQuery($api.queryOptions("get", "/api/office/plans"));
  return (
    <>
      <PageHead title={t("simulation.title")} />
      <ProblemNotice problem={plans.error} onRetry={() => plans.refetch()} />
      <Simulator plans={plans.data ?? []} today={beijingDate(useSession().now)} />
    </>
  );
}
