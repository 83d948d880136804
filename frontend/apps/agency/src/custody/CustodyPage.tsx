import type { ChequeView, CustodyView, ItemView, TransferView } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { Card, PageHead } from "@huzhu/ui/facts";
import { DateField } from "@huzhu/ui/fields";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { DeadlineTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, type TableColumnsType, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { ChequeActs, ItemActs, RegisterItem, TakeLeave, TransferActs } from "./acts";

/** Items down, people across: who keeps what now (CU-1). */
function Matrix({ custody }: { custody: CustodyView }) {
  const { t } = useTranslation();
  const keepers = custody.people.filter(
    (person) =>
      person.frozen ||
      person.onLeave ||
      custody.items.some((item) => item.keepers.some((keeper) => keeper.id === person.id)),
  );
  const columns: TableColumnsType<ItemView> = [
    {
      title: t("custody.item"),
      key: "item",
      render: (_, item) => (
        <>
          <strong>{item.kindLabel}</strong> {item.title}
          {item.firstNumber && (
            <div className="hz-muted">
              {item.firstNumber}—{item.lastNumber}
              {item.usedUp ? t("custody.usedUp") : t("custody.next", { number: item.nextNumber })}
            </div>
          )}
        </>
      ),
    },
    ...keepers.map((person) => ({
      key: person.id,
      title: (
        <>
          {person.name}
          <div className="hz-muted custody-post">{person.posts.join("、")}</div>
          {person.frozen && <Tag color="error">{t("custody.frozen")}</Tag>}
          {person.onLeave && <Tag>{t("custody.onLeave")}</Tag>}
        </>
      ),
      align: "center" as const,
      onCell: () => ({ "data-label": person.name }) as object,
      render: (_: unknown, item: ItemView) =>
        item.keepers.some((keeper) => keeper.id === person.id) && (
          <Tag color="processing">{t(item.inSafe ? "custody.key" : "custody.keeps")}</Tag>
        ),
    })),
    {
      title: t("custody.since"),
      key: "since",
      className: "hz-nowrap",
      render: (_, item) => beijingDate(item.keptSince),
    },
    {
      title: t("custody.acts"),
      key: "acts",
      render: (_, item) => <ItemActs custody={custody} item={item} />,
    },
  ];
  return (
    <Rows<ItemView>
      label={t("custody.now")}
      rowKey="id"
      columns={columns}
      dataSource={custody.items}
      empty={t("custody.empty")}
    />
  );
}

function Transfer({ custody, transfer }: { custody: CustodyView; transfer: TransferView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const names = (people: TransferView["from"]) => people.map((p) => p.name).join("、");
  return (
    <li className="custody-transfer hz-stack">
      <div className="hz-row">
        <strong>{transfer.item}</strong>
        <span>
          {names(transfer.from)} → {names(transfer.to)}
        </span>
        {transfer.kind === "takeover" && <Tag color="error">{t("custody.takeOver")}</Tag>}
        <span className="hz-muted">
          {t("custody.terms", {
            on: transfer.on,
            reason: transfer.reason,
            by: transfer.proposedBy,
          })}
        </span>
      </div>
      <div className="hz-row">
        {transfer.signers.map((signer) => (
          <Tag key={signer.id} color={signer.confirmed ? "success" : "default"}>
            {signer.role} {signer.name}：
            {t(signer.confirmed ? "custody.hasConfirmed" : "custody.waits")}
          </Tag>
        ))}
        <span className="hz-space" />
        <TransferActs custody={custody} transfer={transfer} />
        <PrintButton
          size="small"
          href={`/api/agencies/${slug}/custody/transfers/${transfer.id}/sheet.pdf`}
        >
          {t("custody.sheet")}
        </PrintButton>
      </div>
    </li>
  );
}

function Unstamped({ custody }: { custody: CustodyView }) {
  const { t } = useTranslation();
  const columns: TableColumnsType<ChequeView> = [
    { title: t("custody.number"), dataIndex: "number", className: "hz-nowrap" },
    { title: t("custody.payee"), dataIndex: "payee" },
    {
      title: t("custody.amount"),
      key: "amount",
      align: "right",
      render: (_, cheque) => (cheque.status === "spoilt" ? "—" : money(cheque.amount)),
    },
    { title: t("custody.purpose"), dataIndex: "purpose" },
    {
      title: t("custody.stamps"),
      key: "stamps",
      render: (_, cheque) =>
        [cheque.financeSealBy, cheque.nameSealBy].filter(Boolean).join("、") || t("custody.none"),
    },
    {
      title: t("custody.acts"),
      key: "acts",
      render: (_, cheque) => <ChequeActs custody={custody} cheque={cheque} />,
    },
  ];
  return (
    <Rows<ChequeView>
      label={t("custody.unstamped")}
      rowKey="id"
      columns={columns}
      dataSource={custody.unstamped}
    />
  );
}

/** "Who held the finance seal on 3 March?" */
function History() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const [day, setDay] = useState<string>(today);
  const held = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/custody/history", {
      params: { path: { slug }, query: { at: day } },
    }),
  );
  return (
    <Card title={t("custody.history")}>
      <div className="hz-row">
        <label htmlFor="custody-at">{t("custody.at")}</label>
        <DateField
          id="custody-at"
          value={day}
          max={today}
          onChange={(value) => setDay(value ?? today)}
        />
      </div>
      <ProblemNotice problem={held.error} />
      <ul className="custody-held">
        {held.data?.map((one) => (
          <li key={one.itemId}>
            {one.item}：<strong>{one.keepers.map((keeper) => keeper.name).join("、")}</strong>
          </li>
        ))}
      </ul>
      {held.data?.length === 0 && <p className="hz-muted">{t("custody.nothingThen")}</p>}
    </Card>
  );
}

