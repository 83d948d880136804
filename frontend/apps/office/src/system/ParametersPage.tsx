import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { officeQueries } from "@huzhu/api/office";
import type { ParameterRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead, ScrollRegion } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Table, Tag } from "antd";
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
      ]}
      run={({ value = "", from = "", source = "" }) =>
        unwrap(
          api.POST("/api/office/parameters", {
            body: { name: parameter.name, value, from, source },
          }),
        )
      }
      done={t("parameters.proposed")}
    />
  );
}

function Parameter({ parameter }: { parameter: ParameterRow }) {
  const { t } = useTranslation();
  return (
    <Card
      title={parameter.label}
      extra={parameter.actions.includes("proposeParameter") && <Propose parameter={parameter} />}
    >
      <ScrollRegion label={parameter.label}>
        <Table<ValueRow>
          size="small"
          rowKey="from"
          pagination={false}
          dataSource={parameter.values}
          columns={[
            { title: t("parameters.from"), dataIndex: "from", width: 130 },
            {
              title: t("parameters.value"),
              width: 120,
              render: (_, row) => `${row.value} ${parameter.unit}`,
            },
            { title: t("parameters.source"), dataIndex: "source" },
            {
              title: t("parameters.state"),
              width: 260,
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
          ]}
        />
      </ScrollRegion>
    </Card>
  );
}

/** 限额参数: published figures, and later ones that two persons add; none in use is edited. */
export default function ParametersPage() {
  const { t } = useTranslation();
  const parameters = useQuery(officeQueries.parameters());
  return (
    <>
      <PageHead title={t("menu.parameters")} />
      <div className="hz-stack">
        <p style={{ margin: 0 }}>{t("parameters.note")}</p>
        {parameters.isPending && <Loading />}
        <ProblemNotice problem={parameters.error} onRetry={() => parameters.refetch()} />
        {parameters.data?.map((parameter) => (
          <Parameter key={parameter.name} parameter={parameter} />
        ))}
      </div>
    </>
  );
}
