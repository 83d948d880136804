import { useCallback, useEffect, useState } from "react";
import { type VerifyView, verify } from "../api";
import { Form, TextField } from "../fields";
import { Button, Heading, Loading, ProblemNotice, useAct } from "../parts";
import { t, tList } from "../words";
import { Misuse } from "./Misuse";
import { codeOf, numberOf, tokenOf } from "./payload";
import { Result } from "./Result";
import { Scan } from "./Scan";

function TypedForm(props: { asked: string; onAsk: (number: string, code: string) => void }) {
  const [number, setNumber] = useState(props.asked);
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const plain = codeOf(code);
  const missing = (name: "number" | "code") => t("verify.required", { label: t(`verify.${name}`) });
  const send = () => {
    setTried(true);
    if (numberOf(number) && plain) props.onAsk(numberOf(number), plain);
  };
  const wrongCode = code ? t("verify.codeBad") : missing("code");
  return (
    <Form onSubmit={send}>
      <TextField
        label={t("verify.number")}
        hint={t("verify.numberHint")}
        width="middle"
        value={number}
        onChange={setNumber}
        onBlur={() => setNumber(numberOf(number))}
        error={tried && !numberOf(number) ? missing("number") : undefined}
      />
      <TextField
        label={t("verify.code")}
        hint={t("verify.codeHint")}
        value={code}
        onChange={setCode}
        onBlur={() => plain && setCode(plain)}
        error={tried && !plain ? wrongCode : undefined}
      />
      <Button kind="primary" submit>
        {t("verify.submit")}
      </Button>
    </Form>
  );
}

const Offline = () => (
  <details className="card">
    <summary>{t("verify.offline")}</summary>
    <ol>
      {tList("verify.offlineSteps").map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p>
      <a href="/.well-known/huzhu-certificates.json" download>
        {t("verify.offlineKeys")}
      </a>
    </p>
    <p className="muted">{t("verify.offlineNote")}</p>
    <p>
      <a href="/verify/log">{t("verify.log")}</a>
    </p>
  </details>
);

/** 核验: by number and code, by the address in the QR code, or by scanning it here. */
export function Verify({ asked }: { asked: string }) {
  const [answer, setAnswer] = useState<VerifyView>();
  const [number, setNumber] = useState(asked);
  const { busy, problem, run } = useAct();
  const [ask] = useState(() => (body: Parameters<typeof verify>[0]) => {
    setNumber(body.number ?? asked);
    run(async () => setAnswer(await verify(body)));
  });
  const byToken = useCallback(
    (payload: string) => ask({ payload, number: asked || undefined }),
    [ask, asked],
  );
  useEffect(() => {
    const read = () => {
      const fragment = location.hash.slice(1);
      // Even a broken token is sent: the answer says that it isn't ours.
      if (fragment) byToken(tokenOf(fragment) ?? fragment);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [byToken]);
  const again = () => {
    history.replaceState(null, "", "/verify/");
    setAnswer(undefined);
    setNumber("");
  };
  return (
    <>
      <Heading sub={t("verify.lead")}>{t("verify.title")}</Heading>
      {busy && <Loading />}
      <ProblemNotice problem={problem} />
      {answer && !busy ? (
        <>
          <Result answer={answer} asked={number} />
          <div className="row">
            <Button onClick={again}>{t("verify.again")}</Button>
          </div>
        </>
      ) : (
        !busy && (
          <section className="card">
            <TypedForm key={number} asked={number} onAsk={(n, code) => ask({ number: n, code })} />
            <p className="or">{t("verify.or")}</p>
            <Scan onToken={byToken} />
          </section>
        )
      )}
      <Misuse key={answer?.number ?? number} known={answer?.number ?? number} />
      <Offline />
    </>
  );
}
