import { askProofBy } from "@huzhu/api/client";
import { Problem } from "@huzhu/api/problem";
import { isDemo, sessionQuery } from "@huzhu/api/session";
import type { SessionView } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { Button, Spin } from "antd";
import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemNotice } from "./notices";
import type { Question } from "./stepUp";
import { usePageTitle } from "./title";

/** While something loads. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("ui.loading")} style={{ padding: 48, textAlign: "center" }}>
      <Spin />
    </div>
  );
}

const SecondFactorFirst = lazy(() => import("./account"));
const SignIn = lazy(() => import("./signIn"));
const StepUpDialog = lazy(() => import("./stepUp"));

/** Hears when an act wants password or passkey; its dialog is only fetched then. */
function StepUp() {
  const [question, setQuestion] = useState<Question>();
  useEffect(() => {
    askProofBy(
      (act, refused) =>
        new Promise((done) => {
          const answer: Question["answer"] = (proof) => {
            setQuestion(undefined);
            done(proof);
          };
          setQuestion({ act, refused, answer });
        }),
    );
    return () => askProofBy(undefined);
  }, []);
  return (
    question && (
      <Suspense>
        <StepUpDialog question={question} />
      </Suspense>
    )
  );
}

/** Shows the app to who is signed in, and the sign-in at the same address to who isn't. */
export function SessionGate(props: {
  product: string;
  children: (session: SessionView) => ReactNode;
}) {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Loading />;
  if (session.data?.secondFactorMissing)
    return (
      <Suspense fallback={<Loading />}>
        <SecondFactorFirst product={props.product} />
        <StepUp />
      </Suspense>
    );
  if (session.data)
    return (
      <>
        {props.children(session.data)}
        <StepUp />
      </>
    );
  if (session.data === null)
    return (
      <Suspense fallback={<Loading />}>
        <SignIn product={props.product} demo={isDemo()} />
      </Suspense>
    );
  return (
    <main className="hz-main">
      <ProblemNotice problem={session.error} onRetry={() => session.refetch()} />
    </main>
  );
}

/** A page that only says something, with a way on. */
export function Message(props: { title: string; note?: string; children?: ReactNode }) {
  usePageTitle(props.title);
  return (
    <div className="hz-message">
      <h1>{props.title}</h1>
      <p>{props.note}</p>
      {props.children}
    </div>
  );
}

/** An address that leads nowhere, or to what isn't yours: the two look the same. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Message title={t("ui.notFoundTitle")} note={t("ui.notFound")}>
      <Link to="/">{t("ui.backHome")}</Link>
    </Message>
  );
}

function Crash({ error }: { error: Error }) {
  const { t } = useTranslation();
  if (error instanceof Problem)
    return <ProblemNotice problem={error} onRetry={() => location.reload()} />;
  // A part of the page is no longer there under its old name: a newer release took its place.
  const updated = /module/i.test(error.message) && /import|fetch/i.test(error.message);
  return (
    <Message
      title={t(updated ? "ui.updated" : "ui.crash")}
      note={updated ? t("ui.updatedNote") : `${t("ui.crashNote")} ${error.message}`}
    >
      <Button onClick={() => location.reload()}>{t("ui.reload")}</Button>
    </Message>
  );
}

/** Catches a page that broke, or whose code could not be fetched; `at` another page it is gone. */
export class CrashGuard extends Component<{ at: string; children: ReactNode }, { error?: Error }> {
  state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  componentDidUpdate(before: { at: string }) {
    if (this.state.error && before.at !== this.props.at) this.setState({ error: undefined });
  }

  render() {
    return this.state.error ? <Crash error={this.state.error} /> : this.props.children;
  }
}
