import type { ChequeView, CustodyView, ItemView, TransferView } from "@huzhu/api/agency";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { moneyOf } from "@huzhu/api/money";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Sum } from "@huzhu/ui/facts";
import { beijingDate } from "@huzhu/ui/time";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { lineOf, useLineFields } from "../budgets/lines";
import { optionsOf } from "../options";

interface Acts {
  custody: CustodyView;
}

/** Every act names the custody as it was read: whoever comes second is told so. */
function useCustodyAct(custody: CustodyView) {
  const { slug, session } = useHere();
  const at = { params: { path: { slug } }, headers: ifMatch(custody.version) };
  const on = (id: string) => ({ ...at, params: { path: { slug, id } } });
  return { at, on, today: beijingDate(session.now) };
}

const peopleOf = (custody: CustodyView) =>
  custody.people
    .filter((person) => !person.onLeave)
    .map((person) => ({ value: person.id, label: `${person.name}（${person.posts.join("、")}）` }));

function termFields(t: TFunction, custody: CustodyView, today: string): DialogField[] {
  const options = peopleOf(custody);
  const optional = true;
  return [
    { name: "to", label: t("custody.to"), kind: "select", options },
    {
      name: "key2",
      label: t("custody.key2"),
      kind: "select",
      options,
      optional,
      hint: t("custody.key2Hint"),
    },
    { name: "reason", label: t("custody.reason"), kind: "area", maxLength: 500 },
    { name: "on", label: t("custody.on"), kind: "date", initial: today },
    { name: "witness", label: t("custody.witness"), kind: "select", options, optional },
    {
      name: "returnOn",
      label: t("custody.returnOn"),
      kind: "date",
      min: today,
      optional,
      hint: t("custody.returnHint"),
    },
  ];
}

const termsOf = (values: Record<string, string>) => ({
  toPersonId: values.to ?? "",
  secondKeyId: values.key2 || null,
  reason: values.reason ?? "",
  on: values.on ?? "",
  witnessId: values.witness || null,
  returnOn: values.returnOn || null,
});

export function RegisterItem({ custody }: Acts) {
  const { t } = useTranslation();
  const { at } = useCustodyAct(custody);
  return (
    <ActDialog
      label={t("custody.register")}
      type="primary"
      creates
      note={t("custody.registerNote")}
      fields={[
        {
          name: "kind",
          label: t("custody.kind"),
          kind: "select",
          options: optionsOf(t, "itemKind"),
        },
        { name: "title", label: t("custody.title"), maxLength: 60, hint: t("custody.titleHint") },
        {
          name: "first",
          label: t("custody.first"),
          optional: true,
          hint: t("custody.numbersHint"),
        },
        { name: "last", label: t("custody.last"), optional: true },
      ]}
      run={({ kind, title = "", first, last }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/custody/items", {
            ...at,
            body: {
              kind: kind as ItemView["kind"],
              title,
              firstNumber: first || null,
              lastNumber: last || null,
            },
          }),
        )
      }
      done={t("custody.registered")}
    />
  );
}

export function TakeLeave({ custody }: Acts) {
  const { t } = useTranslation();
  const { at, today } = useCustodyAct(custody);
  const day = { kind: "date" as const, min: today, initial: today };
  return (
    <ActDialog
      label={t("custody.leave")}
      note={t("custody.leaveNote")}
      fields={[
        { name: "from", label: t("custody.from"), ...day },
        { name: "to", label: t("custody.until"), ...day },
      ]}
      run={({ from = "", to = "" }) =>
        unwrap(api.POST("/api/agencies/{slug}/custody/leaves", { ...at, body: { from, to } }))
      }
    />
  );
}

