import { exportAgencyList, type PlanHolding, type RemittanceView } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { MoneySections, yuan } from "./MoneySections";

function Prepare({ held }: { held: PlanHolding }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  return (
    <ActDialog
      label={t("contribution.passOn")}
      title={`${t("contribution.passOn")} ${held.plan}`}
      note={t("contribution.passOnNote", {
        ...{ count: held.contributions, amount: yuan(held.amount) },
      })}
      type="primary"
      size="small"
      fields={[
        {
          ...{ name: "on", label: t("contribution.remittedOn"), kind: "date" },
          ...{ initial: today, min: held.newest, max: today },
        },
        { name: "reference", label: t("contribution.bankReference"), maxLength: 100 },
      ]}
      run={({ on = "", reference = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/remittances", {
            params: { path: { slug } },
            body: { planCode: held.planCode, on, reference },
          }),
        )
      }
      done={t("contribution.prepared")}
    />
  );
}

/** What the agency still holds, by plan: what passes on together is in full (EN-7, PL-10). */
function Held() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const held = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/remittances/held", {
      params: { path: { slug } },
    }),
  );
  return (
    <section className="hz-card">
      <h2>{t("contribution.held")}</h2>
      <ProblemNotice problem={held.error} />
      <Rows<PlanHolding>
        label={t("contribution.held")}
        rowKey="planCode"
        loading={held.isPending}
        dataSource={held.data ?? []}
        locale={{ emptyText: t("contribution.nothingHeld") }}
        columns={[
          { title: t("contribution.plan"), dataIndex: "plan" },
          { title: t("contribution.receipts"), dataIndex: "contributions", align: "right" },
          {
            ...{ title: t("contribution.amount"), align: "right" },
            render: (_, row) => yuan(row.amount),
          },
          { title: t("contribution.oldest"), dataIndex: "oldest", className: "hz-nowrap" },
          {
            title: t("contribution.deadline"),
            render: (_, row) => (
              <>
                {row.passOnBy} {row.late && <Tag color="error">{t("contribution.late")}</Tag>}
              </>
            ),
          },
          {
            title: t("contribution.acts"),
            render: (_, row) => may(session, "recordContributions", slug) && <Prepare held={row} />,
          },
        ]}
      />
    </section>
  );
}

function Acts({ row }: { row: RemittanceView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const at = { params: { path: { slug, id: row.id } }, headers: ifMatch(row.version) };
  return (
    <Space wrap size={4}>
      {row.actions.includes("confirm") && (
        <ActDialog
          label={t("contribution.confirm")}
          note={
            <>
              <p>{t("contribution.remittanceNote")}</p>
              <Facts
                facts={[
                  [t("contribution.plan"), row.plan],
                  [t("contribution.amount"), yuan(row.amount)],
                  [t("contribution.remittedOn"), row.remittedOn],
                  [t("contribution.bankReference"), row.reference],
                  [t("contribution.preparedBy"), row.preparedBy],
                ]}
              />
            </>
          }
          type="primary"
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/remittances/{id}/confirmation", at))}
          done={t("contribution.passedOn")}
        />
      )}
      {row.actions.includes("withdraw") && (
        <ActDialog
          label={t("contribution.takeBack")}
          note={t("contribution.takeBackNote")}
          size="small"
          danger
          run={() => unwrap(api.POST("/api/agencies/{slug}/remittances/{id}/withdrawal", at))}
          done={t("contribution.takenBack")}
        />
      )}
    </Space>
  );
}

/** 上缴: what went to the office, prepared by one and confirmed by another (CU-8). */
export default function RemittancesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<RemittanceView> = [
    { title: t("contribution.remittedOn"), dataIndex: "remittedOn", className: "hz-nowrap" },
    { title: t("contribution.plan"), dataIndex: "plan" },
    {
      title: t("contribution.amount"),
      key: "amount",
      align: "right",
      className: "hz-nowrap",
      render: (_, row) => yuan(row.amount),
    },
    { title: t("contribution.receipts"), dataIndex: "contributions", align: "right" },
    { title: t("contribution.bankReference"), dataIndex: "reference" },
    {
      title: t("contribution.preparedBy"),
      key: "preparedBy",
      render: (_, row) => (
        <>
          {row.preparedBy}
          <div className="hz-muted">{beijingTime(row.preparedAt)}</div>
        </>
      ),
    },
    {
      title: t("contribution.confirmedBy"),
      key: "confirmedBy",
      render: (_, row) =>
        row.confirmedAt ? (
          <>
            {row.confirmedBy}
            <div className="hz-muted">{beijingTime(row.confirmedAt)}</div>
          </>
        ) : (
          <Tag color="warning">{t("contribution.waiting")}</Tag>
        ),
    },
    { title: t("contribution.acts"), key: "acts", render: (_, row) => <Acts row={row} /> },
  ];
  return (
    <ListPage
      title={t("contribution.remittances")}
      rowKey="id"
      columns={columns}
      filters={[]}
      of="/api/agencies/{slug}/remittances"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "remittances")}
      above={
        <>
          <MoneySections />
          <Held />
        </>
      }
      empty={<span className="hz-muted">{t("contribution.noRemittances")}</span>}
    />
  );
}
