import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import type { TasksOfYear, YearlyTaskRow } from "@huzhu/api/agency";
import { $api, api, sendFile, unwrap } from "@huzhu/api/client";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { YearlyTasks } from "@huzhu/ui/records";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useAgency, useHere } from "../agency";
import { useUsable } from "./usable";

function Complete({ year, row }: { year: TasksOfYear; row: YearlyTaskRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const plans = useUsable("annualPlan");
  const today = beijingDate(session.now);
  const { kind } = row;
  const review = kind === "separationReview";
  const found = year.posts.incompatible.join("；");
  const earliest = row.earliestOn;
  if (today < earliest)
    return <span className="hz-muted">{t("year.notYet", { from: earliest })}</span>;
  const fields: DialogField[] = [
    {
      ...{ name: "doneOn", label: t("year.doneOn"), kind: "date", initial: today },
      ...{ min: earliest, max: today },
    },
    {
      ...{ name: "text", label: t("ui.records.text"), kind: "area", maxLength: 5000 },
      initial: review
        ? found || t("year.separated", { count: year.posts.people.length })
        : undefined,
    },
  ];
  if (kind === "plan")
    fields.push({
      ...{ name: "resolutionId", label: t("ui.records.resolution"), kind: "select" },
      options: plans ?? [],
    });
  if (!review) fields.push({ name: "file", label: t("year.file"), kind: "file", optional: true });
  if (kind === "plan" && plans?.length === 0)
    return <Link to="/meetings">{t("year.toAgenda")}</Link>;
  return (
    <ActDialog
      label={t(review ? "year.sign" : "year.complete")}
      title={`${year.year}${t("year.of")}${row.kindLabel}`}
      note={review ? t("year.signNote") : undefined}
      size="small"
      fields={fields}
      run={async ({ doneOn = "", text = "", resolutionId, file }) => {
        const at = { params: { path: { slug } } };
        const body = { year: year.year, doneOn, text };
        if (review)
          return unwrap(api.POST("/api/agencies/{slug}/yearly-tasks/review", { ...at, body }));
        const fileId = file ? await sendFile(`agencies/${slug}`, file as unknown as File) : null;
        return unwrap(
          api.POST("/api/agencies/{slug}/yearly-tasks", {
            ...at,
            body: { ...body, kind, fileId, resolutionId: resolutionId ?? null },
          }),
        );
      }}
      done={t("year.recorded")}
    />
  );
}

/** 年度工作: plan, progress, summary, assessment, review of separated posts (GV-13, GV-15). */
export default function YearPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { actions } = useAgency();
  const [params, setParams] = useSearchParams();
  const chosen = Number(params.get("year") ?? beijingDate(session.now).slice(0, 4));
  const year = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/yearly-tasks", {
      params: { path: { slug }, query: { year: chosen } },
    }),
  );
  const turn = (by: number) => setParams({ year: String(chosen + by) });
  return (
    <>
      <PageHead title={t("menu.year")}>
        <Button icon={<LeftOutlined />} aria-label={t("year.before")} onClick={() => turn(-1)} />
        <strong aria-live="polite">{`${chosen}${t("year.of")}`}</strong>
        <Button icon={<RightOutlined />} aria-label={t("year.after")} onClick={() => turn(1)} />
      </PageHead>
      <Card>
        <p className="hz-muted">{t("year.note")}</p>
        <ProblemNotice problem={year.error} onRetry={() => year.refetch()} />
        {year.isPending && <Loading />}
        {year.data && (
          <YearlyTasks
            year={year.data}
            area={`agencies/${slug}`}
            act={(row) =>
              actions.includes("keepRecords") && <Complete year={year.data} row={row} />
            }
          />
        )}
      </Card>
    </>
  );
}