function HandOver({ custody, item }: Acts & { item: ItemView }) {
  const { t } = useTranslation();
  const { at, today } = useCustodyAct(custody);
  return (
    <ActDialog
      label={t("custody.handOver")}
      title={`${t("custody.handOver")}：${item.kindLabel} ${item.title}`}
      note={t("custody.handOverNote")}
      size="small"
      fields={termFields(t, custody, today)}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/custody/transfers", {
            ...at,
            body: { itemId: item.id, terms: termsOf(values) },
          }),
        )
      }
      done={t("custody.proposed")}
    />
  );
}

function TakeOver({ custody, item }: Acts & { item: ItemView }) {
  const { t } = useTranslation();
  const { at, today } = useCustodyAct(custody);
  const options = peopleOf(custody);
  return (
    <ActDialog
      label={t("custody.takeOver")}
      title={`${t("custody.takeOver")}：${item.kindLabel} ${item.title}`}
      note={t("custody.takeOverNote")}
      size="small"
      fields={[
        ...termFields(t, custody, today),
        { name: "director", label: t("custody.director"), kind: "select", options },
        { name: "member", label: t("custody.member"), kind: "select", options },
      ]}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/custody/takeovers", {
            ...at,
            body: {
              itemId: item.id,
              terms: termsOf(values),
              directorId: values.director ?? "",
              memberId: values.member ?? "",
            },
          }),
        )
      }
      done={t("custody.proposed")}
    />
  );
}

function UseSeal({ custody, item }: Acts & { item: ItemView }) {
  const { t } = useTranslation();
  const { at } = useCustodyAct(custody);
  return (
    <ActDialog
      label={t("custody.use")}
      title={`${t("custody.use")}：${item.kindLabel} ${item.title}`}
      size="small"
      fields={[
        { name: "document", label: t("custody.document") },
        { name: "purpose", label: t("custody.purpose") },
      ]}
      run={({ document = "", purpose = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/custody/seal-uses", {
            ...at,
            body: { itemId: item.id, document, purpose },
          }),
        )
      }
    />
  );
}

function WriteCheque({ custody, item }: Acts & { item: ItemView }) {
  const { t } = useTranslation();
  const { at, today } = useCustodyAct(custody);
  const lines = useLineFields();
  const number = { name: "number", label: t("custody.number"), initial: item.nextNumber ?? "" };
  return (
    <>
      <ActDialog
        label={t("custody.write")}
        title={`${t("custody.write")}：${item.title}`}
        size="small"
        fields={[
          number,
          { name: "payee", label: t("custody.payee"), maxLength: 100 },
          { name: "amount", label: t("custody.amount"), kind: "amount" },
          ...lines,
          { name: "purpose", label: t("custody.purpose") },
          { name: "date", label: t("custody.date"), kind: "date", initial: today },
        ]}
        run={(values) =>
          unwrap(
            api.POST("/api/agencies/{slug}/custody/cheques", {
              ...at,
              body: {
                bookId: item.id,
                number: values.number ?? "",
                payee: values.payee ?? "",
                amount: moneyOf(values.amount) ?? 0,
                purpose: values.purpose ?? "",
                resolutionId: values.resolutionId ?? null,
                ...lineOf(values.line),
                date: values.date ?? "",
              },
            }),
          )
        }
        done={t("custody.written")}
      />
      <ActDialog
        label={t("custody.spoilBlank")}
        size="small"
        fields={[number, { name: "because", label: t("custody.because") }]}
        run={(values) =>
          unwrap(
            api.POST("/api/agencies/{slug}/custody/spoilt-cheques", {
              ...at,
              body: { bookId: item.id, number: values.number ?? "", because: values.because ?? "" },
            }),
          )
        }
      />
    </>
  );
}

/** What this person may do with an item now. */
export function ItemActs({ custody, item }: Acts & { item: ItemView }) {
  const may = (action: string) => item.actions.includes(action);
  return (
    <div className="hz-row">
      {may("useSeal") && <UseSeal custody={custody} item={item} />}
      {may("writeCheque") && <WriteCheque custody={custody} item={item} />}
      {may("proposeTransfer") && <HandOver custody={custody} item={item} />}
      {may("takeOver") && <TakeOver custody={custody} item={item} />}
    </div>
  );
}

