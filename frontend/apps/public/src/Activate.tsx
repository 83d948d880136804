import { identityNumber } from "@huzhu/api/normal";
import { Problem } from "@huzhu/api/problem";
import { beijingTime } from "@huzhu/ui/time";
import { useEffect, useState } from "react";
import { activate, activationSheet, previewActivation } from "./api";
import { Form, IdentityField, TextField } from "./fields";
import {
  Button,
  Facts,
  Heading,
  Loading,
  Notice,
  PaperButton,
  ProblemNotice,
  useAct,
} from "./parts";
import { t } from "./words";

type Preview = Awaited<ReturnType<typeof previewActivation>>;
const empty = { identityNumber: "", userName: "", password: "", again: "" };
type Typed = typeof empty;

/** What can be seen without asking the server. */
function problemsOf(typed: Typed, names: (keyof Typed)[]): Partial<Typed> {
  const problems: Partial<Typed> = {};
  for (const name of names)
    if (!typed[name].trim())
      problems[name] =
        name === "again"
          ? t("activate.againMissing")
          : t("activate.required", { label: t(`activate.${name}`) });
  if (!problems.again && typed.again !== typed.password) problems.again = t("activate.mismatch");
  return problems;
}

function Done({ preview, userName }: { preview: Preview; userName: string }) {
  const office = preview.posts.some((post) => post.startsWith("办事处"));
  const agency = preview.posts.some((post) => !post.startsWith("办事处"));
  return (
    <>
      <Heading>{t("activate.doneTitle")}</Heading>
      <Notice tone="ok" title={t("activate.done", { userName })} />
      <div className="row">
        {agency && (
          <a className="button primary" href="/">
            {t("activate.toAgency")}
          </a>
        )}
        {office && (
          <a className={agency ? "button" : "button primary"} href="/office/">
            {t("activate.toOffice")}
          </a>
        )}
      </div>
    </>
  );
}

function ActivateForm(props: { token: string; preview: Preview; onDone: (name: string) => void }) {
  const { token, preview } = props;
  const [typed, setTyped] = useState({ ...empty, userName: preview.userName ?? "" });
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(false);
  const { busy, problem, run } = useAct();
  const named = preview.userName !== null;
  const names: (keyof Typed)[] = named
    ? ["identityNumber", "password", "again"]
    : ["identityNumber", "userName", "password", "again"];
  const own = tried ? problemsOf(typed, names) : {};
  const refused = problem instanceof Problem ? (problem.details.errors ?? {}) : {};
  const wire = (name: keyof Typed) => ({
    name,
    label: t(`activate.${name}`),
    value: typed[name],
    error: own[name] ?? refused[name]?.[0],
    onChange: (value: string) => setTyped((old) => ({ ...old, [name]: value })),
  });
  const send = () => {
    setTried(true);
    if (Object.keys(problemsOf(typed, names)).length > 0) return;
    run(async () => {
      const userName = named ? null : typed.userName.trim();
      const id = identityNumber(typed.identityNumber);
      await activate({ token, identityNumber: id, userName, password: typed.password });
      props.onDone(userName ?? preview.userName ?? "");
    });
  };
  const secret = shown ? "text" : "password";
  return (
    <Form onSubmit={send}>
      <IdentityField {...wire("identityNumber")} hint={t("activate.identityHint")} />
      {!named && (
        <TextField
          {...wire("userName")}
          hint={t("activate.userNameHint")}
          autoComplete="username"
          width="middle"
        />
      )}
      <TextField
        {...wire("password")}
        hint={t("activate.passwordHint")}
        type={secret}
        autoComplete="new-password"
        width="middle"
      />
      <TextField {...wire("again")} type={secret} autoComplete="new-password" width="middle" />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {t("activate.show")}
      </label>
      {Object.keys(refused).length === 0 && <ProblemNotice problem={problem} />}
      <Button kind="primary" submit busy={busy}>
        {t("activate.submit")}
      </Button>
    </Form>
  );
}

/** 激活: the bearer of an invitation sets user name and password. */
export function Activate({ token }: { token: string }) {
  const [preview, setPreview] = useState<Preview>();
  const [problem, setProblem] = useState<unknown>();
  const [userName, setUserName] = useState<string>();
  useEffect(() => {
    previewActivation(token).then(setPreview, setProblem);
  }, [token]);
  if (problem)
    return (
      <>
        <Heading>{t("activate.broken")}</Heading>
        <ProblemNotice problem={problem} />
      </>
    );
  if (!preview) return <Loading />;
  if (userName !== undefined) return <Done preview={preview} userName={userName} />;
  const lead = preview.purpose === "recovery" ? "activate.recoverLead" : "activate.lead";
  return (
    <>
      <Heading sub={t(lead)}>{t("activate.title")}</Heading>
      <section className="card">
        <Facts
          facts={[
            [t("activate.name"), preview.name],
            [t("activate.posts"), preview.posts.map((post) => <div key={post}>{post}</div>)],
            [t("activate.expires"), beijingTime(preview.expiresAt)],
          ]}
        />
        <div className="row">
          <PaperButton fetch={() => activationSheet(token)}>{t("activate.sheet")}</PaperButton>
        </div>
      </section>
      <section className="card">
        <ActivateForm token={token} preview={preview} onDone={setUserName} />
      </section>
    </>
  );
}
