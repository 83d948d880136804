import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { redIf } from "@huzhu/ui/books";
import { Card } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

type Line = Schemas["BankLineView"];
type Match = Schemas["BankMatchView"];

const keyOf = ({ entryId, voucherId, line }: Line) => entryId ?? `${voucherId}:${line}`;
const sumOf = (lines: Line[]) =>
  lines.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;

function Lines(props: {
  label: string;
  lines: Line[];
  chosen?: Line[];
  onChoose?: (lines: Line[]) => void;
}) {
  const { t } = useTranslation();
  const { label, lines, chosen, onChoose } = props;
  return (
    <Rows<Line>
      label={label}
      empty={t("bank.allMatched")}
      rowKey={keyOf}
      dataSource={lines}
      rowSelection={
        onChoose && {
          selectedRowKeys: (chosen ?? []).map(keyOf),
          onChange: (_, rows) => onChoose(rows),
          getCheckboxProps: ({ what }) => ({ "aria-label": what }),
        }
      }
      columns={[
        { title: t("books.date"), dataIndex: "on", className: "hz-nowrap" },
        {
          title: t("books.summary"),
          render: (_, { what, voucherId }) =>
            voucherId ? <Link to={`/books/vouchers/${voucherId}`}>{what}</Link> : what,
        },
        { title: t("bank.reference"), dataIndex: "number" },
        {
          ...{ title: t("books.total"), align: "right" },
          render: (_, { amount }) => <span className={redIf(amount)}>{money(amount)}</span>,
        },
      ]}
    />
  );
}

function Undo({ match }: { match: Match }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("bank.undo")}
      note={t("bank.undoNote")}
      type="link"
      size="small"
      fields={[{ name: "reason", label: t("bank.undoReason"), maxLength: 200 }]}
      run={({ reason = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/bank/matches/{id}/undoing", {
            params: { path: { slug, id: match.id } },
            headers: ifMatch(match.version),
            body: { reason },
          }),
        )
      }
      done={t("bank.undone")}
    />
  );
}

/** 勾对: what is open on either side, chosen and matched by hand or by the system. */
export function BankMatching({ account }: { account: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const path = { slug, account };
  const [bank, setBank] = useState<Line[]>([]);
  const [book, setBook] = useState<Line[]>([]);
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/bank/{account}", { params: { path } }),
  );
  const clear = () => {
    setBank([]);
    setBook([]);
  };
  const match = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/books/bank/{account}/matches", {
          params: { path },
          body: {
            entries: bank.map(({ entryId }) => entryId ?? ""),
            lines: book.map(({ voucherId, line }) => ({
              voucherId: voucherId ?? "",
              line: line ?? 0,
            })),
          },
        }),
      ),
    { done: t("bank.matched"), onDone: clear },
  );
  const plain = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/books/bank/{account}/plain-matches", { params: { path } }),
      ),
    { done: t("bank.plainDone"), onDone: clear },
  );
  const view = found.data;
  const may = view?.actions.includes("match");
  const sums = t("bank.sums", { bank: money(sumOf(bank)), book: money(sumOf(book)) });
  return (
    <>
      <ProblemNotice problem={found.error ?? match.error ?? plain.error} />
      <Card
        title={t("bank.toMatch")}
        extra={
          may && (
            <>
              <span aria-live="polite">{bank.length + book.length > 0 && sums}</span>
              <Button loading={plain.isPending} onClick={() => plain.mutate()}>
                {t("bank.plain")}
              </Button>
              <Button
                type="primary"
                disabled={bank.length + book.length < 2 || sumOf(bank) !== sumOf(book)}
                loading={match.isPending}
                onClick={() => match.mutate()}
              >
                {t("bank.match")}
              </Button>
            </>
          )
        }
      >
        <div className="hz-stack">
          <h3>{t("bank.ofBank")}</h3>
          <Lines
            label={t("bank.ofBank")}
            lines={view?.bank ?? []}
            chosen={bank}
            onChoose={may ? setBank : undefined}
          />
          <h3>{t("bank.ofBook")}</h3>
          <Lines
            label={t("bank.ofBook")}
            lines={view?.book ?? []}
            chosen={book}
            onChoose={may ? setBook : undefined}
          />
        </div>
      </Card>
      <Card title={t("bank.matches")}>
        <Rows<Match>
          label={t("bank.matches")}
          empty={t("bank.noMatches")}
          rowKey="id"
          dataSource={view?.matches ?? []}
          columns={[
            {
              title: t("bank.pairs"),
              render: (_, { lines }) =>
                lines.map((line) => (
                  <div key={keyOf(line)}>
                    {line.on} {line.what} {money(line.amount)}
                  </div>
                )),
            },
            { title: t("bank.because"), dataIndex: "because" },
            { title: t("bank.madeBy"), dataIndex: "madeBy" },
            {
              ...{ title: t("books.total"), align: "right" },
              render: (_, { amount }) => money(amount),
            },
            {
              title: t("bank.acts"),
              render: (_, one) => one.mayUndo && <Undo match={one} />,
            },
          ]}
        />
      </Card>
    </>
  );
}
