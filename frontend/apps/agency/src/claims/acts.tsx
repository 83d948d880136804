import { PrinterOutlined } from "@ant-design/icons";
import type { ClaimView } from "@huzhu/api/claims";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton, useOpenPaper } from "@huzhu/ui/paper";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";
import { eventOf, valuesOf } from "./event";
import { useEventFields } from "./eventFields";

interface Props {
  claim: ClaimView;
}

/** Where an act on a claim goes, with the version that was shown; what it answers is shown at once,
 * so that whoever goes on quickly isn't told that the page is out of date. */
export function useClaimAct(claim: { id: string; version: number }) {
  const { slug } = useHere();
  const queries = useQueryClient();
  const params = { path: { slug, id: claim.id } };
  const { queryKey } = $api.queryOptions("get", "/api/agencies/{slug}/claims/{id}", { params });
  return {
    at: { params, headers: ifMatch(claim.version) },
    keep: (view: ClaimView) => {
      queries.setQueryData(queryKey, view);
      return view;
    },
  };
}

export function CorrectEvent({ claim }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(claim);
  const { kind } = claim.event;
  const fields = useEventFields(kind, valuesOf(claim.event));
  return (
    <ActDialog
      label={t("claims.correct")}
      title={t("claims.correctOf", { number: claim.number })}
      note={t("claims.correctNote")}
      size="small"
      fields={fields}
      run={(values) => {
        const event = eventOf(kind, values);
        if (!event) throw new Error(t("claims.stayWrong"));
        return unwrap(
          api.PUT("/api/agencies/{slug}/claims/{id}/event", { ...at, body: event }),
        ).then(keep);
      }}
      done={t("claims.corrected")}
    />
  );
}

export function SetPayee({ claim }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(claim);
  const { payee } = claim;
  const initial = (text: string | null | undefined) => text ?? undefined;
  return (
    <ActDialog
      label={t(payee ? "claims.changePayee" : "claims.setPayee")}
      note={t("claims.payeeNote")}
      size="small"
      fields={[
        {
          ...{ name: "name", label: t("ui.claim.payeeName"), maxLength: 50 },
          initial: payee?.name ?? (claim.event.kind === "death" ? "" : claim.memberName),
        },
        {
          ...{ name: "account", label: t("ui.claim.account"), maxLength: 40 },
          hint: payee ? t("claims.accountNow", { now: payee.account }) : t("claims.accountHint"),
          check: (typed) =>
            /^\d{8,30}$/.test(typed.normalize("NFKC").replaceAll(/[\s-]/g, ""))
              ? undefined
              : t("claims.accountWrong"),
        },
        {
          ...{ name: "bank", label: t("ui.claim.bank"), optional: true, maxLength: 100 },
          initial: initial(payee?.bank),
        },
        {
          ...{ name: "relation", label: t("ui.claim.relation"), maxLength: 20 },
          initial: payee?.relation ?? (claim.event.kind === "death" ? "" : t("claims.self")),
        },
        {
          ...{ name: "identityNumber", label: t("ui.claim.payeeIdentity"), optional: true },
          ...{ maxLength: 30, hint: t("claims.payeeIdentityHint") },
        },
      ]}
      run={({ name = "", account = "", bank, relation = "", identityNumber }) =>
        unwrap(
          api.PUT("/api/agencies/{slug}/claims/{id}/payee", {
            ...at,
            body: {
              ...{ name, relation, bank: bank || null, identityNumber: identityNumber || null },
              account: account.normalize("NFKC").replaceAll(/[\s-]/g, ""),
            },
          }),
        ).then(keep)
      }
      done={t("claims.payeeSet")}
    />
  );
}

