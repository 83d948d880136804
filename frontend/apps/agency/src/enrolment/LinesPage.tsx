import { type BankLineRow, exportAgencyList, openDues } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { useQuery } from "@tanstack/react-query";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { ImportStatement } from "./ImportStatement";
import { MoneySections, yuan } from "./MoneySections";

const colours = {
  open: "warning",
  used: "success",
  setAside: "default",
  reversed: "error",
} as const;

const nameOf = (candidate: BankLineRow["candidates"][number]) =>
  candidate.dues
    .map((due) => `${due.rosterNumber} ${due.unitName} ${due.plan} ${yuan(due.due)}`)
    .join(" + ");

/** One click receives every line of which nobody can doubt what it pays. */
function AcceptSure() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const totals = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/bank-lines/totals", {
      params: { path: { slug } },
    }),
  ).data;
  if (totals && !totals.sure && totals.sureOfOthers > 0)
    return (
      <span className="hz-muted">
        {t("contribution.sureOfOthers", { count: totals.sureOfOthers })}
      </span>
    );
  if (!totals?.sure) return null;
  const { sure: count, sureAmount } = totals;
  return (
    <ActDialog
      label={t("contribution.acceptSure", { count })}
      note={t("contribution.acceptNote", { count, amount: yuan(sureAmount) })}
      type="primary"
      run={() =>
        unwrap(
          api.POST("/api/agencies/{slug}/bank-lines/acceptance", {
            params: { path: { slug } },
            body: { count },
          }),
        )
      }
      done={t("contribution.accepted")}
    />
  );
}

/** Links a line by hand: to what was proposed, or to open dues found by name or number. */
function Link({ line }: { line: BankLineRow }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const dues = useQuery(openDues(slug)).data ?? [];
  const best = line.candidates[0];
  const options = new Map(
    [
      ...line.candidates.flatMap((candidate) => candidate.dues),
      ...dues.map(({ id, rosterNumber, unitName, plan, due }) => ({
        ...{ id, rosterNumber, unitName, plan, due },
      })),
    ].map((due) => [due.id, due]),
  );
  return (
    <ActDialog
      label={t("contribution.link")}
      title={t("contribution.linkTitle", { payer: line.payer, amount: yuan(line.amount) })}
      note={t("contribution.linkNote")}
      size="small"
      type={best ? "primary" : "default"}
      fields={[
        {
          ...{ name: "dues", label: t("contribution.dues"), kind: "many" },
          initial: best?.dues.map((due) => due.id).join(","),
          options: [...options.values()].map((due) => ({
            value: due.id,
            label: `${due.unitName} ${due.rosterNumber} ${due.plan} ${yuan(due.due)}`,
          })),
        },
        {
          ...{ name: "lateReason", optional: true, maxLength: 200 },
          label: t("contribution.lateReasonIfLate"),
        },
      ]}
      run={({ dues: chosen = "", lateReason }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/bank-lines/{id}/link", {
            params: { path: { slug, id: line.id } },
            headers: ifMatch(line.version),
            body: { contributions: chosen.split(","), lateReason: lateReason || null },
          }),
        )
      }
      done={t("contribution.linked")}
    />
  );
}

function Acts({ line }: { line: BankLineRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  if (line.state === "used" || !may(session, "recordContributions", slug)) return null;
  const put = (reason: string | null) =>
    unwrap(
      api.POST("/api/agencies/{slug}/bank-lines/{id}/aside", {
        params: { path: { slug, id: line.id } },
        headers: ifMatch(line.version),
        body: { reason },
      }),
    );
  return line.state === "open" ? (
    <Space wrap size={4}>
      <Link line={line} />
      <ActDialog
        label={t("contribution.aside")}
        note={t("contribution.asideNote")}
        size="small"
        fields={[{ name: "reason", label: t("contribution.reason"), maxLength: 200 }]}
        run={({ reason = "" }) => put(reason)}
        done={t("contribution.asideDone")}
      />
    </Space>
  ) : (
    <ActDialog
      label={t("contribution.takeUp")}
      size="small"
      run={() => put(null)}
      done={t("contribution.takenUp")}
    />
  );
}

/** What an open line may pay, or what a used one paid. */
function Pays({ line }: { line: BankLineRow }) {
  const { t } = useTranslation();
  const best = line.candidates[0];
  if (line.state === "setAside") return <>{line.setAside}</>;
  if (line.state === "reversed")
    return <>{[t("contribution.reversedByBank"), ...line.usedFor].join("、")}</>;
  if (line.state === "used") return <>{line.usedFor.join("、")}</>;
  if (!best) return <span className="hz-muted">{t("contribution.noCandidate")}</span>;
  return (
    <>
      {nameOf(best)}
      <div className="hz-muted">
        {best.sure && <Tag color="success">{t("contribution.sure")}</Tag>}
        {best.because}
        {line.candidates.length > 1 &&
          t("contribution.moreCandidates", { count: line.candidates.length - 1 })}
      </div>
    </>
  );
}

/** 银行流水: lines of the statement, and the dues that they pay. */
export default function LinesPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const mayRecord = may(session, "recordContributions", slug);
  const columns: TableColumnsType<BankLineRow> = [
    { title: t("contribution.on"), dataIndex: "on", className: "hz-nowrap" },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, line) => yuan(line.amount),
    },
    {
      title: t("contribution.payer"),
      key: "payer",
      render: (_, line) => (
        <>
          {line.payer}
          <div className="hz-muted">{line.remark}</div>
        </>
      ),
    },
    {
      title: t("contribution.state"),
      key: "state",
      render: (_, line) => (
        <Tag color={colours[line.state]}>{t(`contribution.lineState.${line.state}`)}</Tag>
      ),
    },
    { title: t("contribution.pays"), key: "pays", render: (_, line) => <Pays line={line} /> },
    { title: t("contribution.acts"), key: "acts", render: (_, line) => <Acts line={line} /> },
  ];
  return (
    <ListPage
      title={t("contribution.lines")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "state",
          label: t("contribution.state"),
          options: Object.keys(colours).map((value) => ({
            value,
            label: t(`contribution.lineState.${value}`),
          })),
        },
        { name: "q", label: t("contribution.lineQ") },
      ]}
      of="/api/agencies/{slug}/bank-lines"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "bank-lines")}
      actions={
        mayRecord && (
          <>
            <AcceptSure />
            <ImportStatement />
          </>
        )
      }
      above={<MoneySections />}
      empty={<span className="hz-muted">{t("contribution.noLines")}</span>}
    />
  );
}
