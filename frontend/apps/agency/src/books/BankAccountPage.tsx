import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { redIf } from "@huzhu/ui/books";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { BankMatching } from "./BankMatching";

type Sheet = Schemas["BankSheetView"];
type Item = Schemas["OpenItemView"];

/** Each line that is open and no cheque gets its reason. */
function Prepare({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [year, month] = sheet.month.split("-").map(Number);
  const asked = sheet.open.filter(({ cheque }) => cheque === null);
  return (
    <ActDialog
      label={t("bank.prepare")}
      note={t("bank.prepareNote")}
      type="primary"
      fields={asked.map(({ what, amount, reason }, at) => ({
        ...{ name: `reason${at}`, label: `${what} ${money(amount)} ${t("bank.reason")}` },
        ...{ maxLength: 200, initial: reason ?? undefined },
      }))}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/bank/{account}/sheets", {
            params: { path: { slug, account: sheet.account } },
            body: {
              ...{ year: year ?? 0, month: month ?? 0 },
              reasons: asked.map(({ key }, at) => ({ key, text: values[`reason${at}`] ?? "" })),
            },
          }),
        )
      }
      done={t("bank.prepared")}
    />
  );
}

function Sign({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("bank.sign")}
      note={t("bank.signNote", { by: sheet.preparedBy ?? "" })}
      type="primary"
      run={() =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/bank/sheets/{id}/signature", {
            params: { path: { slug, id: sheet.id ?? "" } },
            headers: ifMatch(sheet.version),
          }),
        )
      }
      done={t("bank.signed")}
    />
  );
}

function Adjusted({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const sum = (side: Schemas["OpenSide"]) =>
    money(Math.abs(sheet.sums.find((one) => one.side === side)?.sum ?? 0));
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("bank.book"), money(sheet.book)],
          [`＋ ${t("openSide.bankReceived")}`, sum("bankReceived")],
          [`－ ${t("openSide.bankPaid")}`, sum("bankPaid")],
          [t("bank.adjustedBook"), <strong key="book">{money(sheet.adjustedBook)}</strong>],
          [
            t("bank.balance"),
            typeof sheet.balance === "number" ? money(sheet.balance) : t("bank.noStatement"),
          ],
          [`＋ ${t("openSide.bookReceived")}`, sum("bookReceived")],
          [`－ ${t("openSide.bookPaid")}`, sum("bookPaid")],
          [t("bank.adjustedBank"), <strong key="bank">{money(sheet.adjustedBank)}</strong>],
          [
            t("bank.difference"),
            <span key="difference" className={redIf(sheet.difference === 0 ? 0 : -1)}>
              {money(sheet.difference)}
            </span>,
          ],
          [
            t("bank.preparedBy"),
            sheet.preparedAt && `${sheet.preparedBy} ${beijingTime(sheet.preparedAt)}`,
          ],
          [
            t("bank.signedBy"),
            sheet.signedAt && `${sheet.signedBy} ${beijingTime(sheet.signedAt)}`,
          ],
        ]}
      />
      <Rows<Item>
        label={t("bank.openItems")}
        empty={t("bank.noneOpen")}
        rowKey="key"
        dataSource={sheet.open}
        columns={[
          { title: t("bank.side"), render: (_, { side }) => t(`openSide.${side}`) },
          { title: t("books.date"), dataIndex: "on", className: "hz-nowrap" },
          { title: t("books.summary"), dataIndex: "what" },
          {
            title: t("bank.cheque"),
            render: (_, { cheque, late }) =>
              cheque && (
                <>
                  {cheque} {late && <Tag color="warning">{t("bank.late")}</Tag>}
                </>
              ),
          },
          {
            ...{ title: t("books.total"), align: "right" },
            render: (_, { amount }) => <span className={redIf(amount)}>{money(amount)}</span>,
          },
          { title: t("bank.reason"), dataIndex: "reason" },
        ]}
      />
    </div>
  );
}

/** One account: 余额调节表 of a month, and what is open on either side. */
export default function BankAccountPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { account = "" } = useParams();
  const [params, setParams] = useSearchParams();
  const [year = 0, month = 0] = (params.get("month") ?? beijingDate(session.now).slice(0, 7))
    .split("-")
    .map(Number);
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/bank/{account}/sheet", {
      params: { path: { slug, account }, query: { year, month } },
    }),
  );
  const turn = (by: number) => {
    const at = year * 12 + month - 1 + by;
    setParams({ month: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}` });
  };
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const sheet = found.data;
  const name = t("books.monthName", { year, month });
  return (
    <>
      <PageHead
        title={`${sheet.account} ${sheet.name}`}
        tags={
          <Tag color={sheet.state === "signed" ? "success" : "warning"}>{sheet.stateLabel}</Tag>
        }
      >
        <Button icon={<LeftOutlined />} aria-label={t("books.before")} onClick={() => turn(-1)} />
        <strong aria-live="polite">{name}</strong>
        <Button icon={<RightOutlined />} aria-label={t("books.after")} onClick={() => turn(1)} />
        {sheet.actions.includes("prepare") && <Prepare sheet={sheet} />}
        {sheet.actions.includes("sign") && <Sign sheet={sheet} />}
        <PrintButton
          href={`/api/agencies/${slug}/books/bank/${account}/sheet.pdf?year=${year}&month=${month}`}
        >
          {t("bank.print")}
        </PrintButton>
      </PageHead>
      <div className="hz-stack">
        <Card title={`${t("bank.sheet")} ${name}`}>
          <Adjusted sheet={sheet} />
        </Card>
        <BankMatching account={account} />
      </div>
    </>
  );
}
