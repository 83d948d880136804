import { UploadOutlined } from "@ant-design/icons";
import { money } from "@huzhu/api/money";
import { type ResultView, sendBankResult } from "@huzhu/api/payments";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { Alert, Button, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** What the file would change, line by line. */
function Look({ result }: { result: ResultView }) {
  const { t } = useTranslation();
  const { changes, known, strange, missing, repeated, faults } = result;
  if (faults.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        title={t("payment.resultFaults")}
        description={
          <ul>
            {faults.map(({ line, problem }) => (
              <li key={`${line} ${problem}`}>{t("payment.resultFault", { line, problem })}</li>
            ))}
          </ul>
        }
      />
    );
  if (repeated) return <Alert type="info" showIcon title={t("payment.resultRepeated")} />;
  return (
    <>
      <Alert
        type={changes.length > 0 ? "warning" : "info"}
        showIcon
        title={t("payment.resultChanges", { count: changes.length })}
        description={t("payment.resultRest", { known, strange, missing })}
      />
      <Rows<ResultView["changes"][number]>
        label={t("payment.resultTable")}
        rowKey="line"
        dataSource={changes}
        scroll={{ y: 320 }}
        columns={[
          { title: t("payment.line"), dataIndex: "line", align: "right" },
          { title: t("officeClaim.number"), dataIndex: "number" },
          {
            ...{ title: t("payment.amount"), align: "right" },
            render: (_, row) => money(row.amount),
          },
          { title: t("payment.before"), dataIndex: "before" },
          { title: t("payment.after"), dataIndex: "after" },
          { title: t("payment.why"), dataIndex: "why" },
        ]}
      />
    </>
  );
}

/** A bank's answer: first looked at, then taken in. */
export function ImportResult({ id }: { id: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const look = useAct((chosen: File) => sendBankResult(id, chosen, true), { done: "" });
  const take = useAct((chosen: File) => sendBankResult(id, chosen, false), {
    done: t("payment.resultTaken"),
    onDone: () => setOpen(false),
  });
  const result = look.data;
  const ready = result && !result.repeated && result.faults.length === 0;
  return (
    <>
      <Button
        icon={<UploadOutlined />}
        aria-haspopup="dialog"
        onClick={() => {
          look.reset();
          take.reset();
          setFile(undefined);
          setOpen(true);
        }}
      >
        {t("payment.import")}
      </Button>
      <Modal
        open={open}
        width={820}
        title={t("payment.import")}
        onCancel={() => setOpen(false)}
        okText={t("payment.take")}
        okButtonProps={{ disabled: !ready, loading: take.isPending }}
        onOk={() => file && take.mutate(file)}
      >
        <div className="hz-stack">
          <p>{t("payment.importNote")}</p>
          <div>
            <Button
              icon={<UploadOutlined />}
              loading={look.isPending}
              onClick={() => input.current?.click()}
            >
              {t("payment.pick")}
            </Button>{" "}
            {file?.name}
          </div>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv,.txt,.xml"
            aria-label={t("payment.pick")}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) {
                setFile(chosen);
                look.mutate(chosen);
              }
              event.target.value = "";
            }}
          />
          <ProblemNotice problem={look.error ?? take.error} />
          {result && <Look result={result} />}
        </div>
      </Modal>
    </>
  );
}
