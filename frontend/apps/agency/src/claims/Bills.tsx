import { billsOf, type ClaimBill, type ClaimView } from "@huzhu/api/claims";
import { api, unwrap } from "@huzhu/api/client";
import { isoDate } from "@huzhu/api/normal";
import { amountOf } from "@huzhu/api/plans";
import { fieldErrors } from "@huzhu/api/problem";
import { useAct } from "@huzhu/ui/act";
import { ClaimBills } from "@huzhu/ui/claims";
import { Card } from "@huzhu/ui/facts";
import { Grid, type GridColumn } from "@huzhu/ui/grid";
import type { GridRow } from "@huzhu/ui/gridPaste";
import { ProblemNotice } from "@huzhu/ui/notices";
import { StaleEdit } from "@huzhu/ui/staleEdit";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClaimAct } from "./acts";

const sums = ["total", "selfPaid", "ownPaid"] as const;

function useColumns(): GridColumn[] {
  const { t } = useTranslation();
  const optional = true;
  const label = (name: string) => t(`ui.claim.bill.${name}`);
  return [
    {
      ...{ name: "code", label: t("claims.billCode"), optional, width: 110, maxLength: 20 },
      also: ["票据代码", "发票代码", "代码"],
    },
    {
      ...{ name: "number", label: t("claims.billNumber"), optional, width: 130, maxLength: 30 },
      also: ["票据号码", "发票号码", "号码", "票据号"],
    },
    {
      ...{ name: "checkCode", label: t("claims.billCheck"), optional, width: 90, maxLength: 20 },
      also: ["校验码"],
    },
    {
      ...{ name: "hospital", label: label("hospital"), optional, width: 160, maxLength: 100 },
      also: ["医院", "医疗机构", "就诊医院"],
    },
    {
      ...{ name: "kind", label: label("kind"), width: 80 },
      ...{ options: [label("outpatient"), label("inpatient")], also: ["类别", "就医类别"] },
    },
    { name: "on", label: label("on"), width: 120, also: ["日期", "开票日期", "就诊日期"] },
    {
      name: "total",
      label: label("total"),
      width: 110,
      also: ["总金额", "合计", "金额", "总费用"],
    },
    { name: "selfPaid", label: label("selfPaid"), width: 100, also: ["自付一", "自付"] },
    { name: "ownPaid", label: label("ownPaid"), optional, width: 100, also: ["自费"] },
  ];
}

/** What is wrong before anything is sent, by cell. */
function useFaults() {
  const { t } = useTranslation();
  const columns = useColumns();
  return (rows: GridRow[]) => {
    const faults: Record<string, string> = {};
    rows.forEach((row, at) => {
      for (const { name, label, optional } of columns) {
        const typed = row[name]?.trim() ?? "";
        const money = (sums as readonly string[]).includes(name);
        if (!typed && !optional) faults[`${at}.${name}`] = t("ui.required", { label });
        else if (typed && money && amountOf(typed) === null)
          faults[`${at}.${name}`] = t("ui.amountWrong");
        else if (name === "on" && typed && !isoDate(typed))
          faults[`${at}.${name}`] = t("claims.dateWrong");
      }
    });
    return faults;
  };
}

const rowOf = (bill: ClaimBill, words: { in: string; out: string }): GridRow => ({
  code: bill.code ?? "",
  number: bill.number ?? "",
  checkCode: bill.checkCode ?? "",
  hospital: bill.hospital ?? "",
  kind: bill.inpatient ? words.in : words.out,
  on: bill.on,
  total: String(bill.total),
  selfPaid: String(bill.selfPaid),
  ownPaid: String(bill.ownPaid),
});

const filled = (row: GridRow, blank: GridRow) =>
  Object.entries(row).some(([name, value]) => value.trim() !== "" && value !== blank[name]);

const inWords = (rows: GridRow[]) =>
  rows.map((row) => Object.values(row).filter(Boolean).join(" ")).join("\n");

/** The server's faults of bills, by cell. */
const faultsIn = (problem: unknown) =>
  Object.fromEntries(
    fieldErrors(problem).flatMap(({ name: [list, at, column], errors }) =>
      list === "bills" && column !== undefined ? [[`${at}.${column}`, errors.join("；")]] : [],
    ),
  );

function Table(props: { claim: ClaimView; onDone: () => void }) {
  const { t } = useTranslation();
  const { claim } = props;
  const { at, keep } = useClaimAct(claim);
  const words = { in: t("ui.claim.bill.inpatient"), out: t("ui.claim.bill.outpatient") };
  const blank: GridRow = {
    kind: claim.event.kind === "stay" ? words.in : words.out,
    on: claim.bills.length === 0 ? (claim.event.until ?? claim.event.on) : "",
  };
  const theirs = claim.bills.map((bill) => rowOf(bill, words));
  const columns = useColumns();
  const faultsOf = useFaults();
  const [rows, setRows] = useState<GridRow[]>(theirs.length > 0 ? theirs : [{ ...blank }]);
  // What the table was opened with: who comes second sees what the first has made of it.
  const [opened, setOpened] = useState(inWords(theirs));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const send = useAct(
    (bills: ClaimBill[]) =>
      unwrap(api.PUT("/api/agencies/{slug}/claims/{id}/bills", { ...at, body: { bills } })).then(
        keep,
      ),
    { done: t("claims.billsSaved"), onDone: props.onDone },
  );
  const stale = inWords(theirs) !== opened;
  const settle = (mine: boolean) => {
    if (!mine) setRows(theirs.length > 0 ? theirs : [{ ...blank }]);
    setOpened(inWords(theirs));
    send.reset();
  };
  const save = () => {
    const kept = rows.filter((row) => filled(row, blank));
    const wrong = faultsOf(kept);
    setRows(kept.length > 0 ? kept : [{ ...blank }]);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    send.mutate(billsOf(kept, isoDate, words.in), {
      onError: (problem) => setFaults(faultsIn(problem)),
    });
  };
  return (
    <div className="hz-stack">
      <p className="hz-muted">{t("claims.billsNote")}</p>
      {stale ? (
        <StaleEdit
          fields={[
            {
              ...{ label: t("ui.claim.bills"), mine: inWords(rows), theirs: inWords(theirs) },
            },
          ]}
          onTakeTheirs={() => settle(false)}
          onKeepMine={() => settle(true)}
        />
      ) : (
        <ProblemNotice problem={send.error} />
      )}
      <Grid
        label={t("ui.claim.bills")}
        columns={columns}
        value={rows}
        blank={blank}
        faults={faults}
        onChange={(next) => {
          setRows(next);
          setFaults({});
        }}
      />
      <div>
        <Button type="primary" disabled={stale} loading={send.isPending} onClick={save}>
          {t("claims.saveBills")}
        </Button>
      </div>
    </div>
  );
}

/** 票据: as a table, typed or pasted from Excel. */
export function Bills({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayRecord = claim.open.includes("recordBills");
  if (!mayRecord && claim.bills.length === 0) return null;
  return (
    <Card
      title={t("ui.claim.bills")}
      extra={
        mayRecord && (
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t("claims.recordBills")}
          </Button>
        )
      }
    >
      {claim.bills.length > 0 ? (
        <ClaimBills bills={claim.bills} />
      ) : (
        <p className="hz-muted">{t("claims.noBills")}</p>
      )}
      <Drawer
        open={open}
        title={t("claims.billsOf", { number: claim.number })}
        size={1160}
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <Table claim={claim} onDone={() => setOpen(false)} />
      </Drawer>
    </Card>
  );
}
