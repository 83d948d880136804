import { exportAgencyList } from "@huzhu/api/agency";
import { labels } from "@huzhu/api/labels";
import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useCreate } from "@huzhu/ui/create";
import { ExportButton, ListPage } from "@huzhu/ui/list";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate } from "@huzhu/ui/time";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { engagementIn, useHere } from "../agency";
import { optionsOf } from "../options";
import { StageTag } from "./StageTag";

type Row = Schemas["ReliefRow"];

/** 救助慰问: all cases, and the register of a year (RE-10). */
export default function ReliefPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const navigate = useNavigate();
  const masked = engagementIn(session, slug);
  const year = Number(beijingDate(session.now).slice(0, 4));
  const writes = may(session, "prepareRelief", slug);
  const create = () => navigate("/relief/new");
  useCreate(writes, create);
  const columns: TableColumnsType<Row> = [
    {
      title: t("relief.member"),
      key: "member",
      render: (_, row) => (
        <>
          <Link to={`/relief/${row.id}`}>{row.member}</Link>
          <div className="hz-muted">{row.unit}</div>
        </>
      ),
    },
    {
      title: t("relief.kind"),
      key: "kind",
      render: (_, row) => (
        <>
          {row.kindLabel}
          <div className="hz-muted">{row.causeLabel}</div>
        </>
      ),
    },
    { title: t("relief.eventOn"), dataIndex: "eventOn", className: "hz-nowrap" },
    {
      title: t("relief.concerned"),
      key: "concerned",
      render: (_, row) => `${row.concerned}（${row.relationLabel}）`,
    },
    {
      ...{ title: t("relief.amount"), key: "amount", align: "right", className: "hz-nowrap" },
      render: (_, row) => money(row.amount),
    },
    { title: t("relief.payeeName"), key: "payee", render: (_, row) => row.payee ?? row.wayLabel },
    {
      title: t("relief.stage"),
      key: "stage",
      render: (_, row) => <StageTag stage={row.stage} label={row.stageLabel} />,
    },
    { title: t("relief.number"), dataIndex: "number", className: "hz-nowrap" },
    { title: t("relief.paidOn"), dataIndex: "paidOn", className: "hz-nowrap" },
    { title: t("relief.signedOn"), dataIndex: "signedOn", className: "hz-nowrap" },
  ];
  return (
    <ListPage
      title={t("menu.reliefCases")}
      actions={
        <>
          {writes && (
            <Button type="primary" onClick={create}>
              {t("relief.new")}
            </Button>
          )}
          {!masked && (
            <PrintButton href={`/api/agencies/${slug}/relief-cases/register.pdf?year=${year}`}>
              {t("relief.printRegister", { year })}
            </PrintButton>
          )}
          <ExportButton
            name={t("relief.register")}
            label={t("relief.exportRegister", { year })}
            start={() => exportAgencyList(slug, "relief-register")({ year: String(year) })}
          />
        </>
      }
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("relief.q") },
        {
          ...{ name: "kind", label: t("relief.kind") },
          options: optionsOf(t, "reliefKind"),
        },
        {
          ...{ name: "state", label: t("relief.stage") },
          options: Object.keys(labels.reliefStage).map((value) => ({
            value,
            label: t(`reliefStage.${value}`),
          })),
        },
        {
          ...{ name: "year", label: t("relief.year") },
          options: [year, year - 1, year - 2].map((of) => ({ value: String(of), label: `${of}` })),
        },
      ]}
      of="/api/agencies/{slug}/relief-cases"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "relief-cases")}
      batch={
        masked
          ? undefined
          : (chosen) => (
              <PrintButton
                href={`/api/agencies/${slug}/relief-cases/receipts.pdf?${chosen
                  .filter(({ number }) => number)
                  .map(({ id }) => `id=${id}`)
                  .join("&")}`}
              >
                {t("relief.printReceipts")}
              </PrintButton>
            )
      }
      sums={[{ label: t("relief.amount"), of: (row) => row.amount }]}
      empty={<span className="hz-muted">{t("relief.none")}</span>}
    />
  );
}
