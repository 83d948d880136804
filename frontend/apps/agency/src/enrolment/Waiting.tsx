import type { RosterView, RowOutcome } from "@huzhu/api/enrolment";
import { plansOnSale } from "@huzhu/api/enrolment";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

const begins: RowOutcome[] = ["firstEnrolment", "addedUnits", "joiner"];

/** From when cover counts for what the rows come to, as if handled today (EN-3, EN-6, EN-11). */
export function Waiting({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const plans = useQuery(plansOnSale(slug));
  const plan = plans.data?.find(({ code }) => code === roster.planCode);
  if (roster.status !== "checked") return null;
  const has = (...outcomes: RowOutcome[]) =>
    roster.outcomes.some(({ outcome }) => outcomes.includes(outcome));
  const tomorrow = dayjs(beijingDate(session.now)).add(1, "day").format("YYYY-MM-DD");
  const { askedFor } = roster;
  const effective = askedFor && askedFor > tomorrow ? askedFor : tomorrow;
  const days = plan?.waitingDays ?? 0;
  const from = dayjs(effective).add(days, "day").format("YYYY-MM-DD");
  return (
    <ul className="roster-notes hz-muted">
      {plan && has(...begins) && (
        <li>{t(days > 0 ? "roster.waits" : "roster.noWait", { days, effective, from })}</li>
      )}
      {has("renewal") && <li>{t("roster.renewalNote")}</li>}
      {has("lateRenewal") && <li>{t("roster.late")}</li>}
    </ul>
  );
}
