import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { ParameterRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Article } from "@huzhu/ui/article";
import { Card, PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";

type ValueRow = ParameterRow["values"][number];

function Confirm({ value }: { value: ValueRow }) {
  const { t } = useTranslation();
  const { id } = value;
  if (!id || !value.actions.includes("confirmParameter")) return null;
  return (
    <ActDialog
      label={t("parameters.confirm")}
      note={t("parameters.confirmNote", { from: value.from, value: value.value })}
      size="small"
      type="primary"
      run={() =>
        unwrap(
          api.POST("/api/office/parameters/{id}/confirmation", {
            params: { path: { id } },
            headers: ifMatch(value.version),
          }),
        )
      }
    />
  );
}

function Propose({ parameter }: { parameter: ParameterRow }) {
  const { t } = useTranslation();
  return (
    <ActDialog
      label={t("parameters.propose")}
      title={`${t("parameters.propose")}：${parameter.label}`}
      note={t("parameters.proposeNote")}
      size="small"
      fields={[
        { name: "value", label: t("parameters.valueIn", { unit: parameter.unit }), maxLength: 20 },
        { name: "from", label: t("parameters.from"), kind: "date" },
        { name: "source", label: t("parameters.source") },
        {
          ...{ name: "allowedBy", label: t("parameters.allowedBy"), optional: true },
          hint: t("parameters.allowedByHint"),
        },
      ]}
      run={({ value = "", from = "", source = "", allowedBy }) =>
        unwrap(
          api.POST("/api/office/parameters", {
            body: { name: parameter.name, value, from, source, allowedBy: allowedBy || null },
          }),
        )
      }
      done={t("parameters.proposed")}
    />
  );
}

/** A plain number with separators; a share or several numbers as they are written. */
const figure = (value: string) =>
  /^\d{4,}$/.test(value) ? Number(value).toLocaleString("zh-CN") : value;

type Row = ValueRow & { parameter: ParameterRow; span: number };

/** One row for each value; the name of the parameter spans its values. */
const rowsOf = (parameters: ParameterRow[]): Row[] =>
  parameters.flatMap((parameter) =>
    parameter.values.map((value, index) => ({
      ...value,
      parameter,
      span: index === 0 ? parameter.values.length : 0,
    })),
  );

/** 限额参数: published figures, and later ones that two persons add; none in use is edited. */
export default function ParametersPage() {
  const { t } = useTranslation();
  const parameters = useQuery($api.queryOptions("get", "/api/office/parameters"));
  const spanned = (row: Row) => ({ rowSpan: row.span });
  const columns: TableColumnsType<Row> = [
    { title: t("parameters.name"), onCell: spanned, render: (_, row) => row.parameter.label },
    { title: t("parameters.from"), dataIndex: "from", className: "hz-nowrap" },
    {
      title: t("parameters.value"),
      className: "hz-nowrap",
      render: (_, row) => `${figure(row.value)} ${row.parameter.unit}`,
    },
    { title: t("parameters.source"), render: (_, row) => <Article of={row.source} /> },
    {
      title: t("parameters.state"),
      render: (_, row) => (
        <span className="hz-row">
          <Tag color={row.waiting ? "warning" : "success"}>
            {t(row.waiting ? "parameters.waiting" : "parameters.inForce")}
          </Tag>
          {row.proposedBy}
          <Confirm value={row} />
        </span>
      ),
    },
    {
      title: t("parameters.propose"),
      hidden: !parameters.data?.some((one) => one.actions.includes("proposeParameter")),
      onCell: spanned,
      render: (_, row) => <Propose parameter={row.parameter} />,
    },
  ];
  return (
    <>
      <PageHead title={t("menu.parameters")} />
      <Card>
        <p style={{ marginBlockStart: 0 }}>{t("parameters.note")}</p>
        <ProblemNotice problem={parameters.error} onRetry={() => parameters.refetch()} />
        <Rows<Row>
          label={t("menu.parameters")}
          bordered
          rowKey={(row) => row.parameter.name + row.from}
          loading={parameters.isPending}
          dataSource={rowsOf(parameters.data ?? [])}
          columns={columns}
        />
      </Card>
    </>
  );
}
