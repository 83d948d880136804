import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import type { Gap, OfficeClaim } from "@huzhu/api/claims";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { Problem } from "@huzhu/api/problem";
import { ActDialog } from "@huzhu/ui/actDialog";
import { CalculationsCompared } from "@huzhu/ui/claims";
import { Sum } from "@huzhu/ui/facts";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";

interface Props {
  view: OfficeClaim;
  /** Hears that what was proposed isn't what is computed now. */
  onDifferent: () => void;
}

/** Where an act goes, with the version that was shown; what it answers is shown at once. */
function useClaimAct({ claim, version }: OfficeClaim) {
  const queries = useQueryClient();
  const params = { path: { id: claim.id } };
  const { queryKey } = $api.queryOptions("get", "/api/office/claims/{id}", { params });
  return {
    at: { params, headers: ifMatch(version) },
    keep: (view: OfficeClaim) => {
      queries.setQueryData(queryKey, view);
      return view;
    },
  };
}

/** All that is missing or wrong, a line each: returned once, with everything. */
function GapsField(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { t } = useTranslation();
  const { id, value = "", onChange } = props;
  const lines = value.split("\n");
  const set = (next: string[]) => onChange?.(next.join("\n"));
  return (
    <div className="hz-stack">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it stands
        <div key={at} className="claim-gap">
          <Input
            id={at === 0 ? id : undefined}
            aria-label={t("officeClaim.gapAt", { at: at + 1 })}
            maxLength={200}
            value={line}
            onChange={({ target }) =>
              set(lines.map((one, other) => (other === at ? target.value : one)))
            }
          />
          {lines.length > 1 && (
            <Button
              icon={<DeleteOutlined />}
              aria-label={t("officeClaim.removeGap", { at: at + 1 })}
              onClick={() => set(lines.filter((_, other) => other !== at))}
            />
          )}
        </div>
      ))}
      <div>
        <Button size="small" icon={<PlusOutlined />} onClick={() => set([...lines, ""])}>
          {t("officeClaim.addGap")}
        </Button>
      </div>
    </div>
  );
}

/** What the review found already stands in the list; the reviewer adds to it. */
const gapsOf = ({ claim }: OfficeClaim) =>
  [
    ...claim.missing.map((what) => `缺${what}`),
    ...claim.findings.filter(({ level }) => level === "block").map(({ text }) => text),
  ].join("\n");

