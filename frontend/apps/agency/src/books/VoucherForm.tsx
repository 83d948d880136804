import { $api } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { money } from "@huzhu/api/money";
import { fieldErrors } from "@huzhu/api/problem";
import type { Schemas } from "@huzhu/api/types";
import { Grid } from "@huzhu/ui/grid";
import type { GridRow } from "@huzhu/ui/gridPaste";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

export type VoucherContent = Schemas["VoucherRequest"];
type Voucher = Schemas["VoucherView"];

const blankLine: GridRow = { summary: "", account: "", debit: "", credit: "", planCode: "" };

const fenOf = (text: string | undefined) =>
  Math.round(Number((text ?? "").normalize("NFKC").replaceAll(/[,\s¥]/g, "") || 0) * 100);

const sumOf = (lines: GridRow[], side: "debit" | "credit") =>
  lines.reduce((sum, line) => sum + (fenOf(line[side]) || 0), 0);

const shown = (amount: number) => (amount === 0 ? "" : amount.toFixed(2));

const kindOf = (text: string | undefined, words: Record<string, string>, other: string) =>
  Object.keys(words).find((key) => words[key] === text) ?? other;

/** A voucher as it is written: lines as in Excel, sources, sheets. */
export function VoucherForm(props: {
  voucher?: Voucher;
  saving: boolean;
  problem: unknown;
  onSave: (content: VoucherContent) => void;
}) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { voucher } = props;
  const ids = useId();
  const [date, setDate] = useState(voucher?.date ?? beijingDate(session.now));
  const [kind, setKind] = useState(voucher?.kind ?? "record");
  const [attachments, setAttachments] = useState(voucher?.attachments ?? 1);
  const [lines, setLines] = useState<GridRow[]>(
    voucher?.lines.map((line) => ({
      summary: line.summary,
      account: `${line.account} ${line.accountName}`,
      debit: shown(line.debit),
      credit: shown(line.credit),
      planCode: line.planCode ?? "",
    })) ?? [{ ...blankLine }, { ...blankLine }],
  );
  const blankSource: GridRow = {
    kind: labels.sourceKind.invoice,
    number: "",
    form: labels.sourceForm.paper,
    kept: "",
  };
  const [sources, setSources] = useState<GridRow[]>(
    voucher?.sources.map((source) => ({
      kind: labels.sourceKind[source.kind],
      number: source.number,
      form: labels.sourceForm[source.form],
      kept: source.kept ?? "",
    })) ?? [blankSource],
  );
  const path = { slug };
  const chart = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/chart", {
      params: { path, query: { on: date } },
    }),
  ).data;
  const plans = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path } }),
  ).data;
  const accounts = (chart?.accounts ?? [])
    .filter(({ leaf, ended }) => leaf && !ended)
    .map(({ code, fullName, initials }) => `${code} ${fullName} ${initials}`);
  const codes = [...new Set((plans ?? []).map(({ code }) => code))];
  const difference = sumOf(lines, "debit") - sumOf(lines, "credit");
  const wrong = fieldErrors(props.problem);
  const faultsOf = (list: string) =>
    Object.fromEntries(
      wrong.flatMap(({ name: [of, row, cell], errors }) =>
        of === list && cell !== undefined ? [[`${row}.${cell}`, errors.join("；")]] : [],
      ),
    );
  const balance = (row: number, column: string) => {
    if (column !== "debit" && column !== "credit") return undefined;
    const rest = lines.filter((_, at) => at !== row);
    const off = sumOf(rest, "debit") - sumOf(rest, "credit");
    return shown((column === "debit" ? -off : off) / 100);
  };
  const save = () =>
    props.onSave({
      kind,
      date,
      attachments,
      lines: lines
        .filter((line) => Object.values(line).some((cell) => cell.trim()))
        .map(({ summary, account, debit, credit, planCode }) => ({
          summary: summary ?? null,
          account: account ?? null,
          debit: debit || null,
          credit: credit || null,
          planCode: planCode || null,
        })),
      sources: sources
        .filter(({ number }) => number?.trim())
        .map((source) => ({
          kind: kindOf(source.kind, labels.sourceKind, "other") as Schemas["SourceKind"],
          number: source.number ?? "",
          form: kindOf(source.form, labels.sourceForm, "paper") as Schemas["SourceForm"],
          kept: source.kept || null,
        })),
    });
  return (
    <div className="hz-stack">
      {chart?.example && <p className="hz-muted">{t("books.example")}</p>}
      <div className="hz-row">
        <label htmlFor={`${ids}date`}>{t("books.date")}</label>
        <Input
          id={`${ids}date`}
          type="date"
          className="hz-time"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <label htmlFor={`${ids}kind`}>{t("books.kind")}</label>
        <Select
          id={`${ids}kind`}
          value={kind}
          disabled={voucher !== undefined}
          options={(["record", "opening"] as const).map((value) => ({
            value,
            label: t(`voucherKind.${value}`),
          }))}
          onChange={setKind}
        />
        <label htmlFor={`${ids}sheets`}>{t("books.attachments")}</label>
        <InputNumber
          id={`${ids}sheets`}
          min={0}
          max={9999}
          value={attachments}
          onChange={(count) => setAttachments(count ?? 0)}
        />
      </div>
      <ProblemNotice problem={props.problem} />
      <Grid
        label={t("books.lines")}
        across
        onEquals={balance}
        columns={[
          { name: "summary", label: t("books.summary"), maxLength: 100, width: 200 },
          {
            ...{ name: "account", label: t("books.account"), maxLength: 100, width: 220 },
            ...{ also: ["科目", "科目编号", "会计科目"], suggest: accounts },
          },
          { name: "debit", label: t("books.debit"), also: ["借方", "借方金额"] },
          { name: "credit", label: t("books.credit"), also: ["贷方", "贷方金额"] },
          { name: "planCode", label: t("books.plan"), optional: true, suggest: codes },
        ]}
        value={lines}
        blank={{ ...blankLine, summary: lines.at(-1)?.summary ?? "" }}
        faults={faultsOf("lines")}
        onChange={setLines}
      />
      <p aria-live="polite">
        {t("books.sums", {
          debit: money(sumOf(lines, "debit") / 100),
          credit: money(sumOf(lines, "credit") / 100),
        })}{" "}
        {difference === 0 ? (
          t("books.even")
        ) : (
          <strong className="hz-red">
            {t("books.uneven", { difference: money(difference / 100) })}
          </strong>
        )}
      </p>
      <Grid
        label={t("books.sources")}
        across
        columns={[
          {
            ...{ name: "kind", label: t("books.sourceKind") },
            options: Object.values(labels.sourceKind),
          },
          { name: "number", label: t("books.sourceNumber"), width: 180 },
          {
            ...{ name: "form", label: t("books.sourceForm") },
            options: Object.values(labels.sourceForm),
          },
          { name: "kept", label: t("books.kept"), optional: true, maxLength: 100, width: 180 },
        ]}
        value={sources}
        blank={blankSource}
        faults={faultsOf("sources")}
        onChange={setSources}
      />
      <div>
        <Button type="primary" loading={props.saving} onClick={save}>
          {t("books.save")}
        </Button>
      </div>
    </div>
  );
}
