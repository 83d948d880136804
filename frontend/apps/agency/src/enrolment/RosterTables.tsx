import { $api } from "@huzhu/api/client";
import type { RosterRowView, RosterView, RowOutcome, UnitDue } from "@huzhu/api/enrolment";
import { Card, ScrollRegion } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Button, Table, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { yuan } from "./MoneySections";
import { outcomeColours } from "./tags";

/** Persons, units and money of each unit, and who has still to pay. */
export function RosterUnits({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { units } = roster;
  if (units.length === 0) return null;
  const sum = (of: (unit: UnitDue) => number) => units.reduce((all, unit) => all + of(unit), 0);
  const confirmed = roster.status !== "checked";
  return (
    <Card title={t("roster.units")}>
      <ScrollRegion label={t("roster.units")}>
        <Table<UnitDue>
          size="small"
          rowKey="unitId"
          pagination={units.length > 20 && { pageSize: 20 }}
          dataSource={units}
          columns={[
            { title: t("roster.unit"), dataIndex: "unit" },
            { title: t("roster.persons"), dataIndex: "persons", align: "right" },
            { title: t("roster.unitCount"), dataIndex: "units", align: "right" },
            {
              title: t("roster.due"),
              align: "right",
              render: (_, unit) => yuan(unit.due),
            },
            confirmed
              ? {
                  title: t("roster.money"),
                  render: (_, { received }) => (
                    <Tag color={received ? "success" : "warning"}>
                      {t(received ? "roster.moneyYes" : "roster.moneyNo")}
                    </Tag>
                  ),
                }
              : {
                  title: t("roster.terms"),
                  render: (_, { termsAcknowledged: yes }) => (
                    <Tag color={yes ? "success" : "warning"}>
                      {t(yes ? "roster.termsYes" : "roster.termsNo")}
                    </Tag>
                  ),
                },
          ]}
          summary={() =>
            units.length > 1 && (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>
                  <strong>{t("roster.total")}</strong>
                </Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">
                  {sum((unit) => unit.persons ?? 0)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  {sum((unit) => unit.units)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">
                  {yuan(sum((unit) => unit.due))}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={4} />
              </Table.Summary.Row>
            )
          }
        />
      </ScrollRegion>
    </Card>
  );
}

function Faults({ row }: { row: RosterRowView }) {
  const { t } = useTranslation();
  return (
    <ul className="roster-faults">
      {row.faults.map((fault) => (
        <li key={`${fault.column}${fault.message}`}>
          <strong>{t(`rosterColumn.${fault.column}`)}</strong>：{fault.message}
        </li>
      ))}
    </ul>
  );
}

/** What the rows come to: the faulty ones first, each with all that is wrong in it. */
export function RosterRows({ roster }: { roster: RosterView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [outcome, setOutcome] = useState<RowOutcome | undefined>(
    roster.faultyRows > 0 ? "faulty" : undefined,
  );
  const [page, setPage] = useState(1);
  const rows = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/rosters/{id}/rows", {
      params: { path: { slug, id: roster.id }, query: { outcome, page, size: 10 } },
    }),
    placeholderData: (old) => old,
  });
  if (roster.outcomes.length === 0) return null;
  const choose = (next: RowOutcome | undefined) => {
    setOutcome(next);
    setPage(1);
  };
  const choices = [
    ...roster.outcomes.map((one) => ({ ...one, key: one.outcome as RowOutcome | undefined })),
    {
      key: undefined,
      label: t("roster.all"),
      rows: roster.outcomes.reduce((sum, one) => sum + (one.rows ?? 0), 0),
    },
  ];
  return (
    <Card title={t("roster.people")}>
      <div className="hz-stack">
        <div className="hz-row">
          {choices.map(({ key, label, rows: count }) => (
            <Button
              key={key ?? "all"}
              aria-pressed={key === outcome}
              type={key === outcome ? "primary" : "default"}
              danger={key === "faulty"}
              ghost={key === outcome}
              onClick={() => choose(key)}
            >
              {label} {count}
            </Button>
          ))}
        </div>
        <ProblemNotice problem={rows.error} onRetry={() => rows.refetch()} />
        <Rows<RosterRowView>
          label={t("roster.people")}
          rowKey={(row) => `${row.sheet} ${row.rowNumber}`}
          loading={rows.isPending}
          dataSource={rows.data?.items}
          locale={{ emptyText: rows.isPending ? " " : t("roster.rowsNone") }}
          pagination={{
            current: page,
            pageSize: 10,
            total: rows.data?.total ?? 0,
            showSizeChanger: false,
            onChange: setPage,
            showTotal: (total) => t("ui.list.total", { total }),
          }}
          columns={[
            {
              title: t("roster.row"),
              align: "right",
              render: (_, { sheet, rowNumber }) =>
                sheet ? t("roster.onSheet", { sheet, row: rowNumber }) : rowNumber,
            },
            { title: t("roster.name"), dataIndex: "name", className: "hz-nowrap" },
            outcome === "faulty"
              ? { title: t("roster.fault"), render: (_, row) => <Faults row={row} /> }
              : {
                  title: t("roster.outcome"),
                  render: (_, row) => (
                    <>
                      <Tag color={outcomeColours[row.outcome]}>{row.outcomeLabel}</Tag>
                      {row.faults.length > 0 && <Faults row={row} />}
                    </>
                  ),
                },
            { title: t("roster.identity"), dataIndex: "identity", className: "hz-nowrap" },
            { title: t("roster.unit"), dataIndex: "unit" },
            {
              title: t("roster.unitCount"),
              align: "right",
              render: (_, row) => row.units || "",
            },
            {
              title: t("roster.due"),
              align: "right",
              hidden: outcome === "faulty",
              render: (_, row) => (row.due ? yuan(row.due) : ""),
            },
          ]}
        />
      </div>
    </Card>
  );
}
