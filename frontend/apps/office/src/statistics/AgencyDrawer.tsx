import { $api } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { BenefitCards, FigureCards, FiguresTable, MonthCharts } from "@huzhu/ui/enrolment";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

function AgencyFigures({ slug, year }: { slug: string; year?: number }) {
  const { t } = useTranslation();
  const query = { agency: slug, ...(year && { year }) };
  const { data, error, isPending } = useQuery(
    $api.queryOptions("get", "/api/office/statistics/enrolment", { params: { query } }),
  );
  if (isPending) return <Loading />;
  if (!data) return <ProblemNotice problem={error} />;
  const exportOf = (list: string, title: string) => (
    <ExportButton
      name={`${slug} ${title}`}
      start={() => exportOfficeList(list)({ agency: slug, ...(year && { year: String(year) }) })}
    />
  );
  const [agency] = data.agencies;
  return (
    <div className="hz-stack">
      <p>
        {agency && <Link to={`/agencies/${slug}`}>{agency.name}</Link>}{" "}
        <span className="hz-muted">{t("ui.enrolment.upTo", { day: data.upTo })}</span>
      </p>
      <FigureCards figures={data.total} workers={data.workers} people />
      <BenefitCards figures={data.total} />
      <FiguresTable
        title={t("ui.enrolment.byPlan")}
        first={t("ui.enrolment.plan")}
        rows={data.plans.map((plan) => ({ ...plan, key: plan.code }))}
        people={false}
        extra={exportOf("enrolment-by-plan", t("ui.enrolment.byPlan"))}
      />
      <MonthCharts
        months={data.months}
        note={exportOf("enrolment-by-month", t("ui.enrolment.byMonth"))}
      />
    </div>
  );
}

/** One agency's plans and months, beside the office's figures. */
export function AgencyDrawer(props: { slug?: string; year?: number; close: () => void }) {
  const { t } = useTranslation();
  const { slug, year, close } = props;
  return (
    <Drawer
      open={slug !== undefined}
      title={`${t("ui.enrolment.title")} ${year ?? ""}`}
      size={900}
      destroyOnHidden
      onClose={close}
    >
      {slug && <AgencyFigures slug={slug} year={year} />}
    </Drawer>
  );
}
