import { $api } from "@huzhu/api/client";
import { grouped } from "@huzhu/api/money";
import { Card, Facts, PageHead, Sum } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { FileLink } from "@huzhu/ui/records";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { engagementIn, useHere } from "../agency";
import { ReliefActs } from "./acts";
import type { ReliefView } from "./fields";
import { StageTag } from "./StageTag";

function Content({ one }: { one: ReliefView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("relief.what")}>
      <Facts
        facts={[
          [t("relief.member"), `${one.member}（${one.unit}）`],
          [t("relief.kind"), one.kindLabel],
          [t("relief.cause"), one.causeLabel],
          [t("relief.eventOn"), one.eventOn],
          [t("relief.concerned"), `${one.concerned}（${one.relationLabel}）`],
          [t("relief.concernedNumber"), one.concernedNumber],
          [t("relief.amount"), <Sum key="sum" of={one.amount} />],
          [t("relief.goods"), one.goods && `${one.categoryLabel}：${one.goods}`],
          [t("relief.way"), one.wayLabel],
          [t("relief.cashReason"), one.cashReason],
          [
            t("relief.payee"),
            one.payeeName &&
              `${one.payeeName}（${one.payeeRelationLabel}）　${grouped(one.payeeAccount ?? "")}`,
          ],
          [t("relief.statement"), one.statement],
        ]}
      />
    </Card>
  );
}

function Standing({ one }: { one: ReliefView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <Card title={t("relief.stage")} extra={<StageTag stage={one.stage} label={one.stageLabel} />}>
      <div className="hz-stack">
        <p>{t(`relief.next.${one.stage}`, { by: one.approveBy })}</p>
        <Facts
          facts={[
            [t("relief.number"), one.number],
            [t("relief.paidOn"), one.paidOn],
            [t("relief.reference"), one.bankReference],
            [t("relief.signedOn"), one.signedOn],
            [t("relief.place"), one.paperPlace],
            [
              t("relief.scan"),
              one.fileId && (
                <FileLink key="scan" area={`agencies/${slug}`} id={one.fileId}>
                  {t("relief.scan")}
                </FileLink>
              ),
            ],
          ]}
        />
        <Rows
          label={t("relief.steps")}
          empty=""
          rowKey="at"
          dataSource={one.steps}
          columns={[
            { title: t("relief.step"), dataIndex: "label" },
            { title: t("relief.by"), dataIndex: "by" },
            {
              title: t("relief.at"),
              key: "at",
              className: "hz-nowrap",
              render: (_, step) => beijingTime(step.at),
            },
            { title: t("relief.note"), dataIndex: "note" },
          ]}
        />
      </div>
    </Card>
  );
}

/** One case: what it says, where it stands, and the act that is the reader's. */
export default function ReliefCasePage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { id = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/relief-cases/{id}", {
      params: { path: { slug, id } },
    }),
  );
  const one = found.data;
  return (
    <>
      <PageHead title={one ? `${one.kindLabel}　${one.member}` : t("menu.reliefCases")}>
        {one && <ReliefActs one={one} />}
        {one?.number && !engagementIn(session, slug) && (
          <PrintButton href={`/api/agencies/${slug}/relief-cases/receipts.pdf?id=${one.id}`}>
            {t("relief.printReceipts")}
          </PrintButton>
        )}
        <Link to="/relief">{t("menu.reliefCases")}</Link>
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {one && (
        <div className="hz-grid two">
          <Content one={one} />
          <Standing one={one} />
        </div>
      )}
    </>
  );
}