/** Confirm, refuse, change or take back a transfer on its way. */
export function TransferActs({ custody, transfer }: Acts & { transfer: TransferView }) {
  const { t } = useTranslation();
  const { on, today } = useCustodyAct(custody);
  const may = (action: string) => transfer.actions.includes(action);
  const one = on(transfer.id);
  const terms = termFields(t, custody, today).map((field) => ({
    ...field,
    initial: {
      to: transfer.to[0]?.id,
      key2: transfer.to[1]?.id,
      reason: transfer.reason,
      on: transfer.on,
      witness: transfer.signers.find((s) => s.role === "监交人")?.id,
      returnOn: transfer.returnOn ?? undefined,
    }[field.name as string],
  }));
  return (
    <div className="hz-row">
      {may("confirmTransfer") && (
        <ActDialog
          label={t("custody.confirm")}
          type="primary"
          size="small"
          note={t("custody.confirmNote", {
            item: transfer.item,
            from: transfer.from.map((p) => p.name).join("、"),
            to: transfer.to.map((p) => p.name).join("、"),
          })}
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/custody/transfers/{id}/confirmation", {
                ...one,
                body: { revision: transfer.revision },
              }),
            )
          }
          done={t("custody.confirmed")}
        />
      )}
      {may("refuseTransfer") && (
        <ActDialog
          label={t("custody.refuse")}
          size="small"
          fields={[
            { name: "reason", label: t("custody.refuseReason"), kind: "area", maxLength: 500 },
          ]}
          run={({ reason = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/custody/transfers/{id}/refusal", {
                ...one,
                body: { reason },
              }),
            )
          }
        />
      )}
      {may("amendTransfer") && (
        <ActDialog
          label={t("custody.amend")}
          size="small"
          note={t("custody.amendNote")}
          fields={terms}
          run={(values) =>
            unwrap(
              api.POST("/api/agencies/{slug}/custody/transfers/{id}/amendment", {
                ...one,
                body: { terms: termsOf(values) },
              }),
            )
          }
        />
      )}
      {may("withdrawTransfer") && (
        <ActDialog
          label={t("custody.withdraw")}
          size="small"
          danger
          note={t("custody.withdrawNote")}
          run={() =>
            unwrap(api.POST("/api/agencies/{slug}/custody/transfers/{id}/withdrawal", one))
          }
        />
      )}
    </div>
  );
}

/** Stamp a written cheque with a seal in one's own hands, or spoil it. */
export function ChequeActs({ custody, cheque }: Acts & { cheque: ChequeView }) {
  const { t } = useTranslation();
  const { on } = useCustodyAct(custody);
  const one = on(cheque.id);
  const seals = custody.items.filter((item) => cheque.sealIds.includes(item.id));
  return (
    <div className="hz-row">
      {seals.map((seal) => (
        <ActDialog
          key={seal.id}
          label={t("custody.stamp", { seal: seal.kindLabel })}
          type="primary"
          size="small"
          note={
            <>
              <p>{t("custody.stampNote", { number: cheque.number, payee: cheque.payee })}</p>
              <Sum of={cheque.amount} />
            </>
          }
          run={() =>
            unwrap(
              api.POST("/api/agencies/{slug}/custody/cheques/{id}/stamp", {
                ...one,
                body: { sealId: seal.id },
              }),
            )
          }
        />
      ))}
      {cheque.actions.includes("spoilCheque") && (
        <ActDialog
          label={t("custody.spoil")}
          size="small"
          danger
          fields={[{ name: "because", label: t("custody.because") }]}
          run={({ because = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/custody/cheques/{id}/spoiling", {
                ...one,
                body: { because },
              }),
            )
          }
        />
      )}
    </div>
  );
}
