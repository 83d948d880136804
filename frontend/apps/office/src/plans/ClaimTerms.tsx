import type { ClaimPaper } from "@huzhu/api/claims";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import type { PlanVersionView } from "@huzhu/api/plans";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";

type Terms = Schemas["ClaimTermsView"];

const papers = Object.keys(labels.claimPaper).filter(
  (paper) => paper !== "stampedForm" && paper !== "other",
) as ClaimPaper[];

/** What one document asks of claims, a sentence for each thing. */
function Asked({ terms }: { terms: Terms }) {
  const { t } = useTranslation();
  const { noticeDays, claimMonths } = terms;
  return (
    <ul style={{ marginBlock: 0 }}>
      {noticeDays !== null && <li>{t("claimTerms.withinDays", { count: noticeDays })}</li>}
      {claimMonths !== null && <li>{t("claimTerms.withinMonths", { count: claimMonths })}</li>}
      {terms.papers.map(({ benefit, paper, label }) => (
        <li key={`${benefit}|${paper}`}>
          {t("claimTerms.asksFor", { benefit: benefit ?? t("claimTerms.all"), paper: label })}
        </li>
      ))}
    </ul>
  );
}

function Acts({ terms }: { terms: Terms }) {
  const { t } = useTranslation();
  const at = { params: { path: { id: terms.id } }, headers: ifMatch(terms.version) };
  return (
    <span className="hz-row">
      {terms.actions.includes("confirm") && (
        <ActDialog
          label={t("claimTerms.confirm")}
          type="primary"
          size="small"
          note={
            <>
              <p>{t("claimTerms.confirmNote", { by: terms.proposedBy, from: terms.from })}</p>
              <Asked terms={terms} />
            </>
          }
          run={() => unwrap(api.POST("/api/office/claim-terms/{id}/confirmation", at))}
          done={t("claimTerms.confirmed")}
        />
      )}
      {terms.actions.includes("withdraw") && (
        <ActDialog
          label={t("claimTerms.withdraw")}
          size="small"
          danger
          note={t("supplement.withdrawNote")}
          run={() => unwrap(api.DELETE("/api/office/claim-terms/{id}", at))}
          done={t("supplement.withdrawn")}
        />
      )}
    </span>
  );
}

function useFields(version: PlanVersionView, inForce: Terms | undefined): DialogField[] {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  const whole = (typed: string) => (/^\d+$/.test(typed) ? undefined : t("planDraft.notNumber"));
  const benefits = [null, ...version.benefits.map(({ name }) => name)];
  return [
    { name: "from", label: t("claimTerms.from"), kind: "date", initial: today, min: today },
    {
      ...{ name: "noticeDays", label: t("claimTerms.noticeDays"), optional: true, check: whole },
      initial: inForce?.noticeDays?.toString(),
    },
    {
      ...{ name: "claimMonths", label: t("claimTerms.claimMonths"), optional: true, check: whole },
      initial: inForce?.claimMonths?.toString(),
    },
    {
      ...{ name: "papers", label: t("claimTerms.papers"), kind: "many", optional: true },
      initial: inForce?.papers.map(({ benefit, paper }) => `${paper}|${benefit ?? ""}`).join(","),
      options: benefits.flatMap((benefit) =>
        papers.map((paper) => ({
          value: `${paper}|${benefit ?? ""}`,
          label: benefit
            ? t("claimTerms.paperOf", { benefit, paper: t(`claimPaper.${paper}`) })
            : t(`claimPaper.${paper}`),
        })),
      ),
    },
    { name: "document", label: t("supplement.document"), maxLength: 100 },
    { name: "on", label: t("supplement.on"), kind: "date", max: today },
  ];
}

const papersOf = (chosen: string) =>
  chosen
    .split(",")
    .filter(Boolean)
    .map((one) => {
      const [paper = "", benefit] = one.split("|");
      return { paper: paper as ClaimPaper, benefit: benefit || null };
    });

/** 理赔约定: papers and time limits for claims under a released version, from a day on; proposed by
 * one and confirmed by another (CL-2, CL-15). */
export function ClaimTerms({ version }: { version: PlanVersionView }) {
  const { t } = useTranslation();
  const session = useSession();
  const released = version.state !== "draft" && version.state !== "proposed";
  const found = useQuery({
    ...$api.queryOptions("get", "/api/office/plans/{id}/claim-terms", {
      params: { path: { id: version.id } },
    }),
    enabled: released,
  });
  const all = found.data ?? [];
  const fields = useFields(
    version,
    all.find(({ inForce }) => inForce),
  );
  if (!released) return null;
  const open = all.some(({ confirmedBy }) => confirmedBy === null);
  return (
    <section aria-label={t("claimTerms.title")} className="hz-stack">
      <h3 style={{ fontSize: "1em", margin: 0 }}>{t("claimTerms.title")}</h3>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isSuccess && all.length === 0 && (
        <span className="hz-muted">{t("claimTerms.none")}</span>
      )}
      {all.map((terms) => (
        <div key={terms.id}>
          <div className="hz-row">
            <Tag color={terms.inForce ? "success" : terms.confirmedBy ? "default" : "warning"}>
              {t(
                terms.inForce
                  ? "claimTerms.inForce"
                  : terms.confirmedBy
                    ? "supplement.isConfirmed"
                    : "supplement.waits",
              )}
            </Tag>
            {t("claimTerms.since", { from: terms.from, document: terms.decision.document })}
            <span className="hz-muted">
              {terms.proposedBy}
              {terms.confirmedBy && ` → ${terms.confirmedBy}`}
            </span>
            <Acts terms={terms} />
          </div>
          <Asked terms={terms} />
        </div>
      ))}
      {may(session, "proposePlans", "office") && !open && (
        <div>
          <ActDialog
            label={t("claimTerms.propose")}
            note={t("claimTerms.proposeNote")}
            fields={fields}
            run={(values) =>
              unwrap(
                api.POST("/api/office/plans/{id}/claim-terms", {
                  params: { path: { id: version.id } },
                  body: {
                    from: values.from ?? "",
                    noticeDays: values.noticeDays ? Number(values.noticeDays) : null,
                    claimMonths: values.claimMonths ? Number(values.claimMonths) : null,
                    papers: papersOf(values.papers ?? ""),
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
