import { UploadOutlined } from "@ant-design/icons";
import type { StatementResult } from "@huzhu/api/agency";
import { putFile } from "@huzhu/api/client";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Alert, Button, Modal, Table } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

function Result({ result }: { result: StatementResult }) {
  const { t } = useTranslation();
  const { added, known, debits, reversed, sums, notes, faulty, faults, told } = result;
  const rows = t("contribution.rows", { added, known, debits, reversed, sums, notes, faulty });
  const look = told.length > 0 && (
    <Alert
      type="warning"
      showIcon
      title={t("contribution.look")}
      description={
        <ul>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  );
  if (faults.length === 0)
    return (
      <>
        <Alert
          type="success"
          showIcon
          title={t("contribution.imported", { added, known })}
          description={
            <>
              {rows}
              {added > 0 && t("contribution.importedNext")}
            </>
          }
        />
        {look}
      </>
    );
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={t("contribution.faults", { count: faults.length })}
        description={t("contribution.faultsNext", { faulty })}
      />
      {look}
      <Table
        size="small"
        rowKey={(fault) => `${fault.row} ${fault.column}`}
        dataSource={faults}
        pagination={false}
        scroll={{ y: 300 }}
        columns={[
          { title: t("contribution.row"), dataIndex: "row", width: 70 },
          { title: t("contribution.column"), dataIndex: "column", width: 130 },
          { title: t("contribution.problem"), dataIndex: "problem" },
        ]}
      />
    </>
  );
}

/** Takes a statement in; whoever wonders sends it again, nothing comes twice. */
export function ImportStatement() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const act = useAct(
    (file: File) => putFile<StatementResult>(`/api/agencies/${slug}/bank-lines`, file),
    { done: ({ faults }) => (faults.length > 0 ? "" : t("contribution.read")) },
  );
  return (
    <>
      <Button
        icon={<UploadOutlined />}
        aria-haspopup="dialog"
        onClick={() => {
          act.reset();
          setOpen(true);
        }}
      >
        {t("contribution.import")}
      </Button>
      <Modal
        open={open}
        width={640}
        title={t("contribution.import")}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
        onCancel={() => setOpen(false)}
      >
        <div className="hz-stack">
          <p>{t("contribution.importNote")}</p>
          <Button
            type="primary"
            loading={act.isPending}
            icon={<UploadOutlined />}
            onClick={() => input.current?.click()}
          >
            {t("contribution.pick")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv,.txt"
            aria-label={t("contribution.pick")}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) act.mutate(file);
              event.target.value = "";
            }}
          />
          <ProblemNotice problem={act.error} />
          {act.data && <Result result={act.data} />}
        </div>
      </Modal>
    </>
  );
}
