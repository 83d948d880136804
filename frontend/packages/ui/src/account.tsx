import { api, unwrap } from "@huzhu/api/client";
import { fieldErrors } from "@huzhu/api/problem";
import { signInsQuery } from "@huzhu/api/session";
import type { SessionView } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, QRCode, Table, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "./act";
import { Card, PageHead, ScrollRegion } from "./facts";
import { ProblemNotice } from "./notices";
import { beijingTime } from "./time";

function Posts({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("ui.me.posts")}>
      <ScrollRegion label={t("ui.me.posts")}>
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={session.posts}
          columns={[
            { title: t("ui.me.where"), dataIndex: "agencyName" },
            {
              title: t("ui.me.post"),
              dataIndex: "post",
              render: (post: string) => t(`post.${post}`),
            },
            { title: t("ui.me.from"), dataIndex: "from" },
            {
              title: t("ui.me.until"),
              dataIndex: "to",
              render: (to?: string) => to ?? t("ui.me.openEnd"),
            },
          ]}
        />
      </ScrollRegion>
    </Card>
  );
}

interface PasswordForm {
  current: string;
  next: string;
  again: string;
}

function Password() {
  const { t } = useTranslation();
  const [form] = Form.useForm<PasswordForm>();
  const change = useAct(
    ({ current, next }: PasswordForm) =>
      unwrap(api.POST("/api/session/password", { body: { current, next } })),
    { done: t("ui.me.passwordDone"), onDone: () => form.resetFields() },
  );
  const field = (name: keyof PasswordForm, autoComplete: string) => (
    <Form.Item
      name={name}
      label={t(`ui.me.${name}`)}
      extra={name === "next" ? t("ui.me.nextHint") : undefined}
      rules={[
        { required: true, message: t("ui.required", { label: t(`ui.me.${name}`) }) },
        ({ getFieldValue }) => ({
          validator: async (_, value) => {
            if (name === "again" && value && value !== getFieldValue("next"))
              throw new Error(t("ui.me.mismatch"));
          },
        }),
      ]}
    >
      <Input.Password autoComplete={autoComplete} />
    </Form.Item>
  );
  return (
    <Card title={t("ui.me.password")}>
      <Form
        form={form}
        name="password"
        layout="vertical"
        onFinish={(values) =>
          change.mutate(values, {
            onError: (problem) => form.setFields(fieldErrors(problem) as never),
          })
        }
      >
        {field("current", "current-password")}
        {field("next", "new-password")}
        {field("again", "new-password")}
        <div className="hz-stack">
          <ProblemNotice problem={change.error} />
          <Button htmlType="submit" loading={change.isPending}>
            {t("ui.me.password")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Totp() {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>();
  const start = useAct(() => unwrap(api.POST("/api/session/totp")), { done: t("ui.me.totp") });
  const confirm = useAct(
    (body: { code: string }) => unwrap(api.POST("/api/session/totp/confirmation", { body })),
    { done: t("ui.me.totpDone"), onDone: (result) => setCodes(result?.recoveryCodes ?? []) },
  );
  return (
    <Card title={t("ui.me.totp")}>
      <div className="hz-stack">
        {codes && (
          <div>
            <p>{t("ui.me.totpOn")}</p>
            {codes.length > 0 && <p>{t("ui.me.totpRecovery")}</p>}
            {codes.map((code) => (
              <div key={code}>
                <code>{code}</code>
              </div>
            ))}
          </div>
        )}
        {start.data && !codes && (
          <Form name="totp" layout="vertical" onFinish={confirm.mutate}>
            <p>{t("ui.me.totpNote")}</p>
            <QRCode type="svg" value={start.data.uri} aria-label={t("ui.me.totpNote")} />
            <p>
              {t("ui.me.totpSecret")} <code>{start.data.secret}</code>
            </p>
            <Form.Item
              name="code"
              label={t("ui.me.totpCode")}
              rules={[
                { required: true, message: t("ui.required", { label: t("ui.me.totpCode") }) },
              ]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" style={{ width: 160 }} />
            </Form.Item>
            <Button htmlType="submit" loading={confirm.isPending}>
              {t("ui.me.totpConfirm")}
            </Button>
          </Form>
        )}
        <ProblemNotice problem={start.error ?? confirm.error} />
        {!start.data && (
          <div>
            <Button loading={start.isPending} onClick={() => start.mutate()}>
              {t("ui.me.totpStart")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function SignIns() {
  const { t } = useTranslation();
  const list = useQuery(signInsQuery);
  const end = useAct((id: string) =>
    unwrap(api.DELETE("/api/session/sessions/{id}", { params: { path: { id } } })),
  );
  return (
    <Card title={t("ui.me.sessions")}>
      <ProblemNotice problem={list.error ?? end.error} />
      <ScrollRegion label={t("ui.me.sessions")}>
        <Table
          size="small"
          rowKey="id"
          loading={list.isPending}
          pagination={false}
          dataSource={list.data ?? []}
          columns={[
            { title: t("ui.me.device"), dataIndex: "device" },
            { title: t("ui.me.started"), dataIndex: "startedAt", render: beijingTime },
            { title: t("ui.me.seen"), dataIndex: "lastSeenAt", render: beijingTime },
            {
              title: t("ui.me.end"),
              render: (_, row) =>
                row.current ? (
                  <Tag>{t("ui.me.thisOne")}</Tag>
                ) : (
                  <Button size="small" onClick={() => end.mutate(row.id)}>
                    {t("ui.me.end")}
                  </Button>
                ),
            },
          ]}
        />
      </ScrollRegion>
    </Card>
  );
}

/** 我的账户: posts, password, second factor, sign-ins. */
export function Account({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("ui.me.title")} tags={session.person.name} />
      <div className="hz-stack">
        <Posts session={session} />
        <div className="hz-grid halves">
          <Password />
          <Totp />
        </div>
        <SignIns />
      </div>
    </>
  );
}
