import { api, ifMatch, sendFile, unwrap } from "@huzhu/api/client";
import { grouped, money } from "@huzhu/api/money";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Facts, Sum } from "@huzhu/ui/facts";
import { beijingDate } from "@huzhu/ui/time";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { useUsable } from "../records/usable";
import { bodyOf, type ReliefView, useCaseFields, useWhoFields } from "./fields";

interface Props {
  one: ReliefView;
}

/** What the person has to read before they approve, order or release. */
function Read({ one }: Props) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t("relief.member"), `${one.member}（${one.unit}）`],
        [t("relief.kind"), `${one.kindLabel}　${one.causeLabel}`],
        [t("relief.amount"), <Sum key="sum" of={one.amount} />],
        [
          t("relief.payee"),
          one.payeeName
            ? `${one.payeeName}　${grouped(one.payeeAccount ?? "")}`
            : `${one.wayLabel}：${one.cashReason}`,
        ],
      ]}
    />
  );
}

function Amend({ one }: Props) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const who = useWhoFields(one.kind, beijingDate(session.now), one);
  const rest = useCaseFields(one.kind, one);
  return (
    <ActDialog
      label={t("relief.amend")}
      note={one.stage === "draft" ? undefined : t("relief.amendNote")}
      okText={t("relief.save")}
      fields={[...who, ...rest]}
      run={(values) =>
        unwrap(
          api.PUT("/api/agencies/{slug}/relief-cases/{id}", {
            params: { path: { slug, id: one.id } },
            headers: ifMatch(one.version),
            body: bodyOf(one.memberId, one.kind, values),
          }),
        )
      }
      done={t("relief.saved")}
    />
  );
}

/** Cash above the limit, and what is above the standard, rest on the committee (RE-9, RE-11). */
function Submit({ one }: Props) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const cash = useUsable("cashVisit") ?? [];
  const exceptions = useUsable("reliefException") ?? [];
  const optional = true;
  return (
    <ActDialog
      label={t("relief.submit")}
      note={t("relief.submitNote")}
      type="primary"
      fields={[
        ...(one.way === "cashOnVisit"
          ? [
              {
                ...{ name: "cashId", label: t("relief.cashResolution"), optional },
                ...{ kind: "select" as const, options: cash, hint: t("relief.cashNote") },
              },
            ]
          : []),
        ...(exceptions.length > 0 || one.category === "other"
          ? [
              {
                ...{ name: "exceptionId", label: t("relief.exception"), optional },
                ...{ kind: "select" as const, options: exceptions },
                hint: t("relief.exceptionNote"),
              },
            ]
          : []),
      ]}
      run={({ cashId, exceptionId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/relief-cases/{id}/submission", {
            params: { path: { slug, id: one.id } },
            headers: ifMatch(one.version),
            body: { cashId: cashId || null, exceptionId: exceptionId || null },
          }),
        )
      }
      done={t("relief.submitted")}
    />
  );
}

