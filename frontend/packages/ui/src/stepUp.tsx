import { Alert, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";

export interface Question {
  refused?: string;
  answer: (password: string | null) => void;
}

/** Asks for the password right before an act on seals, money or rights. */
export default function StepUpDialog({ question }: { question: Question }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  return (
    <Modal
      open
      title={t("ui.stepUp.title")}
      okText={t("ui.stepUp.ok")}
      cancelText={t("ui.cancel")}
      zIndex={1100}
      width={420}
      onOk={form.submit}
      onCancel={() => question.answer(null)}
    >
      <Form
        form={form}
        name="step-up"
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => question.answer(password)}
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
        {question.refused && <Alert type="error" showIcon role="alert" title={question.refused} />}
      </Form>
    </Modal>
  );
}
