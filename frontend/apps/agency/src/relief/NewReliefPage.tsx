import { api, unwrap } from "@huzhu/api/client";
import { fieldErrors } from "@huzhu/api/problem";
import { may } from "@huzhu/api/session";
import { useAct } from "@huzhu/ui/act";
import { FieldItem } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Message } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { Button, Form, Radio } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { MemberPick, type Picked } from "../claims/MemberPick";
import { optionsOf } from "../options";
import {
  bodyOf,
  kinds,
  Left,
  type ReliefKind,
  useCaseFields,
  useWhoFields,
  type Values,
} from "./fields";

/** Where the API names a field that the form calls otherwise. */
const formNames: Record<string, string> = {
  "payee.name": "payeeName",
  "payee.account": "payeeAccount",
  "payee.number": "payeeNumber",
};

function Case({ member, kind }: { member: Picked; kind: ReliefKind }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch([], form) ?? {};
  const known = Object.fromEntries(Object.entries(values).map(([name, of]) => [name, of ?? ""]));
  const who = useWhoFields(kind, beijingDate(session.now));
  const rest = useCaseFields(kind);
  const shown = (field: (typeof rest)[number]) => !field.when || field.when(known);
  const draft = useAct(
    (typed: Values) =>
      unwrap(
        api.POST("/api/agencies/{slug}/relief-cases", {
          params: { path: { slug } },
          body: bodyOf(member.id, kind, typed),
        }),
      ),
    { done: () => t("relief.saved"), onDone: ({ id }) => navigate(`/relief/${id}`) },
  );
  const send = (typed: Values) =>
    draft.mutateAsync(typed).catch((problem) =>
      form.setFields(
        fieldErrors(problem).map(({ name, errors }) => ({
          name: (formNames[name.join(".")] ?? name.join(".")) as never,
          errors,
        })),
      ),
    );
  return (
    <Form
      form={form}
      name="relief"
      layout="vertical"
      requiredMark={false}
      preserve={false}
      onFinish={send}
    >
      <div className="hz-grid two">
        <Card title={t("relief.who")}>
          {who.filter(shown).map((field) => (
            <FieldItem key={field.name} field={field} />
          ))}
          <Left memberId={member.id} kind={kind} values={values} />
        </Card>
        <Card title={t("relief.what")}>
          {rest.filter(shown).map((field) => (
            <FieldItem key={field.name} field={field} />
          ))}
          <ProblemNotice problem={draft.error} />
          <Button type="primary" htmlType="submit" loading={draft.isPending}>
            {t("relief.save")}
          </Button>
        </Card>
      </div>
    </Form>
  );
}

/** 登记救助慰问: member, kind, what is left, the case. */
export default function NewReliefPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params] = useSearchParams();
  const [member, setMember] = useState<Picked>();
  const [kind, setKind] = useState<ReliefKind>("livingRelief");
  const pick = useCallback((next?: Picked) => setMember(next), []);
  if (!may(session, "prepareRelief", slug))
    return (
      <Message title={t("relief.new")} note={t("relief.notYours")}>
        <Link to="/relief">{t("menu.reliefCases")}</Link>
      </Message>
    );
  return (
    <>
      <PageHead title={t("relief.new")}>
        <Link to="/relief">{t("menu.reliefCases")}</Link>
      </PageHead>
      <div className="hz-stack">
        <Card title={t("relief.member")}>
          <MemberPick id={params.get("member") ?? undefined} picked={member} onPick={pick} />
        </Card>
        {member && (
          <>
            <Radio.Group
              aria-label={t("relief.kind")}
              optionType="button"
              value={kind}
              options={optionsOf(t, "reliefKind", kinds)}
              onChange={({ target }) => setKind(target.value)}
            />
            <Case key={`${member.id} ${kind}`} member={member} kind={kind} />
          </>
        )}
      </div>
    </>
  );
}
