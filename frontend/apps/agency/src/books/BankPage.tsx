import { UploadOutlined } from "@ant-design/icons";
import { $api, api, putFile, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Modal, Tag } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

type Account = Schemas["BankAccountRow"];
type Read = Schemas["BankStatementResult"];

/** What became of the file; with a fault nothing was kept. */
function Result({ read }: { read: Read }) {
  const { t } = useTranslation();
  const { added, known, matched, faults, told } = read;
  return (
    <div className="hz-stack">
      <Alert
        type={faults.length > 0 ? "error" : "success"}
        showIcon
        title={faults.length > 0 ? t("bank.refused") : t("bank.read", { added, known, matched })}
        description={told.length > 0 ? told.join(" ") : undefined}
      />
      {faults.length > 0 && (
        <Rows<Schemas["StatementFault"]>
          label={t("bank.refused")}
          rowKey={({ row, column }) => `${row} ${column}`}
          dataSource={faults}
          columns={[
            { title: t("contribution.row"), dataIndex: "row" },
            { title: t("contribution.column"), dataIndex: "column" },
            { title: t("contribution.problem"), dataIndex: "problem" },
          ]}
        />
      )}
    </div>
  );
}

/** The cashier takes a statement of one account in. */
function Import({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const act = useAct((file: File) =>
    putFile<Read>(`/api/agencies/${slug}/books/bank/${account.account}/statement`, file),
  );
  return (
    <>
      <Button
        size="small"
        icon={<UploadOutlined />}
        aria-haspopup="dialog"
        onClick={() => {
          act.reset();
          setOpen(true);
        }}
      >
        {t("bank.import")}
      </Button>
      <Modal
        open={open}
        width={640}
        title={t("bank.importOf", { name: account.name })}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
        onCancel={() => setOpen(false)}
      >
        <div className="hz-stack">
          <p>{t("bank.importNote")}</p>
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
          {act.data && <Result read={act.data} />}
        </div>
      </Modal>
    </>
  );
}

function Record({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("bank.record")}
      title={t("bank.recordOf", { name: account.name })}
      note={t("bank.recordNote")}
      size="small"
      fields={[
        {
          ...{ name: "bank", label: t("bank.bank"), maxLength: 100 },
          initial: account.bank ?? undefined,
        },
        {
          ...{ name: "number", label: t("bank.number"), maxLength: 30 },
          initial: account.number ?? undefined,
        },
      ]}
      run={({ bank = "", number = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/bank/{account}/number", {
            params: { path: { slug, account: account.account } },
            body: { bank, number },
          }),
        )
      }
      done={t("bank.recorded")}
    />
  );
}

/** 银行对账: the agency's accounts, what is open on each, and the sheet of the month to close. */
export default function BankPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/bank", { params: { path: { slug } } }),
  );
  return (
    <>
      <PageHead title={t("menu.bank")} />
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {found.data && (
        <Card>
          <Rows<Account>
            label={t("menu.bank")}
            rowKey="account"
            dataSource={found.data}
            columns={[
              {
                title: t("books.account"),
                render: (_, { account, name, month }) => (
                  <Link to={`/books/bank/${account}${month ? `?month=${month.slice(0, 7)}` : ""}`}>
                    {account} {name}
                  </Link>
                ),
              },
              {
                title: t("bank.number"),
                render: (_, { bank, number }) =>
                  number ? `${bank} ${number}` : t("bank.notRecorded"),
              },
              {
                ...{ title: t("bank.book"), align: "right" },
                render: (_, { book }) => money(book),
              },
              {
                ...{ title: t("bank.balance"), align: "right" },
                render: (_, { balance }) => (typeof balance === "number" ? money(balance) : "—"),
              },
              { title: t("bank.until"), dataIndex: "until" },
              { title: t("bank.open"), dataIndex: "open", align: "right" },
              {
                title: t("bank.sheet"),
                render: (_, { month, sheet, sheetLabel }) =>
                  month && (
                    <Tag color={sheet === "signed" ? "success" : "warning"}>
                      {month.slice(0, 7)} {sheetLabel}
                    </Tag>
                  ),
              },
              {
                title: t("bank.acts"),
                render: (_, account) => (
                  <>
                    {account.actions.includes("record") && <Record account={account} />}
                    {account.actions.includes("import") && <Import account={account} />}
                  </>
                ),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
