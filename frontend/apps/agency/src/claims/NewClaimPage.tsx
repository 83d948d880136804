import { type ClaimView, type EventKind, type EventRequest, eventKinds } from "@huzhu/api/claims";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { fieldErrors } from "@huzhu/api/problem";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { FieldItem } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Message } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useOpenPaper } from "@huzhu/ui/paper";
import { Button, Form, Input, Radio, Select } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { Answers, useChosen } from "./Answers";
import { type EventValues, eventOf } from "./event";
import { useEventFields } from "./eventFields";
import { MemberPick, type Picked } from "./MemberPick";

interface Values extends EventValues {
  channel?: string;
  reporter?: string;
}

/** What is registered: the event once, and a claim for each plan. */
function useRegister(member: Picked | undefined, chosen: string[]) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  // Those that stand already when a later one is refused: a second try doesn't register them again.
  const made = useRef(new Map<string, ClaimView>());
  return useAct(
    async ({ event, values }: { event: EventRequest; values: Values }) => {
      for (const planCode of chosen) {
        if (made.current.has(planCode)) continue;
        const [first] = made.current.values();
        const claim = await unwrap(
          api.POST("/api/agencies/{slug}/claims", {
            params: { path: { slug } },
            body: {
              ...{ memberId: member?.id ?? "", planCode },
              event: first ? null : event,
              eventId: first?.event.id ?? null,
              channel: values.channel as Schemas["ClaimChannel"],
              reporter: values.reporter ?? "",
            },
          }),
        );
        made.current.set(planCode, claim);
      }
      return [...made.current.values()];
    },
    {
      done: (claims) => t("claims.registered", { numbers: claims.map((c) => c.number).join("、") }),
      onDone: ([first]) => first && navigate(`/claims/${first.id}`),
    },
  );
}

/** What happened, how the report came in, and what it may bring. */
function Report({ member }: { member: Picked }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [kind, setKind] = useState<EventKind>("stay");
  const [form] = Form.useForm<Values>();
  const event = eventOf(kind, Form.useWatch([], form) ?? {});
  const answers = useChosen(member.id, event);
  const { preview, chosen } = answers;
  const fields = useEventFields(kind);
  const openPaper = useOpenPaper();
  const register = useRegister(member, chosen);
  const [tried, setTried] = useState(false);
  // The person is known: the keyboard goes on at the kind of event.
  const kinds = useRef<HTMLDivElement>(null);
  useEffect(() => kinds.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  const send = async () => {
    setTried(true);
    const values = await form.validateFields().catch(() => null);
    if (!values || !event || chosen.length === 0) throw new Error("incomplete");
    return register.mutateAsync({ event, values }).catch((problem) => {
      form.setFields(
        fieldErrors(problem).map(({ name, errors }) => ({
          name: name.filter((part) => part !== "event") as never,
          errors,
        })),
      );
      throw problem;
    });
  };
  const sendAndPrint = () => {
    setTried(true);
    if (!event || chosen.length === 0) return;
    openPaper(async () => {
      const [first] = await send();
      if (!first) throw new Error("incomplete");
      const at = { params: { path: { slug, id: first.id } }, headers: ifMatch(first.version) };
      await unwrap(api.POST("/api/agencies/{slug}/claims/{id}/form", at));
      return `/api/agencies/${slug}/claims/${first.id}/form.pdf`;
    });
  };
  const choose = (next: EventKind) => {
    setKind(next);
    // the dead report nothing
    if (next === "death" && form.getFieldValue("reporter") === member.name)
      form.setFieldsValue({ reporter: "", channel: "unit" });
  };
  return (
    <Form
      form={form}
      name="claim"
      layout="vertical"
      requiredMark={false}
      preserve={false}
      initialValues={{ channel: "member", reporter: member.name }}
      onFinish={sendAndPrint}
    >
      <div className="hz-grid two">
        <Card title={t("claims.whatHappened")}>
          <Form.Item label={t("ui.claim.kind")}>
            <Radio.Group
              ref={kinds}
              aria-label={t("ui.claim.kind")}
              optionType="button"
              value={kind}
              options={optionsOf(t, "eventKind", [...eventKinds])}
              onChange={({ target }) => choose(target.value)}
            />
          </Form.Item>
          <div key={kind}>
            {fields.map((field) => (
              <FieldItem key={field.name} field={field} />
            ))}
          </div>
          <div className="claim-pair">
            <Form.Item
              name="reporter"
              label={t("ui.claim.reporter")}
              rules={[
                {
                  required: true,
                  whitespace: true,
                  message: t("ui.required", { label: t("ui.claim.reporter") }),
                },
              ]}
            >
              <Input maxLength={50} />
            </Form.Item>
            <Form.Item name="channel" label={t("claims.channel")}>
              <Select options={optionsOf(t, "claimChannel")} />
            </Form.Item>
          </div>
        </Card>
        <div className="hz-stack">
          <Card title={t("claims.answers")}>
            <Answers {...answers} />
          </Card>
          <Card>
            <div className="hz-stack">
              <ProblemNotice problem={register.error} />
              {tried && chosen.length === 0 && preview.data && (
                <p role="alert">{t("claims.choosePlan")}</p>
              )}
              <div className="hz-row">
                <Button type="primary" htmlType="submit" loading={register.isPending}>
                  {t("claims.saveAndPrint")}
                </Button>
                <Button
                  disabled={register.isPending}
                  onClick={() => void send().catch(() => undefined)}
                >
                  {t("claims.saveOnly")}
                </Button>
              </div>
              <span className="hz-muted">{t("claims.saveNote")}</span>
            </div>
          </Card>
        </div>
      </div>
    </Form>
  );
}

/** 报案登记: member → event → all cover that answers → registered and printed at once. */
export default function NewClaimPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params] = useSearchParams();
  const [member, setMember] = useState<Picked>();
  const asked = params.get("member") ?? undefined;
  const [known, setKnown] = useState(asked);
  const pick = useCallback((next?: Picked) => {
    if (!next) setKnown(undefined);
    setMember(next);
  }, []);
  if (!may(session, "registerClaims", slug))
    return (
      <Message title={t("claims.report")} note={t("claims.notYours")}>
        <Link to="/claims">{t("menu.claims")}</Link>
      </Message>
    );
  return (
    <>
      <PageHead title={t("claims.report")}>
        <Link to="/claims">{t("claims.toRegister")}</Link>
      </PageHead>
      <div className="hz-stack">
        <Card title={t("claims.who")}>
          <MemberPick id={known} picked={member} onPick={pick} />
        </Card>
        {member && <Report key={member.id} member={member} />}
      </div>
    </>
  );
}