/** 印鉴与支票: who keeps what, what waits to be confirmed, and since when (管19.2). */
export default function CustodyPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const read = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/custody", { params: { path: { slug } } }),
  );
  if (!read.data)
    return read.isError ? (
      <ProblemNotice problem={read.error} onRetry={() => read.refetch()} />
    ) : (
      <Loading />
    );
  const custody = read.data;
  const may = (action: string) => custody.actions.includes(action);
  const duties = custody.duties.filter(
    // these stand below, with their buttons
    ({ kind }) => kind !== "confirmTransfer" && kind !== "stampCheque",
  );
  return (
    <div className="hz-stack">
      <PageHead title={t("menu.custodyNow")}>
        {may("takeLeave") && <TakeLeave custody={custody} />}
        {may("registerItem") && <RegisterItem custody={custody} />}
      </PageHead>
      <Alert
        type={custody.arrangement.fulfilled ? "success" : "warning"}
        showIcon
        title={custody.arrangement.sentence}
      />
      {duties.map((duty) => (
        <Alert
          key={duty.key}
          type="warning"
          showIcon
          title={
            <span className="hz-row">
              {duty.title}：{duty.subject} <DeadlineTag deadline={duty.deadline} />
            </span>
          }
        />
      ))}
      <Card title={t("custody.now")}>
        <Matrix custody={custody} />
      </Card>
      {custody.transfers.length > 0 && (
        <Card title={t("custody.pending", { count: custody.transfers.length })}>
          <ul className="custody-held">
            {custody.transfers.map((transfer) => (
              <Transfer key={transfer.id} custody={custody} transfer={transfer} />
            ))}
          </ul>
        </Card>
      )}
      {custody.unstamped.length > 0 && (
        <Card title={t("custody.unstamped")}>
          <Unstamped custody={custody} />
        </Card>
      )}
      {custody.leaves.length > 0 && (
        <Card title={t("custody.leaves")}>
          <ul className="custody-held">
            {custody.leaves.map((leave) => (
              <li key={leave.id}>
                {leave.person.name}：{leave.from} — {leave.to}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <History />
    </div>
  );
}