function Return({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  return (
    <ActDialog
      label={t("officeClaim.return")}
      note={t("officeClaim.returnNote")}
      fields={[
        {
          ...{ name: "gaps", label: t("officeClaim.gaps"), initial: gapsOf(view) },
          input: (form) => <GapsField {...form} />,
        },
      ]}
      run={({ gaps = "" }) => {
        const all: Gap[] = gaps
          .split("\n")
          .map((text) => text.trim())
          .filter(Boolean)
          .map((text) => ({ code: text.startsWith("缺") ? "paper" : "other", text }));
        return unwrap(
          api.POST("/api/office/claims/{id}/return", { ...at, body: { gaps: all } }),
        ).then(keep);
      }}
      done={t("officeClaim.returned")}
    />
  );
}

function Approve({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  const { total, pastLimit } = view.claim;
  return (
    <ActDialog
      label={t("officeClaim.proposeApproval")}
      type="primary"
      fields={
        pastLimit
          ? [
              {
                ...{ name: "despite", label: t("officeClaim.despite"), kind: "area" },
                ...{ maxLength: 500, hint: t("officeClaim.despiteHint") },
              },
            ]
          : []
      }
      note={
        <>
          <p>{t("officeClaim.proposeApprovalNote")}</p>
          <Sum of={total} />
        </>
      }
      run={({ despite }) =>
        unwrap(
          api.POST("/api/office/claims/{id}/proposal", {
            ...at,
            body: { outcome: "approved", seen: total, rule: null, facts: despite ?? null },
          }),
        ).then(keep)
      }
      done={t("officeClaim.proposed")}
    />
  );
}

function Decline({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  return (
    <ActDialog
      label={t("officeClaim.proposeRefusal")}
      note={t("officeClaim.proposeRefusalNote")}
      fields={[
        {
          ...{ name: "rule", label: t("officeClaim.rule"), kind: "select" },
          options: view.grounds.map(({ rule, words }) => ({ value: rule, label: words })),
        },
        {
          ...{ name: "facts", label: t("officeClaim.facts"), kind: "area", maxLength: 500 },
          hint: t("officeClaim.factsHint"),
        },
      ]}
      run={({ rule, facts }) =>
        unwrap(
          api.POST("/api/office/claims/{id}/proposal", {
            ...at,
            body: { outcome: "declined", seen: null, rule: rule ?? null, facts: facts ?? null },
          }),
        ).then(keep)
      }
      done={t("officeClaim.proposed")}
    />
  );
}

/** What is about to be confirmed, as it was proposed. */
function Proposed({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { proposal, claim } = view;
  if (!proposal) return null;
  if (proposal.outcome === "declined")
    return (
      <>
        <p>{t("officeClaim.confirmRefusalNote", { by: proposal.by })}</p>
        <strong>{view.grounds.find(({ rule }) => rule === proposal.refusal?.rule)?.words}</strong>
        <div>{proposal.refusal?.facts}</div>
      </>
    );
  return (
    <>
      <p>{t("officeClaim.confirmNote", { by: proposal.by, name: claim.memberName })}</p>
      {proposal.despite && <p>{t("officeClaim.despiteNote", { why: proposal.despite })}</p>}
      {proposal.total !== null && <Sum of={proposal.total} />}
      {proposal.total !== claim.total && <CalculationsCompared before={proposal} now={claim} />}
    </>
  );
}

function Confirm({ view, onDifferent }: Props) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  const queries = useQueryClient();
  const declined = view.proposal?.outcome === "declined";
  return (
    <ActDialog
      label={t(declined ? "officeClaim.confirmRefusal" : "officeClaim.confirm")}
      note={<Proposed view={view} />}
      type="primary"
      run={() =>
        unwrap(api.POST("/api/office/claims/{id}/confirmation", at))
          .then(keep)
          .catch(async (problem) => {
            // The sums stand beside each other, both of them read anew.
            if (problem instanceof Problem && problem.status === 409) {
              await queries.invalidateQueries();
              onDifferent();
            }
            throw problem;
          })
      }
      done={t(declined ? "officeClaim.refused" : "officeClaim.confirmed")}
    />
  );
}

function SendBack({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  return (
    <ActDialog
      label={t("officeClaim.sendBack")}
      note={t("officeClaim.sendBackNote")}
      fields={[
        {
          ...{ name: "reasons", label: t("officeClaim.sendBackReasons"), kind: "area" },
          maxLength: 300,
        },
      ]}
      run={({ reasons = "" }) =>
        unwrap(api.POST("/api/office/claims/{id}/send-back", { ...at, body: { reasons } })).then(
          keep,
        )
      }
      done={t("officeClaim.sentBack")}
    />
  );
}

/** 改判: what was decided is looked at again by two others (CL-13). */
function Revise({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  return (
    <ActDialog
      label={t("officeClaim.revise")}
      note={t("officeClaim.reviseNote")}
      fields={[
        { ...{ name: "why", label: t("officeClaim.reviseWhy"), kind: "area" }, maxLength: 500 },
      ]}
      run={({ why = "" }) =>
        unwrap(api.POST("/api/office/claims/{id}/revision", { ...at, body: { why } })).then(keep)
      }
      done={t("officeClaim.revising")}
    />
  );
}

/** What this person may do with the claim now. */
export function ClaimActs(props: Props) {
  const { view } = props;
  const open = new Set(view.open);
  return (
    <>
      {open.has("return") && <Return view={view} />}
      {open.has("propose") && <Decline view={view} />}
      {open.has("propose") && <Approve view={view} />}
      {open.has("revise") && <Revise view={view} />}
      {open.has("sendBack") && <SendBack view={view} />}
      {open.has("confirm") && <Confirm {...props} />}
    </>
  );
}

/** 冻结: at once, by a letter or a report; lifted by two (CL-8). */
export function FreezeActs({ view }: { view: OfficeClaim }) {
  const { t } = useTranslation();
  const { at, keep } = useClaimAct(view);
  const open = new Set(view.open);
  return (
    <div className="hz-row">
      {open.has("freeze") && (
        <ActDialog
          label={t("officeClaim.freeze")}
          note={t("officeClaim.freezeNote")}
          size="small"
          danger
          fields={[
            {
              ...{ name: "what", label: t("officeClaim.freezeWhat"), kind: "area" },
              maxLength: 1000,
            },
          ]}
          run={({ what = "" }) =>
            unwrap(
              api.POST("/api/office/claims/{id}/freezes", {
                params: { path: { id: view.claim.id } },
                body: { what },
              }),
            )
          }
          done={t("officeClaim.frozen")}
        />
      )}
      {open.has("proposeLift") && (
        <ActDialog
          label={t("officeClaim.proposeLift")}
          note={t("officeClaim.proposeLiftNote")}
          size="small"
          fields={[
            {
              ...{ name: "reason", label: t("officeClaim.liftReason"), kind: "area" },
              maxLength: 500,
            },
          ]}
          run={({ reason = "" }) =>
            unwrap(api.POST("/api/office/claims/{id}/lift", { ...at, body: { reason } })).then(keep)
          }
          done={t("officeClaim.liftProposed")}
        />
      )}
      {open.has("confirmLift") && (
        <ActDialog
          label={t("officeClaim.confirmLift")}
          note={
            <>
              <p>{t("officeClaim.confirmLiftNote")}</p>
              {view.freezes
                .filter((freeze) => !freeze.liftedAt)
                .map((freeze) => (
                  <p key={freeze.id}>
                    {freeze.what} → {freeze.liftReason}
                  </p>
                ))}
            </>
          }
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/office/claims/{id}/lift/confirmation", at)).then(keep)}
          done={t("officeClaim.lifted")}
        />
      )}
    </div>
  );
}
