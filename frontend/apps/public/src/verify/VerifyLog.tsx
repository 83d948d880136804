import { beijingTime } from "@huzhu/ui/time";
import { useState } from "react";
import { Field, Form } from "../fields";
import { Button, Facts, Heading, Icon, Notice, useAct } from "../parts";
import { t } from "../words";
import { type Checkpoint, type Fault, NotProven, type Proven, prove } from "./logProof";

const published = "/.well-known/huzhu-audit.json";

async function publishedKeys() {
  try {
    return await (await fetch(published)).text();
  } catch {
    throw new NotProven("keys");
  }
}

function FileField(props: {
  name: string;
  optional?: boolean;
  error?: string;
  onChoose: (file?: File) => void;
}) {
  const { name, optional, error, onChoose } = props;
  return (
    <Field
      label={t(`verifyLog.${name}`)}
      hint={t(`verifyLog.${name}Hint`)}
      optional={optional}
      error={error}
    >
      {(wiring) => (
        <input {...wiring} type="file" onChange={(event) => onChoose(event.target.files?.[0])} />
      )}
    </Field>
  );
}

const words = (checkpoint: Checkpoint) =>
  t("verifyLog.checkpoint", { ...checkpoint, at: beijingTime(checkpoint.signedAt) });

function factsOf(proof: Proven): [string, string][] {
  const fact = (name: string, value: unknown): [string, string] => [
    t(`verifyLog.facts.${name}`),
    String(value),
  ];
  const kept = fact("kept", t(proof.joined ? "verifyLog.joined" : "verifyLog.notJoined"));
  if (!("entry" in proof))
    return [fact("older", words(proof.older)), fact("newer", words(proof.newer)), kept];
  const { entry, checkpoint } = proof;
  return [
    fact("sequence", entry.sequence + 1),
    fact("at", beijingTime(entry.at)),
    fact("actorName", entry.actorName),
    fact("action", entry.action),
    fact("subject", entry.subject),
    fact("data", entry.data),
    fact("treeSize", words(checkpoint)),
    kept,
  ];
}

function Result({ proof, fault }: { proof?: Proven; fault?: Fault }) {
  const tone = proof ? "ok" : "bad";
  const said = proof ? ("entry" in proof ? "inclusion" : "consistency") : fault;
  return (
    <section className={`card result ${tone}`} aria-live="polite">
      <div className={`verdict ${tone}`}>
        <Icon name={tone} />
        <strong>{t(proof ? "verifyLog.good" : "verifyLog.bad")}</strong>
      </div>
      <p>{t(`verifyLog.say.${said}`)}</p>
      {proof && <Facts facts={factsOf(proof)} />}
    </section>
  );
}

/** 审计证明核验: everything is computed here; no file leaves the browser. */
export function VerifyLog() {
  const [file, setFile] = useState<File>();
  const [kept, setKept] = useState<File>();
  const [keys, setKeys] = useState<File>();
  const [answer, setAnswer] = useState<{ proof?: Proven; fault?: Fault }>();
  const { busy, run } = useAct();
  // what was said of another file must not stand beside this one
  const anew = (choose: (file?: File) => void) => (chosen?: File) => {
    setAnswer(undefined);
    choose(chosen);
  };
  const [tried, setTried] = useState(false);
  const check = () => {
    setTried(true);
    if (!file) return;
    run(async () => {
      try {
        const keySet = keys ? await keys.text() : await publishedKeys();
        const proof = await prove(await file.text(), keySet, await kept?.text());
        setAnswer({ proof });
      } catch (reason) {
        setAnswer({ fault: reason instanceof NotProven ? reason.fault : "unreadable" });
      }
    });
  };
  return (
    <>
      <Heading sub={t("verifyLog.lead")}>{t("verifyLog.title")}</Heading>
      {!globalThis.crypto?.subtle && <Notice tone="warn">{t("verifyLog.insecure")}</Notice>}
      {answer && <Result {...answer} />}
      <section className="card">
        <Form onSubmit={check}>
          <FileField
            name="file"
            error={tried && !file ? t("verifyLog.fileMissing") : undefined}
            onChoose={anew(setFile)}
          />
          <FileField name="kept" optional onChoose={anew(setKept)} />
          <FileField name="keys" optional onChoose={anew(setKeys)} />
          <Button kind="primary" submit busy={busy}>
            {t("verifyLog.submit")}
          </Button>
        </Form>
      </section>
      <p className="muted">
        {t("verifyLog.offline")}{" "}
        <a href={published} download>
          {t("verifyLog.offlineKeys")}
        </a>
      </p>
    </>
  );
}
