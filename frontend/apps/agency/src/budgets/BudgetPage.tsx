import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { BudgetLines, BudgetStateTag } from "@huzhu/ui/budgets";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { DeadlineTag } from "@huzhu/ui/tags";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useHere } from "../agency";
import { AllowEarly, type BudgetOfYear, type BudgetVersion, Prepare, VersionActs } from "./acts";

type Line = Schemas["SpendingLine"];

/** 预算执行: what of each line is held, gone and left. */
function Spending({ budget }: { budget: BudgetOfYear }) {
  const { t } = useTranslation();
  const sum = (key: "limit" | "reserved" | "used" | "left") => ({
    title: t(`budget.${key}`),
    key,
    align: "right" as const,
    render: (_: unknown, line: Line) => money(line[key]),
  });
  return (
    <Rows<Line>
      label={t("budget.spending")}
      empty={t("budget.noLines")}
      rowKey="purpose"
      dataSource={budget.lines}
      columns={[
        { title: t("budget.line"), dataIndex: "label" },
        sum("limit"),
        sum("reserved"),
        sum("used"),
        sum("left"),
        {
          title: t("budget.share"),
          key: "share",
          render: (_, { label, limit, reserved, used }) => {
            const part = limit > 0 ? Math.round(((reserved + used) / limit) * 100) : 0;
            return (
              <Progress
                aria-label={`${label} ${t("budget.share")}`}
                percent={part}
                size="small"
                status={part >= 100 ? "exception" : "normal"}
                strokeColor={part >= 90 && part < 100 ? "#d48806" : undefined}
              />
            );
          },
        },
      ]}
    />
  );
}

function Version({ year, version }: { year: number; version: BudgetVersion }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <Card
      title={version.title}
      extra={
        <>
          <VersionActs year={year} version={version} />
          <PrintButton href={`/api/agencies/${slug}/budgets/${version.id}/sheet.pdf`}>
            {t("budget.print")}
          </PrintButton>
        </>
      }
    >
      <div className="hz-stack">
        {version.reasons && version.state === "returned" && (
          <Alert
            type="warning"
            showIcon
            title={t("budget.returned")}
            description={version.reasons}
          />
        )}
        <Facts
          facts={[
            [
              t("budget.state"),
              <BudgetStateTag key="s" state={version.state} label={version.stateLabel} />,
            ],
            [t("budget.basis"), version.basis],
            [t("budget.preparedBy"), `${version.preparedBy} ${version.changedOn}`],
            [t("ui.records.resolution"), version.resolution],
            [t("budget.handedInAt"), version.handedInAt && beijingTime(version.handedInAt)],
            [
              t("budget.filedAt"),
              version.state === "filed" && version.decidedAt && beijingTime(version.decidedAt),
            ],
          ]}
        />
        <BudgetLines lines={version.lines} total={version.total} />
      </div>
    </Card>
  );
}

/** 管理费预算: a year's versions and what is left of each line (FI-3, RE-8, CO-1). */
export default function BudgetPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get("year") ?? beijingDate(session.now).slice(0, 4));
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/budget", {
      params: { path: { slug }, query: { year } },
    }),
  );
  const budget = found.data;
  const turn = (by: number) => setParams({ year: String(year + by) });
  const handedIn = budget?.versions.some(({ handedInAt }) => handedInAt);
  return (
    <>
      <PageHead title={t("menu.budget")}>
        <Button icon={<LeftOutlined />} aria-label={t("year.before")} onClick={() => turn(-1)} />
        <strong aria-live="polite">{`${year}${t("year.of")}`}</strong>
        <Button icon={<RightOutlined />} aria-label={t("year.after")} onClick={() => turn(1)} />
        {budget?.actions.includes("prepare") && <Prepare budget={budget} />}
        {budget?.actions.includes("allowEarlySpending") && <AllowEarly budget={budget} />}
        <ExportButton
          name={t("budget.spending")}
          start={() => exportAgencyList(slug, "budget-lines")({ year: String(year) })}
        />
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {budget && (
        <div className="hz-stack">
          <Card
            title={t("budget.spending")}
            extra={!handedIn && <DeadlineTag deadline={budget.deadline} />}
          >
            <p className="hz-muted">{t(`budget.control.${budget.control}`)}</p>
            {budget.early.map((early) => (
              <p key={early.resolution}>
                {t("budget.earlyOf", { ...early, lines: early.lines.join("、") })}
              </p>
            ))}
            <Spending budget={budget} />
          </Card>
          {budget.versions.length === 0 && (
            <Card>
              <p className="hz-muted">{t("budget.none")}</p>
            </Card>
          )}
          {budget.versions.map((version) => (
            <Version key={version.id} year={year} version={version} />
          ))}
        </div>
      )}
    </>
  );
}
