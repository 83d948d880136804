import type { Act, Proof } from "@huzhu/api/client";
import { answerByPasskey, passkeysQuery, passkeysWork } from "@huzhu/api/passkeys";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";

export interface Question {
  act: Act;
  refused?: string;
  answer: (proof: Proof | null) => void;
}

/** Asks for the password or a passkey right before an act on seals, money or rights. */
export default function StepUpDialog({ question }: { question: Question }) {
  const { t } = useTranslation();
  const passkeys = useQuery({ ...passkeysQuery, enabled: passkeysWork() });
  const byPasskey = useMutation({
    mutationFn: () => answerByPasskey(question.act),
    onSuccess: (passkey) => question.answer({ passkey }),
  });
  const refused = byPasskey.error?.message ?? question.refused;
  const [form] = Form.useForm<{ password: string }>();
  return (
    <Modal
      open
      title={t("ui.stepUp.title")}
      okText={t("ui.stepUp.ok")}
      cancelText={t("ui.cancel")}
      zIndex={1100}
      width={420}
      // over another dialog, which holds the focus until this one stands
      afterOpenChange={(open) => open && form.getFieldInstance("password")?.focus()}
      onOk={form.submit}
      onCancel={() => question.answer(null)}
    >
      <Form
        form={form}
        name="step-up"
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => question.answer({ password })}
      >
        <p>{t("ui.stepUp.note")}</p>
        <Form.Item
          name="password"
          label={t("ui.signIn.password")}
          rules={[
            { required: true, message: t("ui.required", { label: t("ui.signIn.password") }) },
          ]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        {!!passkeys.data?.length && (
          <Form.Item>
            <Button loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
              {t("ui.stepUp.passkey")}
            </Button>
          </Form.Item>
        )}
        {refused && <Alert type="error" showIcon role="alert" title={refused} />}
      </Form>
    </Modal>
  );
}
