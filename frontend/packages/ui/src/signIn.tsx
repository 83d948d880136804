import { api, unwrap } from "@huzhu/api/client";
import { answerByPasskey, passkeysWork } from "@huzhu/api/passkeys";
import { Problem } from "@huzhu/api/problem";
import { sessionQuery } from "@huzhu/api/session";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import mark from "./mark.svg";
import { ProblemNotice } from "./notices";
import { usePageTitle } from "./title";

const DemoRoles = lazy(() => import("./demoRoles"));

export interface Credentials {
  userName: string;
  password: string;
  code: string | null;
}

/** The ways in for others: to apply, to verify, and the other workspace. */
function OtherDoors({ inOffice }: { inOffice: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className="hz-doors" aria-label={t("ui.signIn.others")}>
      <a href="/apply/">{t("ui.signIn.apply")}</a>
      <a href="/verify/">{t("ui.signIn.verify")}</a>
      <a href={inOffice ? "/" : "/office/"}>
        {t(inOffice ? "ui.signIn.toAgency" : "ui.signIn.toOffice")}
      </a>
    </nav>
  );
}

function CapsLock() {
  const { t } = useTranslation();
  return <span role="status">{t("ui.signIn.capsLock")}</span>;
}

/** Password, and the code of the authenticator app from who has one; or a passkey alone. */
export default function SignIn({ product, demo }: { product: string; demo: boolean }) {
  const { t } = useTranslation();
  usePageTitle(t("ui.signIn.title"));
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: async (body: Credentials | "passkey") =>
      body === "passkey"
        ? unwrap(api.POST("/api/session/sign-in/passkey", { body: await answerByPasskey() }))
        : unwrap(api.POST("/api/session/sign-in", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  const byPasskey = signIn.variables === "passkey";
  // The second factor is asked only of who has one.
  const code = signIn.error instanceof Problem ? signIn.error.details.code : undefined;
  const [wantsCode, setWantsCode] = useState(false);
  if (code?.startsWith("code-") && !wantsCode) setWantsCode(true);
  const [capsLock, setCapsLock] = useState(false);
  const [lost, setLost] = useState(false);
  const heed = (event: KeyboardEvent) => setCapsLock(event.getModifierState?.("CapsLock") ?? false);
  const required = (label: string) => [{ required: true, message: t("ui.required", { label }) }];
  const inOffice = location.pathname.startsWith("/office");
  return (
    <main className="hz-sign-in">
      <div className="hz-card">
        <header className="hz-face">
          <img src={mark} alt="" width={48} height={48} />
          <div>
            <div>{t("ui.signIn.association")}</div>
            <div className="hz-muted">{t("ui.signIn.office")}</div>
          </div>
        </header>
        <h1>{product}</h1>
        <Form<Credentials>
          name="sign-in"
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => signIn.mutate({ ...body, code: body.code || null })}
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
            extra={capsLock && <CapsLock />}
            rules={required(t("ui.signIn.password"))}
          >
            <Input.Password autoComplete="current-password" onKeyDown={heed} onKeyUp={heed} />
          </Form.Item>
          {wantsCode && (
            <Form.Item
              name="code"
              label={t("ui.signIn.code")}
              rules={required(t("ui.signIn.code"))}
            >
              <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
            </Form.Item>
          )}
          <div className="hz-stack">
            {code !== "code-needed" && <ProblemNotice problem={signIn.error} />}
            <Button type="primary" htmlType="submit" block loading={signIn.isPending && !byPasskey}>
              {t("ui.signIn.submit")}
            </Button>
            {passkeysWork() && (
              <Button
                block
                loading={signIn.isPending && byPasskey}
                onClick={() => signIn.mutate("passkey")}
              >
                {t("ui.signIn.passkey")}
              </Button>
            )}
            <Button type="link" aria-expanded={lost} onClick={() => setLost(!lost)}>
              {t("ui.signIn.lost")}
            </Button>
            {lost && (
              <p className="hz-lost">
                {t(inOffice ? "ui.signIn.askOffice" : "ui.signIn.askAgency")}
              </p>
            )}
          </div>
        </Form>
        <OtherDoors inOffice={inOffice} />
      </div>
      {demo && (
        <Suspense>
          <DemoRoles
            inOffice={inOffice}
            busy={signIn.isPending}
            enter={(userName, password) => signIn.mutate({ userName, password, code: null })}
          />
        </Suspense>
      )}
    </main>
  );
}
