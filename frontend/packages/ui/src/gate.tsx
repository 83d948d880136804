import { api, unwrap } from "@huzhu/api/client";
import { Problem } from "@huzhu/api/problem";
import { sessionQuery } from "@huzhu/api/session";
import type { SessionView } from "@huzhu/api/types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Result, Spin } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useRouteError } from "react-router";
import { ProblemNotice } from "./notices";

/** While something loads. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("ui.loading")} style={{ padding: 48, textAlign: "center" }}>
      <Spin />
    </div>
  );
}

interface Credentials {
  userName: string;
  password: string;
  code?: string;
}

function SignIn({ product }: { product: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: Credentials) => unwrap(api.POST("/api/session/sign-in", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  // The second factor is asked only of who has one.
  const code = signIn.error instanceof Problem ? signIn.error.details.code : undefined;
  const [wantsCode, setWantsCode] = useState(false);
  if (code?.startsWith("code-") && !wantsCode) setWantsCode(true);
  const required = (label: string) => [{ required: true, message: t("ui.required", { label }) }];
  return (
    <main className="hz-sign-in">
      <div className="hz-card">
        <h1>{product}</h1>
        <Form<Credentials>
          name="sign-in"
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => signIn.mutate({ ...body, code: body.code || undefined })}
        >
          <Form.Item
            name="userName"
            label={t("ui.signIn.userName")}
            rules={required(t("ui.signIn.userName"))}
          >
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("ui.signIn.password")}
            rules={required(t("ui.signIn.password"))}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="code" label={t("ui.signIn.code")} extra={t("ui.signIn.codeHint")}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
          </Form.Item>
          <div className="hz-stack">
            {code !== "code-needed" && <ProblemNotice problem={signIn.error} />}
            <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
              {t("ui.signIn.submit")}
            </Button>
          </div>
        </Form>
      </div>
    </main>
  );
}

/** Shows the app to who is signed in, and the sign-in at the same address to who isn't. */
export function SessionGate(props: {
  product: string;
  children: (session: SessionView) => ReactNode;
}) {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Loading />;
  if (session.data) return props.children(session.data);
  if (session.data === null) return <SignIn product={props.product} />;
  return (
    <main className="hz-main">
      <ProblemNotice problem={session.error} onRetry={() => session.refetch()} />
    </main>
  );
}

/** An address that leads nowhere, or to what isn't yours: the two look the same. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      title={t("ui.notFoundTitle")}
      subTitle={t("ui.notFound")}
      extra={<Link to="/">{t("ui.backHome")}</Link>}
    />
  );
}

/** A page that broke, or whose code could not be fetched. */
export function Crash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t("ui.crash")}
      subTitle={error instanceof Error ? error.message : undefined}
      extra={<Button onClick={() => location.reload()}>{t("ui.reload")}</Button>}
    />
  );
}
