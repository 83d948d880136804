import { beijingTime } from "@huzhu/ui/time";
import { useEffect, useState } from "react";
import { type FormStanding, verifyForm } from "../api";
import { Form, TextField } from "../fields";
import { Button, Facts, Heading, Icon, Loading, ProblemNotice, type Tone, useAct } from "../parts";
import { t } from "../words";

const tones: Record<FormStanding["status"], Tone> = {
  valid: "ok",
  changed: "warn",
  unknown: "bad",
};

function Standing({ answer }: { answer: FormStanding }) {
  const tone = tones[answer.status];
  const facts = [
    [t("verifyForm.number"), answer.number],
    [t("verifyForm.agency"), answer.agency],
    [t("verifyForm.printedAt"), answer.printedAt && beijingTime(answer.printedAt)],
    [t("verifyForm.checkedAt"), beijingTime(answer.checkedAt)],
  ].filter((fact): fact is [string, string] => !!fact[1]);
  return (
    <section className={`card result ${tone}`} aria-live="polite">
      <div className={`verdict ${tone}`}>
        <Icon name={tone} />
        <strong>{t(`verifyForm.result.${answer.status}`)}</strong>
      </div>
      <p>{t(`verifyForm.say.${answer.status}`)}</p>
      <Facts facts={facts} />
    </section>
  );
}

/** 申请书核验: whether the case still says what was printed; the QR leads to
 * /verify/form/{agency}/{form}#{code}, the code in the fragment, which no server logs. */
export function VerifyForm({ agency, form }: { agency: string; form: string }) {
  const [answer, setAnswer] = useState<FormStanding>();
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAct();
  const [ask] = useState(
    () => (typed: string) =>
      run(async () =>
        setAnswer(await verifyForm({ agency, form, code: typed.trim().toUpperCase() })),
      ),
  );
  const known = agency !== "" && form !== "";
  useEffect(() => {
    const fragment = decodeURIComponent(location.hash.slice(1));
    if (known && fragment) ask(fragment);
  }, [ask, known]);
  const missing = tried && !code.trim();
  return (
    <>
      <Heading sub={t("verifyForm.lead")}>{t("verifyForm.title")}</Heading>
      {!known && <p className="card">{t("verifyForm.byScan")}</p>}
      {busy && <Loading />}
      <ProblemNotice problem={problem} />
      {answer && !busy && <Standing answer={answer} />}
      {known && !busy && answer?.status !== "valid" && (
        <section className="card">
          <Form
            onSubmit={() => {
              setTried(true);
              if (code.trim()) ask(code);
            }}
          >
            <TextField
              label={t("verifyForm.code")}
              hint={t("verifyForm.codeHint")}
              value={code}
              onChange={setCode}
              error={missing ? t("verify.required", { label: t("verifyForm.code") }) : undefined}
            />
            <Button kind="primary" submit>
              {t("verify.submit")}
            </Button>
          </Form>
        </section>
      )}
    </>
  );
}
