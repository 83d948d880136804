import { Rows } from "@huzhu/ui/rows";
import "@huzhu/ui/auditWords";
import { $api } from "@huzhu/api/client";
import { Article } from "@huzhu/ui/article";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { InternalRules, YearlyTasks } from "@huzhu/ui/records";
import { DeadlineTag } from "@huzhu/ui/tags";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";

/** 规章制度 of one agency (GV-7). */
export function AgencyRules({ slug }: { slug: string }) {
  const rules = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/internal-rules", {
      params: { path: { slug } },
    }),
  );
  if (rules.isError) return <ProblemNotice problem={rules.error} onRetry={() => rules.refetch()} />;
  return <InternalRules rows={rules.data ?? []} loading={rules.isPending} area="office" />;
}

/** 年度工作 of one agency, this year's (GV-13, GV-15). */
export function AgencyYear({ slug }: { slug: string }) {
  const now = useSession().now;
  const year = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/yearly-tasks", {
      params: { path: { slug }, query: { year: Number(beijingDate(now).slice(0, 4)) } },
    }),
  );
  if (year.isPending) return <Loading />;
  if (!year.data) return <ProblemNotice problem={year.error} onRetry={() => year.refetch()} />;
  return <YearlyTasks year={year.data} area="office" />;
}

/** 内控 of one agency: accountants, overdue duties, refused conflicts, takeovers. */
export function AgencyOversight({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/oversight", {
      params: { path: { slug } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const { fulfilled, accountants, overdue, conflicts, takeovers } = found.data;
  return (
    <div className="hz-stack">
      <Alert type={fulfilled ? "info" : "warning"} showIcon title={accountants} />
      <h3>{t("oversight.overdueDuties")}</h3>
      <Rows
        label={t("oversight.overdueDuties")}
        rowKey="key"
        dataSource={overdue}
        empty={t("oversight.noOverdue")}
        columns={[
          { title: t("toDos.what"), dataIndex: "title" },
          {
            title: t("toDos.left"),
            render: (_, duty) => <DeadlineTag deadline={duty.deadline} />,
          },
          {
            title: t("toDos.article"),
            render: (_, duty) => <Article of={duty.article} rule={duty.rule} />,
          },
        ]}
      />
      <h3>{t("oversight.conflicts")}</h3>
      <Rows
        label={t("oversight.conflicts")}
        rowKey="at"
        dataSource={conflicts}
        empty={t("oversight.noConflicts")}
        columns={[
          {
            title: t("oversight.at"),
            className: "hz-nowrap",
            render: (_, row) => beijingTime(row.at),
          },
          { title: t("oversight.by"), dataIndex: "by" },
          { title: t("oversight.rule"), dataIndex: "rule" },
          { title: t("oversight.act"), render: (_, row) => t(`audit.actions.${row.act}`) },
        ]}
      />
      <h3>{t("oversight.takeovers")}</h3>
      <Rows
        label={t("oversight.takeovers")}
        rowKey="at"
        dataSource={takeovers}
        empty={t("oversight.noTakeovers")}
        columns={[
          {
            title: t("oversight.at"),
            className: "hz-nowrap",
            render: (_, row) => beijingTime(row.at),
          },
          { title: t("oversight.item"), dataIndex: "item" },
          { title: t("oversight.to"), dataIndex: "to" },
          { title: t("oversight.reason"), dataIndex: "reason" },
          { title: t("agency.status"), dataIndex: "statusLabel" },
        ]}
      />
    </div>
  );
}
