import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { amountOf, type Benefit, type PlanVersionView } from "@huzhu/api/plans";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";
import { gapsOf, supplied } from "./gaps";

type Supplement = Schemas["SupplementView"];

const sameFields = (gaps: ReturnType<typeof gapsOf>, benefits: Benefit[]) => {
  const valueAt = (path: string) =>
    path
      .split(".")
      .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], benefits);
  return gaps
    .map((gap) => ({ ...gap, value: valueAt(gap.path) as number | null }))
    .filter(({ value }) => value !== null && value !== undefined);
};

/** The numbers that one supplement adds to a version. */
function Numbers({ version, supplement }: { version: PlanVersionView; supplement: Supplement }) {
  const { t } = useTranslation();
  const added = sameFields(gapsOf(version.benefits, t), supplement.benefits);
  return (
    <ul style={{ marginBlock: 0 }}>
      {added.map(({ path, label, percent, value }) => (
        <li key={path}>
          {label} {percent ? `${Math.round((value ?? 0) * 10_000) / 100}%` : value}
        </li>
      ))}
    </ul>
  );
}

function Acts({ version, supplement }: { version: PlanVersionView; supplement: Supplement }) {
  const { t } = useTranslation();
  const at = {
    params: { path: { id: supplement.id } },
    headers: ifMatch(supplement.version),
  };
  return (
    <span className="hz-row">
      {supplement.actions.includes("confirm") && (
        <ActDialog
          label={t("supplement.confirm")}
          type="primary"
          size="small"
          note={
            <>
              <p>{t("supplement.confirmNote", { by: supplement.proposedBy })}</p>
              <Numbers version={version} supplement={supplement} />
            </>
          }
          run={() => unwrap(api.POST("/api/office/plan-supplements/{id}/confirmation", at))}
          done={t("supplement.confirmed")}
        />
      )}
      {supplement.actions.includes("withdraw") && (
        <ActDialog
          label={t("supplement.withdraw")}
          size="small"
          danger
          note={t("supplement.withdrawNote")}
          run={() => unwrap(api.DELETE("/api/office/plan-supplements/{id}", at))}
          done={t("supplement.withdrawn")}
        />
      )}
    </span>
  );
}

function useFields(version: PlanVersionView): DialogField[] {
  const { t } = useTranslation();
  const gaps = gapsOf(version.benefits, t);
  return [
    ...gaps.map(
      ({ path, label, whole }): DialogField => ({
        ...{ name: path, label, optional: true, maxLength: 20 },
        check: (typed) => {
          const number = amountOf(typed);
          return number === null || (whole && !Number.isInteger(number))
            ? t("planDraft.notNumber")
            : undefined;
        },
      }),
    ),
    { name: "document", label: t("supplement.document"), maxLength: 100 },
    { name: "on", label: t("supplement.on"), kind: "date" },
  ];
}

/** 补充数值: numbers that a released version lacks are supplied by one and confirmed by another;
 * what is known stays as it is (PL-2). */
export function Supplements({ version }: { version: PlanVersionView }) {
  const { t } = useTranslation();
  const session = useSession();
  const fields = useFields(version);
  const gaps = gapsOf(version.benefits, t);
  const released = version.state !== "draft" && version.state !== "proposed";
  const found = useQuery({
    ...$api.queryOptions("get", "/api/office/plans/{id}/supplements", {
      params: { path: { id: version.id } },
    }),
    enabled: released,
  });
  const all = found.data ?? [];
  const open = all.some(({ confirmedAt }) => confirmedAt === null);
  const mayPropose = may(session, "proposePlans", "office") && gaps.length > 0 && !open;
  if (!released || (all.length === 0 && !mayPropose && !found.error)) return null;
  return (
    <section aria-label={t("supplement.title")} className="hz-stack">
      <h3 style={{ fontSize: "1em", margin: 0 }}>{t("supplement.title")}</h3>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {all.map((one) => (
        <div key={one.id}>
          <div className="hz-row">
            <Tag color={one.confirmedAt ? "success" : "warning"}>
              {t(one.confirmedAt ? "supplement.isConfirmed" : "supplement.waits")}
            </Tag>
            {`${one.decision.document}（${one.decision.on}）`}
            <span className="hz-muted">
              {one.proposedBy} {beijingTime(one.proposedAt)}
              {one.confirmedAt && ` → ${one.confirmedBy} ${beijingTime(one.confirmedAt)}`}
            </span>
            <Acts version={version} supplement={one} />
          </div>
          {!one.confirmedAt && <Numbers version={version} supplement={one} />}
        </div>
      ))}
      {mayPropose && (
        <div>
          <ActDialog
            label={t("supplement.propose")}
            note={t("supplement.proposeNote")}
            fields={fields}
            run={(values) =>
              unwrap(
                api.POST("/api/office/plans/{id}/supplements", {
                  params: { path: { id: version.id } },
                  body: {
                    benefits: supplied(version.benefits, gaps, values),
                    decision: { document: values.document ?? "", on: values.on ?? "" },
                  },
                }),
              )
            }
            done={t("supplement.proposed")}
          />
        </div>
      )}
    </section>
  );
}
