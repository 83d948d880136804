import { useState } from "react";
import { startApplication } from "./api";
import { linkOf } from "./apply/links";
import { forgetApplication, type Known, knownApplications } from "./apply/memory";
import { Form, TextField } from "./fields";
import { Button, Confirm, Heading, ProblemNotice, Tag, useAct } from "./parts";
import { t, tList } from "./words";

function Start() {
  const { busy, problem, run } = useAct();
  const start = () =>
    run(async () => {
      location.hash = linkOf(await startApplication());
    });
  return (
    <>
      <div className="row">
        <Button kind="primary" busy={busy} onClick={start}>
          {t(busy ? "landing.starting" : "landing.start")}
        </Button>
      </div>
      <ProblemNotice problem={problem} onRetry={start} />
    </>
  );
}

function Mine() {
  const [mine, setMine] = useState(knownApplications);
  const [asked, setAsked] = useState<Known>();
  if (mine.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("landing.mine")}</h2>
      <ul className="plain-list">
        {mine.map((known) => (
          <li key={known.id} className="row between">
            <a href={linkOf(known)}>{known.title || t("tasks.title")}</a>
            <span className="row tight">
              <Tag>{t(`caseStatus.${known.status}`)}</Tag>
              <Button kind="plain" asks onClick={() => setAsked(known)}>
                {t("landing.forget")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="muted small">{t("landing.mineNote")}</p>
      <Confirm
        open={asked !== undefined}
        text={t("landing.forgetAsk")}
        yes={t("landing.forget")}
        onYes={() => {
          if (asked) forgetApplication(asked);
          setMine(knownApplications());
          setAsked(undefined);
        }}
        onNo={() => setAsked(undefined)}
      />
    </section>
  );
}

function Continue() {
  const [link, setLink] = useState("");
  const [bad, setBad] = useState(false);
  const open = () => {
    const hash = /#\/(case|activate)\/\S+/.exec(link)?.[0];
    if (hash) location.hash = hash;
    setBad(!hash);
  };
  return (
    <section className="card">
      <h2>{t("landing.continue")}</h2>
      <Form onSubmit={open}>
        <TextField
          label={t("landing.continueHint")}
          value={link}
          onChange={setLink}
          error={bad ? t("landing.continueBad") : undefined}
        />
        <Button submit>{t("landing.open")}</Button>
      </Form>
    </section>
  );
}

/** The door for unions without an account. */
export function Landing() {
  return (
    <>
      <Heading sub={t("landing.lead")}>{t("landing.title")}</Heading>
      <Start />
      <Mine />
      <div className="halves">
        <section className="card">
          <h2>{t("landing.prepare")}</h2>
          <ul>
            {tList("landing.prepareItems").map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p className="muted">{t("landing.files")}</p>
        </section>
        <section className="card">
          <h2>{t("landing.steps")}</h2>
          <ol className="steps">
            {tList<[string, string]>("landing.stepItems").map(([title, text]) => (
              <li key={title}>
                <strong>{title}</strong>
                <div className="muted">{text}</div>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <Continue />
      <section className="card">
        <h2>{t("landing.others")}</h2>
        <div className="thirds">
          <a className="tile" href="#/deadlines">
            <strong>{t("nav.deadlines")}</strong>
            <span className="muted">{t("landing.deadlinesNote")}</span>
          </a>
          <a className="tile" href="#/cover">
            <strong>{t("nav.cover")}</strong>
            <span className="muted">{t("landing.coverNote")}</span>
          </a>
          <a className="tile" href="#/benefit">
            <strong>{t("nav.benefit")}</strong>
            <span className="muted">{t("landing.benefitNote")}</span>
          </a>
          <a className="tile" href="/verify/">
            <strong>{t("nav.verify")}</strong>
            <span className="muted">{t("landing.verifyNote")}</span>
          </a>
        </div>
      </section>
    </>
  );
}