/** The acts that are open to this person now, the next one first. */
export function ReliefActs({ one }: Props) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const at = { params: { path: { slug, id: one.id } }, headers: ifMatch(one.version) };
  const can = (act: string) => one.actions.includes(act);
  const day = (label: string): DialogField => ({
    ...{ name: "on", label, kind: "date", initial: today, max: today },
  });
  const read = <Read one={one} />;
  const { revision } = one;
  return (
    <>
      {can("submit") && <Submit one={one} />}
      {can("approve") && (
        <ActDialog
          label={t("relief.approve")}
          note={read}
          type="primary"
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/approval", {
                ...at,
                body: { revision },
              }),
            )
          }
          done={t("relief.approved")}
        />
      )}
      {can("order") && (
        <ActDialog
          label={t(one.way === "transfer" ? "relief.order" : "relief.orderCash")}
          note={read}
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/relief-cases/{id}/order", at))}
          done={t("relief.ordered")}
        />
      )}
      {can("release") && (
        <ActDialog
          label={t("relief.release")}
          note={read}
          type="primary"
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/release", {
                ...at,
                body: { revision },
              }),
            )
          }
          done={t("relief.released")}
        />
      )}
      {can("recordPaid") && (
        <ActDialog
          label={t("relief.recordPaid")}
          type="primary"
          fields={[
            day(t("relief.paidOn")),
            ...(one.way === "transfer"
              ? [{ name: "reference", label: t("relief.reference"), maxLength: 100 }]
              : []),
          ]}
          run={({ on = "", reference }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/payment", {
                ...at,
                body: { on, reference: reference || null },
              }),
            )
          }
          done={t("relief.paid")}
        />
      )}
      {can("sign") && (
        <ActDialog
          label={t("relief.sign")}
          type="primary"
          fields={[
            day(t("relief.signedOn")),
            { name: "file", label: t("relief.scan"), kind: "file" },
            { name: "place", label: t("relief.place"), maxLength: 50, hint: t("relief.placeHint") },
          ]}
          run={async ({ on = "", file, place = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/signature", {
                ...at,
                body: {
                  ...{ on, place },
                  fileId: await sendFile(`agencies/${slug}`, file as unknown as File),
                },
              }),
            )
          }
          done={t("relief.signed")}
        />
      )}
      {can("complete") && (
        <ActDialog
          label={t("relief.complete")}
          note={t("relief.completeNote")}
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/relief-cases/{id}/completion", at))}
          done={t("relief.completed")}
        />
      )}
      {can("recordReturned") && (
        <ActDialog
          label={t("relief.recordReturned")}
          note={t("relief.returnedNote")}
          fields={[
            day(t("relief.returnedOn")),
            { name: "reason", label: t("relief.returnReason"), maxLength: 200 },
          ]}
          run={({ on = "", reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/return", {
                ...at,
                body: { on, reason },
              }),
            )
          }
          done={t("relief.returned")}
        />
      )}
      {can("mend") && (
        <ActDialog
          label={t("relief.mend")}
          note={t("relief.mendNote")}
          fields={[
            { name: "account", label: t("relief.payeeAccount"), maxLength: 30 },
            {
              ...{ name: "name", label: t("relief.payeeName"), maxLength: 100 },
              initial: one.payeeName ?? undefined,
            },
          ]}
          run={({ account = "", name }) =>
            unwrap(
              api.PUT("/api/agencies/{slug}/relief-cases/{id}/payee", {
                ...at,
                body: {
                  ...{ account, name: name || null, number: null },
                  relation: one.payeeRelation ?? "member",
                },
              }),
            )
          }
          done={t("relief.submitted")}
        />
      )}
      {can("amend") && <Amend one={one} />}
      {can("withdrawOrder") && (
        <ActDialog
          label={t("relief.withdrawOrder")}
          danger
          run={() =>
            unwrap(api.POST("/api/agencies/{slug}/relief-cases/{id}/order-withdrawal", at))
          }
          done={t("relief.orderWithdrawn")}
        />
      )}
      {can("refuse") && (
        <ActDialog
          label={t("relief.refuse")}
          note={t("relief.freed", { amount: money(one.amount) })}
          danger
          fields={[{ name: "reason", label: t("relief.reason"), kind: "area", maxLength: 500 }]}
          run={({ reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/relief-cases/{id}/refusal", {
                ...at,
                body: { reason },
              }),
            )
          }
          done={t("relief.refused")}
        />
      )}
      {can("withdraw") && (
        <ActDialog
          label={t("relief.withdraw")}
          note={t("relief.freed", { amount: money(one.amount) })}
          danger
          run={() => unwrap(api.POST("/api/agencies/{slug}/relief-cases/{id}/withdrawal", at))}
          done={t("relief.withdrawn")}
        />
      )}
    </>
  );
}
