import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

type Row = Schemas["SettledPerson"];

function Answer({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const at = { params: { path: { slug, id: row.id } }, headers: ifMatch(row.version) };
  const say = (pay: boolean) => (
    <ActDialog
      label={t(pay ? "settled.pay" : "settled.dontPay")}
      note={t(pay ? "settled.payNote" : "settled.dontPayNote", {
        name: row.name,
        doubt: row.doubtLabel,
      })}
      size="small"
      danger={!pay}
      fields={[{ name: "note", label: t("settled.note"), maxLength: 200 }]}
      run={({ note = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/settled-people/{id}/answer", {
            ...at,
            body: { pay, note },
          }),
        )
      }
      done={t("settled.answeredDone")}
    />
  );
  return (
    <div className="hz-row">
      {row.actions.includes("answer") && say(true)}
      {row.actions.includes("answer") && say(false)}
      {row.actions.includes("confirm") && (
        <ActDialog
          label={t("settled.confirm")}
          note={t("settled.confirmNote", {
            by: row.answeredBy,
            name: row.name,
            answer: t(row.answer ? "settled.pay" : "settled.dontPay"),
            note: row.note,
          })}
          size="small"
          type="primary"
          run={() => unwrap(api.POST("/api/agencies/{slug}/settled-people/{id}/confirmation", at))}
          done={t("settled.confirmedDone")}
        />
      )}
    </div>
  );
}

/** 信息核实: members of a settlement in doubt, answered by one and confirmed by another (CL-16). */
export default function SettledPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const columns: TableColumnsType<Row> = [
    { title: t("settled.settlement"), dataIndex: "settlement", className: "hz-nowrap" },
    {
      title: t("settled.name"),
      key: "name",
      render: (_, row) => <Link to={`/members/${row.memberId}`}>{row.name}</Link>,
    },
    { title: t("settled.nameInFile"), dataIndex: "nameInFile" },
    { title: t("settled.identity"), dataIndex: "identity", className: "hz-nowrap" },
    { title: t("settled.unit"), dataIndex: "unit" },
    { title: t("settled.doubt"), dataIndex: "doubtLabel" },
    {
      title: t("settled.answer"),
      key: "answer",
      render: (_, row) =>
        row.answer !== null && (
          <>
            {t(row.answer ? "settled.pay" : "settled.dontPay")}
            <div className="hz-muted">
              {row.note} {row.answeredBy} {row.confirmedBy}
            </div>
          </>
        ),
    },
    { title: t("settled.acts"), key: "acts", render: (_, row) => <Answer row={row} /> },
  ];
  return (
    <ListPage
      title={t("menu.settled")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          name: "open",
          label: t("settled.openness"),
          options: [
            { value: "true", label: t("settled.open") },
            { value: "false", label: t("settled.closed") },
          ],
        },
      ]}
      of="/api/agencies/{slug}/settled-people"
      at={{ slug }}
      above={<p className="hz-muted">{t("settled.pageNote")}</p>}
      empty={<span className="hz-muted">{t("settled.none")}</span>}
    />
  );
}
