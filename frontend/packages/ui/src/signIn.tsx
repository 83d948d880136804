import { api, unwrap } from "@huzhu/api/client";
import { answerByPasskey, passkeysWork } from "@huzhu/api/passkeys";
import { Problem } from "@huzhu/api/problem";
import { sessionQuery } from "@huzhu/api/session";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "./notices";

interface Credentials {
  userName: string;
  password: string;
  code: string | null;
}

/** Password, and the code of the authenticator app from who has one; or a passkey alone. */
export default function SignIn({ product }: { product: string }) {
  const { t } = useTranslation();
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
  const required = (label: string) => [{ required: true, message: t("ui.required", { label }) }];
  return (
    <main className="hz-sign-in">
      <div className="hz-card">
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
            rules={required(t("ui.signIn.password"))}
          >
            <Input.Password autoComplete="current-password" />
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
          </div>
        </Form>
      </div>
    </main>
  );
}
