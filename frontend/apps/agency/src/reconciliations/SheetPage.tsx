import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { Rows } from "@huzhu/ui/rows";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Sheet = Schemas["SheetView"];
type Line = Schemas["SheetLineView"];
type Difference = Schemas["DifferenceView"];
type Unit = Schemas["UnitSheetRow"];
type Reason = Schemas["DifferenceReason"];

const side = (count: number, sum: number) => (sum ? `${count} · ${money(sum)}` : `${count}`);
const sumOf = (value: number | null) => (value === null ? "—" : money(value));

/** Each difference gets its reason and a sentence; what was said before stands there. */
function Prepare({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const fields = sheet.differences.flatMap(({ key, itemLabel, number, reason, text }, at) => {
    const name = `${itemLabel} ${number}`;
    const why: DialogField = {
      ...{ name: `reason${at}`, label: `${name} ${t("reconciliation.reason")}`, kind: "select" },
      options: optionsOf(t, "differenceReason"),
      initial: reason ?? undefined,
    };
    const said: DialogField = {
      ...{ name: `text${at}`, label: `${name} ${t("reconciliation.text")}`, maxLength: 500 },
      initial: text ?? undefined,
    };
    return key ? [why, said] : [];
  });
  return (
    <ActDialog
      label={t("reconciliation.prepare")}
      note={t(
        sheet.differences.length > 0
          ? "reconciliation.prepareNote"
          : "reconciliation.noDifferencesNote",
      )}
      type="primary"
      fields={fields}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/reconciliations", {
            params: { path: { slug } },
            body: {
              month: sheet.month,
              explanations: sheet.differences.map(({ key }, at) => ({
                key,
                reason: values[`reason${at}`] as Reason,
                text: values[`text${at}`] ?? "",
              })),
            },
          }),
        )
      }
      done={t("reconciliation.prepared")}
    />
  );
}

function Close({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("reconciliation.close")}
      note={t("reconciliation.closeNote", { by: sheet.preparedBy ?? "" })}
      type="primary"
      run={() =>
        unwrap(
          api.POST("/api/agencies/{slug}/reconciliations/{id}/closing", {
            params: { path: { slug, id: sheet.id ?? "" } },
            headers: ifMatch(sheet.version),
          }),
        )
      }
      done={t("reconciliation.closed")}
    />
  );
}

function Answer({ sheet, unit }: { sheet: Sheet; unit: Unit }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <ActDialog
      label={t("reconciliation.answer")}
      title={`${unit.unit} ${t("reconciliation.answer")}`}
      note={t("reconciliation.answerNote")}
      type="link"
      size="small"
      fields={[
        {
          ...{ name: "said", label: t("reconciliation.objection"), kind: "area", rows: 3 },
          ...{ optional: true, maxLength: 500, initial: unit.said ?? undefined },
        },
      ]}
      run={({ said }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/reconciliations/unit-answers", {
            params: { path: { slug } },
            body: { month: sheet.month, unitId: unit.unitId, said: said || null },
          }),
        )
      }
      done={t("reconciliation.answered")}
    />
  );
}

