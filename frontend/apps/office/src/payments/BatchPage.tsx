import { $api } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { BatchView, PaymentLine } from "@huzhu/api/payments";
import { ClaimLink } from "@huzhu/ui/claims";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { BatchActs, RemoveLine } from "./acts";
import { Answer, Outcome } from "./Outcome";

interface Props {
  view: BatchView;
}

/** What the file can't hold is said before anybody releases it. */
function Faults({ view }: Props) {
  const { t } = useTranslation();
  if (view.faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={t("payment.faults")}
      description={
        <ul>
          {view.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
    />
  );
}

function About({ view }: Props) {
  const { t } = useTranslation();
  const { batch } = view;
  return (
    <Card title={t("payment.about")}>
      <Facts
        facts={[
          [t("officeClaim.plan"), batch.plan],
          [t("payment.count"), batch.count],
          [t("payment.amount"), money(batch.total)],
          [t("payment.revision"), view.revision],
          [t("payment.format"), view.formatLabel],
          [t("payment.preparedBy"), `${batch.preparedBy} ${beijingTime(batch.preparedAt)}`],
          batch.releasedAt !== null && [
            t("payment.releasedBy"),
            `${batch.releasedBy} ${beijingTime(batch.releasedAt)}`,
          ],
          view.sentAt !== null && [
            t("payment.sentBy"),
            `${view.sentBy} ${beijingTime(view.sentAt)}`,
          ],
          batch.bankNumber !== null && [t("payment.bankNumber"), batch.bankNumber],
          view.resultBy !== null && [t("payment.resultBy"), view.resultBy],
          view.hash !== null && [t("payment.hash"), <code key="h">{view.hash}</code>],
        ]}
      />
    </Card>
  );
}

function Lines({ view }: Props) {
  const { t } = useTranslation();
  const removes = view.open.includes("remove");
  return (
    <Card title={t("payment.lines")}>
      <Rows<PaymentLine>
        label={t("payment.lines")}
        rowKey="id"
        dataSource={view.lines}
        locale={{ emptyText: t("payment.noLines") }}
        columns={[
          { title: t("payment.line"), dataIndex: "line", align: "right" },
          {
            title: t("officeClaim.number"),
            className: "hz-nowrap",
            render: (_, line) => <ClaimLink of={line} />,
          },
          {
            title: t("officeClaim.payee"),
            render: (_, line) => (
              <>
                {line.payee} {line.viaAgency && <Tag>{t("payment.viaAgency")}</Tag>}
              </>
            ),
          },
          {
            title: t("officeClaim.account"),
            className: "hz-nowrap",
            render: (_, line) => line.account.slice(-4),
          },
          {
            ...{ title: t("payment.amount"), align: "right", className: "hz-nowrap" },
            render: (_, line) => money(line.amount),
          },
          { title: t("payment.reference"), dataIndex: "reference", className: "hz-nowrap" },
          { title: t("payment.outcome"), render: (_, line) => <Outcome of={line} /> },
          {
            title: t("payment.acts"),
            render: (_, line) => (
              <>
                {removes && <RemoveLine view={view} line={line} />}
                <Answer line={line} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Who fetched the file, and what the bank has said. */
function History({ view }: Props) {
  const { t } = useTranslation();
  if (view.downloads.length === 0 && view.results.length === 0) return null;
  return (
    <Card title={t("payment.history")}>
      <ul className="hz-papers">
        {view.downloads.map((one) => (
          <li key={one.at}>
            {t("payment.fetched", { by: one.by, at: beijingTime(one.at) })}
            {one.reason && <div className="hz-muted">{one.reason}</div>}
          </li>
        ))}
        {view.results.map((one) => (
          <li key={one.at}>{t("payment.resultRead", { ...one, at: beijingTime(one.at) })}</li>
        ))}
      </ul>
    </Card>
  );
}

/** One batch: its lines, and what may be done with it now. */
export default function BatchPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/office/payment-batches/{id}", { params: { path: { id } } }),
  );
  if (found.isPending) return <Loading />;
  if (!found.data) return <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />;
  const view = found.data;
  return (
    <div className="hz-stack">
      <PageHead
        title={view.batch.number}
        tags={<StatusTag of="batchState" value={view.batch.state} />}
      >
        <PrintButton href={`/api/office/payment-batches/${id}/list.pdf`}>
          {t("payment.print")}
        </PrintButton>
        <BatchActs view={view} />
      </PageHead>
      <Faults view={view} />
      <About view={view} />
      <Lines view={view} />
      <History view={view} />
    </div>
  );
}
