import { useState } from "react";
import { reportMisuse } from "../api";
import { Form, TextArea, TextField } from "../fields";
import { Button, Notice, ProblemNotice, useAct } from "../parts";
import { t } from "../words";
import { numberOf } from "./payload";

/** 举报 (AG-14): altered, lent or rented out. */
export function Misuse({ known }: { known: string }) {
  const [number, setNumber] = useState(known);
  const [what, setWhat] = useState("");
  const [contact, setContact] = useState("");
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const [open, setOpen] = useState(false);
  const { busy, problem, run } = useAct();
  const send = () => {
    setTried(true);
    if (!what.trim() || !numberOf(number)) return;
    run(async () => {
      await reportMisuse(numberOf(number), { what: what.trim(), contact: contact.trim() || null });
      setDone(true);
    });
  };
  if (done) return <Notice tone="ok" title={t("verify.reportDone")} />;
  const missing = (name: string, value: string) =>
    tried && !value.trim() ? t("verify.required", { label: t(`verify.${name}`) }) : undefined;
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("verify.report")}</summary>
      <p>{t("verify.reportLead")}</p>
      {open && (
        <Form onSubmit={send}>
          <TextField
            label={t("verify.number")}
            value={number}
            onChange={setNumber}
            width="middle"
            error={missing("number", number)}
          />
          <TextArea
            label={t("verify.reportWhat")}
            value={what}
            onChange={setWhat}
            error={missing("reportWhat", what)}
          />
          <TextField
            label={t("verify.reportContact")}
            optional
            value={contact}
            onChange={setContact}
            width="middle"
          />
          <ProblemNotice problem={problem} />
          <Button submit busy={busy}>
            {t("verify.reportSubmit")}
          </Button>
        </Form>
      )}
    </details>
  );
}
