import { useState } from "react";
import { reportMisuse } from "../api";
import { Form, TextArea, TextField } from "../fields";
import { Button, Notice, ProblemNotice, useAct } from "../parts";
import { t } from "../words";

/** 举报 (AG-14): altered, lent or rented out. */
export function Misuse({ number }: { number: string }) {
  const [what, setWhat] = useState("");
  const [contact, setContact] = useState("");
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, problem, run } = useAct();
  const send = () => {
    setTried(true);
    if (!what.trim()) return;
    run(async () => {
      await reportMisuse(number, { what: what.trim(), contact: contact.trim() || null });
      setDone(true);
    });
  };
  if (done) return <Notice tone="ok" title={t("verify.reportDone")} />;
  const missing = tried && !what.trim();
  return (
    <details className="card">
      <summary>{t("verify.report")}</summary>
      <p>{t("verify.reportLead")}</p>
      <Form onSubmit={send}>
        <TextArea
          label={t("verify.reportWhat")}
          value={what}
          onChange={setWhat}
          error={missing ? t("verify.required", { label: t("verify.reportWhat") }) : undefined}
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
    </details>
  );
}
