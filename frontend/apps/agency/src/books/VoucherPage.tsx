import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { redIf, VoucherStateTag } from "@huzhu/ui/books";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useHere } from "../agency";
import { VoucherForm } from "./VoucherForm";

type Voucher = Schemas["VoucherView"];

/** A new voucher. */
export function NewVoucherPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const save = useAct(
    (body: Schemas["VoucherRequest"]) =>
      unwrap(api.POST("/api/agencies/{slug}/books/vouchers", { params: { path: { slug } }, body })),
    { done: t("books.saved"), onDone: ({ id }) => navigate(`/books/vouchers/${id}`) },
  );
  return (
    <>
      <PageHead title={t("books.new")} />
      <Card>
        <VoucherForm saving={save.isPending} problem={save.error} onSave={save.mutate} />
      </Card>
    </>
  );
}

function Amend({ voucher, onDone }: { voucher: Voucher; onDone: () => void }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const save = useAct(
    (body: Schemas["VoucherRequest"]) =>
      unwrap(
        api.PUT("/api/agencies/{slug}/books/vouchers/{id}", {
          params: { path: { slug, id: voucher.id } },
          headers: ifMatch(voucher.version),
          body,
        }),
      ),
    { done: t("books.saved"), onDone },
  );
  return (
    <VoucherForm
      voucher={voucher}
      saving={save.isPending}
      problem={save.error}
      onSave={save.mutate}
    />
  );
}

function Acts({ voucher, onAmend }: { voucher: Voucher; onAmend: () => void }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const may = (act: string) => voucher.actions.includes(act);
  const at = { params: { path: { slug, id: voucher.id } }, headers: ifMatch(voucher.version) };
  const one = "/api/agencies/{slug}/books/vouchers/{id}" as const;
  const submit = useAct(() => unwrap(api.POST(`${one}/submission`, at)), {
    done: t("books.submitted"),
  });
  const post = useAct(() => unwrap(api.POST(`${one}/posting`, at)), { done: t("books.posted") });
  const reasons = [{ name: "reasons", label: t("books.reasons"), maxLength: 200 }];
  return (
    <>
      {may("amend") && <Button onClick={onAmend}>{t("books.amend")}</Button>}
      {may("submit") && (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
          {t("books.submit")}
        </Button>
      )}
      {may("post") && (
        <Button type="primary" autoFocus loading={post.isPending} onClick={() => post.mutate()}>
          {t("books.post")}
        </Button>
      )}
      {may("return") && (
        <ActDialog
          label={t("books.return")}
          fields={reasons}
          run={({ reasons = "" }) =>
            unwrap(api.POST(`${one}/return`, { ...at, body: { reasons } }))
          }
          done={t("books.returned")}
        />
      )}
      {may("void") && (
        <ActDialog
          label={t("books.void")}
          note={t("books.voidNote")}
          danger
          fields={reasons}
          run={({ reasons = "" }) =>
            unwrap(api.POST(`${one}/voiding`, { ...at, body: { reasons } }))
          }
          done={t("books.voided")}
        />
      )}
      {may("reverse") && (
        <ActDialog
          label={t("books.reverse")}
          note={t("books.reverseNote")}
          danger
          fields={[{ name: "why", label: t("books.why"), maxLength: 50 }]}
          run={({ why = "" }) => unwrap(api.POST(`${one}/reversal`, { ...at, body: { why } }))}
          done={t("books.submitted")}
          onDone={({ id }) => navigate(`/books/vouchers/${id}`)}
        />
      )}
      <PrintButton href={`/api/agencies/${slug}/books/voucher-sheets.pdf?id=${voucher.id}`}>
        {t("books.print")}
      </PrintButton>
      <ProblemNotice problem={submit.error ?? post.error} />
    </>
  );
}

/** One voucher with its lines, persons and sources; what it reverses, or is reversed by. */
export default function VoucherPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { id = "" } = useParams();
  const [editing, setEditing] = useState(false);
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/vouchers/{id}", {
      params: { path: { slug, id } },
    }),
  );
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const voucher = found.data;
  const sum = (key: "debit" | "credit", title: string) => ({
    ...{ title, key, align: "right" as const },
    render: (_: unknown, line: Schemas["VoucherLineView"]) =>
      line[key] !== 0 && <span className={redIf(line[key])}>{money(line[key])}</span>,
  });
  const link = (to: Schemas["VoucherLink"] | null) =>
    to && <Link to={`/books/vouchers/${to.id}`}>{to.name}</Link>;
  return (
    <>
      <PageHead
        title={voucher.name}
        tags={<VoucherStateTag state={voucher.state} label={voucher.stateLabel} />}
      >
        {!editing && <Acts voucher={voucher} onAmend={() => setEditing(true)} />}
      </PageHead>
      <Card>
        {editing ? (
          <Amend voucher={voucher} onDone={() => setEditing(false)} />
        ) : (
          <div className="hz-stack">
            {voucher.reasons && <Alert type="warning" showIcon title={voucher.reasons} />}
            <Facts
              facts={[
                [t("books.kind"), voucher.kindLabel],
                [t("books.date"), voucher.date],
                [t("books.total"), money(voucher.total)],
                [t("books.preparedBy"), `${voucher.preparedBy} ${beijingTime(voucher.preparedAt)}`],
                [
                  t("books.reviewedBy"),
                  voucher.postedAt && `${voucher.reviewedBy} ${beijingTime(voucher.postedAt)}`,
                ],
                [t("books.attachments"), String(voucher.attachments)],
                [t("books.reverses"), link(voucher.reverses)],
                [t("books.reversedBy"), link(voucher.reversedBy)],
              ]}
            />
            <Rows<Schemas["VoucherLineView"]>
              label={t("books.lines")}
              rowKey={(line) => voucher.lines.indexOf(line)}
              dataSource={voucher.lines}
              columns={[
                { title: t("books.summary"), dataIndex: "summary" },
                {
                  title: t("books.account"),
                  key: "account",
                  render: (_, line) => (
                    <Link
                      to={`/books/ledger?account=${line.account}&year=${voucher.date.slice(0, 4)}`}
                    >
                      {line.account} {line.accountName}
                    </Link>
                  ),
                },
                { title: t("books.plan"), dataIndex: "plan" },
                sum("debit", t("books.debit")),
                sum("credit", t("books.credit")),
              ]}
            />
            {voucher.sources.length > 0 && (
              <Rows<Schemas["SourceDocument"]>
                label={t("books.sources")}
                rowKey={({ kind, number }) => kind + number}
                dataSource={voucher.sources}
                columns={[
                  {
                    title: t("books.sourceKind"),
                    render: (_, { kind }) => labels.sourceKind[kind],
                  },
                  { title: t("books.sourceNumber"), dataIndex: "number" },
                  {
                    title: t("books.sourceForm"),
                    render: (_, { form }) => labels.sourceForm[form],
                  },
                  { title: t("books.kept"), dataIndex: "kept" },
                ]}
              />
            )}
          </div>
        )}
      </Card>
    </>
  );
}
