import { api, unwrap } from "@huzhu/api/client";
import { addPasskey, passkeysQuery, passkeysWork } from "@huzhu/api/passkeys";
import { fieldErrors } from "@huzhu/api/problem";
import { signInsQuery } from "@huzhu/api/session";
import type { SessionView } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Popconfirm, QRCode, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "./act";
import { Card, PageHead } from "./facts";
import { ProblemNotice } from "./notices";
import { Rows } from "./rows";
import { beijingTime } from "./time";

function Posts({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("ui.me.posts")}>
      <Rows
        label={t("ui.me.posts")}
        rowKey={(post) => `${post.agency} ${post.post} ${post.from}`}
        dataSource={session.posts}
        columns={[
          { title: t("ui.me.where"), dataIndex: "agencyName" },
          {
            title: t("ui.me.post"),
            dataIndex: "post",
            render: (post: string) => t(`post.${post}`),
          },
          { title: t("ui.me.from"), dataIndex: "from", className: "hz-nowrap" },
          {
            title: t("ui.me.until"),
            dataIndex: "to",
            render: (to?: string) => to ?? t("ui.me.openEnd"),
          },
        ]}
      />
    </Card>
  );
}

interface PasswordForm {
  present: string;
  next: string;
  again: string;
}

function Password() {
  const { t } = useTranslation();
  const [form] = Form.useForm<PasswordForm>();
  const change = useAct(
    ({ present, next }: PasswordForm) =>
      unwrap(api.POST("/api/session/password", { body: { present, next } })),
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
        requiredMark={false}
        onFinish={(values) =>
          change.mutate(values, {
            onError: (problem) => form.setFields(fieldErrors(problem) as never),
          })
        }
      >
        {field("present", "current-password")}
        {field("next", "new-password")}
        {field("again", "new-password")}
        <div className="hz-stack">
          <ProblemNotice problem={change.error} />
          <div>
            <Button htmlType="submit" loading={change.isPending}>
              {t("ui.me.password")}
            </Button>
          </div>
        </div>
      </Form>
    </Card>
  );
}

function TotpCode(props: { uri: string; secret: string; onDone: () => void }) {
  const { t } = useTranslation();
  const confirm = useAct(
    (body: { code: string }) => unwrap(api.POST("/api/session/totp/confirmation", { body })),
    { done: t("ui.me.totpDone"), onDone: props.onDone },
  );
  const rules = [{ required: true, message: t("ui.required", { label: t("ui.me.totpCode") }) }];
  return (
    <Form name="totp" layout="vertical" requiredMark={false} onFinish={confirm.mutate}>
      <p>{t("ui.me.totpNote")}</p>
      <QRCode type="svg" value={props.uri} />
      <p>
        {t("ui.me.totpSecret")} <code>{props.secret}</code>
      </p>
      <Form.Item name="code" label={t("ui.me.totpCode")} rules={rules}>
        <Input inputMode="numeric" autoComplete="one-time-code" style={{ width: 160 }} />
      </Form.Item>
      <div className="hz-stack">
        <ProblemNotice problem={confirm.error} />
        <div>
          <Button htmlType="submit" loading={confirm.isPending}>
            {t("ui.me.totpConfirm")}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function Totp({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const start = useAct(() => unwrap(api.POST("/api/session/totp")), { done: t("ui.me.totpNote") });
  return (
    <Card title={t("ui.me.totp")}>
      <p>{t(on ? "ui.me.totpOn" : "ui.me.totpOff")}</p>
      <ProblemNotice problem={start.error} />
      {start.data ? (
        <TotpCode {...start.data} onDone={start.reset} />
      ) : (
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {t("ui.me.totpStart")}
        </Button>
      )}
    </Card>
  );
}

function AddPasskey() {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ name: string }>();
  const add = useAct(({ name }: { name: string }) => addPasskey(name), {
    done: t("ui.me.passkeyDone"),
    onDone: () => form.resetFields(),
  });
  const label = t("ui.me.passkeyName");
  return (
    <Form form={form} name="passkey" layout="vertical" requiredMark={false} onFinish={add.mutate}>
      <Form.Item
        name="name"
        label={label}
        extra={t("ui.me.passkeyNameHint")}
        rules={[{ required: true, message: t("ui.required", { label }) }]}
      >
        <Input maxLength={40} style={{ maxWidth: 320 }} />
      </Form.Item>
      <div className="hz-stack">
        <ProblemNotice problem={add.error} />
        <div>
          <Button htmlType="submit" loading={add.isPending}>
            {t("ui.me.passkeyAdd")}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function Passkeys() {
  const { t } = useTranslation();
  const list = useQuery(passkeysQuery);
  const remove = useAct((passkey: string) =>
    unwrap(api.DELETE("/api/session/passkeys/{passkey}", { params: { path: { passkey } } })),
  );
  return (
    <Card title={t("ui.me.passkeys")}>
      <p>{t(passkeysWork() ? "ui.me.passkeysNote" : "ui.me.passkeysUnable")}</p>
      <ProblemNotice problem={list.error ?? remove.error} />
      {!!list.data?.length && (
        <Rows
          label={t("ui.me.passkeys")}
          rowKey="id"
          dataSource={list.data}
          columns={[
            { title: t("ui.me.passkeyName"), dataIndex: "name" },
            { title: t("ui.me.passkeySince"), dataIndex: "createdAt", render: beijingTime },
            {
              title: t("ui.me.passkeyRemove"),
              render: (_, row) => (
                <Popconfirm
                  title={t("ui.me.passkeyRemoveSure")}
                  onConfirm={() => remove.mutate(row.id)}
                >
                  <Button size="small">{t("ui.me.passkeyRemove")}</Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      )}
      {passkeysWork() && <AddPasskey />}
    </Card>
  );
}

/** Before any work: a second factor is enrolled, once (production). */
export default function SecondFactorFirst({ product }: { product: string }) {
  const { t } = useTranslation();
  return (
    <main className="hz-sign-in">
      <div className="hz-card hz-stack">
        <h1>{product}</h1>
        <p>{t("ui.me.totpFirst")}</p>
        <Totp on={false} />
        {passkeysWork() && <Passkeys />}
      </div>
    </main>
  );
}

/** "Edg 131" rather than a line of product tokens. */
function browserName(agent: string) {
  const match = /(Edg|Firefox|Chrome|HeadlessChrome|Safari)\/(\d+)/.exec(agent);
  return match ? `${match[1]} ${match[2]}` : agent.slice(0, 40);
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
      <Rows
        label={t("ui.me.sessions")}
        rowKey="id"
        loading={list.isPending}
        dataSource={list.data ?? []}
        columns={[
          { title: t("ui.me.device"), dataIndex: "browser", render: browserName },
          { title: t("ui.me.started"), dataIndex: "createdAt", render: beijingTime },
          { title: t("ui.me.seen"), dataIndex: "lastSeenAt", render: beijingTime },
          {
            title: t("ui.me.end"),
            render: (_, row) =>
              row.present ? (
                <Tag>{t("ui.me.thisOne")}</Tag>
              ) : (
                <Button size="small" onClick={() => end.mutate(row.id)}>
                  {t("ui.me.end")}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** 我的账户: posts, password, second factor, passkeys, sign-ins. */
export function Account({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("ui.me.title")} tags={session.person.name} />
      <div className="hz-stack">
        <Posts session={session} />
        <div className="hz-grid halves">
          <Password />
          <Totp on={session.person.twoFactor} />
        </div>
        <Passkeys />
        <SignIns />
      </div>
    </>
  );
}