/** Makes the form of the present content, or finds it, and opens its PDF. */
export function PrintForm({ claim, primary }: Props & { primary?: boolean }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { at, keep } = useClaimAct(claim);
  const openPaper = useOpenPaper();
  const make = useAct(
    () => unwrap(api.POST("/api/agencies/{slug}/claims/{id}/form", at)).then(keep),
    {
      done: "",
    },
  );
  const href = `/api/agencies/${slug}/claims/${claim.id}/form.pdf`;
  return (
    <>
      <Button
        type={primary ? "primary" : "default"}
        size="small"
        icon={<PrinterOutlined />}
        loading={make.isPending}
        onClick={() => openPaper(() => make.mutateAsync().then(() => href))}
      >
        {t(claim.form ? "claims.printAgain" : "claims.printForm")}
      </Button>
      <ProblemNotice problem={make.error} />
    </>
  );
}

/** An act without questions, said before it is done. */
function Plain(props: { label: string; note: string; run: () => Promise<unknown>; done: string }) {
  return <ActDialog {...props} type="primary" size="small" />;
}

export function Review({ claim }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(claim);
  return (
    <Plain
      label={t("claims.review")}
      note={t("claims.reviewNote")}
      run={() => unwrap(api.POST("/api/agencies/{slug}/claims/{id}/review", at)).then(keep)}
      done={t("claims.reviewed")}
    />
  );
}

export function SendUp({ claim }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(claim);
  return (
    <Plain
      label={t(claim.round > 0 ? "claims.sendAgain" : "claims.sendUp")}
      note={t("claims.sendUpNote", { number: claim.number, plan: claim.plan })}
      run={() => unwrap(api.POST("/api/agencies/{slug}/claims/{id}/sending", at)).then(keep)}
      done={t("claims.sent")}
    />
  );
}

/** At the page's head: what may be done at any time. */
export function HeadActs({ claim }: Props) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { at, keep } = useClaimAct(claim);
  const open = new Set(claim.open);
  return (
    <>
      {open.has("printNotice") && (
        <PrintButton href={`/api/agencies/${slug}/claims/${claim.id}/notice.pdf`} type="primary">
          {t(claim.state === "declined" ? "claims.printRefusal" : "claims.printNotice")}
        </PrintButton>
      )}
      {open.has("withdraw") && (
        <ActDialog
          label={t("claims.withdraw")}
          note={t("claims.withdrawNote")}
          danger
          fields={[
            {
              ...{ name: "reason", label: t("claims.withdrawReason"), kind: "area" },
              maxLength: 200,
            },
          ]}
          run={({ reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/claims/{id}/withdrawal", { ...at, body: { reason } }),
            ).then(keep)
          }
          done={t("claims.withdrawn")}
        />
      )}
      {open.has("reportForgery") && (
        <ActDialog
          label={t("claims.forgery")}
          note={t("claims.forgeryNote")}
          fields={[
            {
              ...{ name: "what", label: t("claims.forgeryWhat"), kind: "area" },
              maxLength: 1000,
            },
          ]}
          run={({ what = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/claims/{id}/forgery-reports", {
                params: at.params,
                body: { what },
              }),
            )
          }
          done={t("claims.forgeryReported")}
        />
      )}
    </>
  );
}

/** Plans that answer to the same event and have no claim yet: one click registers each. */
export function AlsoDue({ claim }: Props) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const plans = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
    staleTime: 300_000,
  });
  const register = useAct(
    (planCode: string) =>
      unwrap(
        api.POST("/api/agencies/{slug}/claims", {
          params: { path: { slug } },
          body: {
            ...{ memberId: claim.memberId, planCode, event: null, eventId: claim.event.id },
            ...{ channel: claim.channel, reporter: claim.reporter },
          },
        }),
      ),
    {
      done: (made) => t("claims.registered", { numbers: made.number }),
      onDone: (made) => navigate(`/claims/${made.id}`),
    },
  );
  const mayRegister = claim.open.includes("correctEvent");
  const codeOf = (name: string) => plans.data?.find((plan) => plan.name === name)?.code;
  return (
    <>
      {claim.alsoDue.map((name) => {
        const code = codeOf(name);
        return (
          <div key={name} className="hz-row">
            {name}
            {mayRegister && code && (
              <Button
                size="small"
                loading={register.isPending}
                onClick={() => register.mutate(code)}
              >
                {t("claims.registerToo")}
              </Button>
            )}
          </div>
        );
      })}
      <ProblemNotice problem={register.error} />
    </>
  );
}