function Units({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  return (
    <Rows<Unit>
      label={t("reconciliation.units")}
      empty={t("reconciliation.noUnits")}
      rowKey="unitId"
      dataSource={sheet.units}
      columns={[
        { title: t("reconciliation.unit"), dataIndex: "unit" },
        { title: t("reconciliation.reported"), dataIndex: "reported", align: "right" },
        {
          ...{ title: t("reconciliation.granted"), key: "granted", align: "right" },
          render: (_, row) => side(row.approved, row.granted),
        },
        {
          ...{ title: t("reconciliation.paid"), key: "paid", align: "right" },
          render: (_, row) => side(row.payments, row.paid),
        },
        {
          title: t("reconciliation.unitSays"),
          key: "agrees",
          render: (_, { agrees, said }) =>
            agrees === null ? (
              <span className="hz-muted">{t("reconciliation.waiting")}</span>
            ) : agrees ? (
              <Tag color="success">{t("reconciliation.agrees")}</Tag>
            ) : (
              said
            ),
        },
        {
          title: t("reconciliation.acts"),
          key: "acts",
          render: (_, unit) => (
            <div className="hz-row">
              <PrintButton
                href={`/api/agencies/${slug}/reconciliations/unit.pdf?month=${sheet.month}&unit=${unit.unitId}`}
              >
                {t("reconciliation.printUnit")}
              </PrintButton>
              {sheet.actions.includes("answer") && <Answer sheet={sheet} unit={unit} />}
            </div>
          ),
        },
      ]}
    />
  );
}

function Whole({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <div className="hz-stack">
      <Card title={t("reconciliation.both")}>
        <div className="hz-stack">
          <Facts
            facts={[
              [t("reconciliation.state"), <Tag key="s">{sheet.stateLabel}</Tag>],
              [
                t("reconciliation.preparedBy"),
                sheet.preparedAt && `${sheet.preparedBy} ${beijingTime(sheet.preparedAt)}`,
              ],
              [
                t("reconciliation.closedBy"),
                sheet.closedAt && `${sheet.closedBy} ${beijingTime(sheet.closedAt)}`,
              ],
            ]}
          />
          <Rows<Line>
            label={t("reconciliation.both")}
            empty={t("reconciliation.nothing")}
            rowKey={({ item, plan }) => `${item} ${plan}`}
            dataSource={sheet.lines}
            columns={[
              { title: t("reconciliation.item"), dataIndex: "itemLabel" },
              { title: t("reconciliation.plan"), dataIndex: "plan" },
              {
                ...{ title: t("reconciliation.agency"), key: "agency", align: "right" },
                render: (_, l) => side(l.agencyCount, l.agencySum),
              },
              {
                ...{ title: t("reconciliation.office"), key: "office", align: "right" },
                render: (_, l) => side(l.officeCount, l.officeSum),
              },
            ]}
          />
        </div>
      </Card>
      <Card title={t("reconciliation.differences")}>
        <Rows<Difference>
          label={t("reconciliation.differences")}
          empty={t("reconciliation.noDifferences")}
          rowKey="key"
          dataSource={sheet.differences}
          columns={[
            { title: t("reconciliation.item"), dataIndex: "itemLabel" },
            { title: t("reconciliation.number"), dataIndex: "number" },
            { title: t("reconciliation.on"), dataIndex: "on", className: "hz-nowrap" },
            {
              ...{ title: t("reconciliation.agency"), key: "agency", align: "right" },
              render: (_, d) => sumOf(d.agency),
            },
            {
              ...{ title: t("reconciliation.office"), key: "office", align: "right" },
              render: (_, d) => sumOf(d.office),
            },
            { title: t("reconciliation.unitSays"), dataIndex: "said" },
            { title: t("reconciliation.reason"), dataIndex: "reasonLabel" },
            { title: t("reconciliation.text"), dataIndex: "text" },
          ]}
        />
      </Card>
      <Card title={t("reconciliation.units")}>
        <p className="hz-muted">{t("reconciliation.unitsNote")}</p>
        <Units sheet={sheet} />
      </Card>
    </div>
  );
}

/** One month: what both sides count, what differs and why, what units say (CL-7). */
export default function SheetPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { month = "" } = useParams();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/reconciliations/sheet", {
      params: { path: { slug }, query: { month } },
    }),
  );
  const sheet = found.data;
  return (
    <>
      <PageHead title={`${month.slice(0, 7)} ${t("menu.reconciliations")}`}>
        {sheet?.actions.includes("prepare") && <Prepare sheet={sheet} />}
        {sheet?.actions.includes("close") && <Close sheet={sheet} />}
        <PrintButton href={`/api/agencies/${slug}/reconciliations/sheet.pdf?month=${month}`}>
          {t("reconciliation.print")}
        </PrintButton>
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {sheet && <Whole sheet={sheet} />}
    </>
  );
}
