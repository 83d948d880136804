import { exportOfficeList } from "@huzhu/api/office";
import type { StatisticsView } from "@huzhu/api/types";
import { Card, ScrollRegion } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { Table, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";

type Figures = StatisticsView["openingBalance"];
type Row = NonNullable<Figures["lines"]>[number];

const number = new Intl.NumberFormat("zh-CN");
const yuan = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2 });

/** 期初数: what the office had published to the end of 2020, marked as such (ST-1). */
export function OpeningBalance({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const count = (title: string, dataIndex: keyof Row, format = number) => ({
    title,
    dataIndex,
    align: "right" as const,
    className: "hz-nowrap",
    render: (value: number | null) => value != null && format.format(value),
  });
  const columns: TableColumnsType<Row> = [
    { title: t("statistics.plan"), dataIndex: "name" },
    { title: t("statistics.period"), dataIndex: "period", className: "hz-nowrap" },
    count(t("statistics.insured"), "insured"),
    count(t("statistics.peopleHelped"), "peopleHelped"),
    count(t("statistics.cases"), "cases"),
    count(t("statistics.amount"), "amount", yuan),
    { title: t("statistics.source"), dataIndex: "source" },
  ];
  const { membersCovered: covered, sources } = figures;
  return (
    <Card
      title={t("statistics.opening")}
      extra={
        <>
          <Tag color="warning">{t("statistics.published")}</Tag>
          <ExportButton
            name={t("statistics.opening")}
            start={() => exportOfficeList("opening-balance")({})}
          />
        </>
      }
    >
      <p>
        {t("statistics.covered", { value: number.format(covered.value), to: covered.to })}{" "}
        <span className="hz-muted">{t("statistics.openingNote")}</span>
      </p>
      <p className="hz-muted">{t("statistics.gap")}</p>
      <ScrollRegion label={t("statistics.opening")}>
        <Table<Row>
          size="small"
          rowKey="code"
          pagination={false}
          columns={columns}
          dataSource={figures.lines ?? []}
        />
      </ScrollRegion>
      <p className="hz-muted">
        {Object.keys(sources)
          .map((source) => `${source}：${t(`statistics.sources.${source}`)}`)
          .join("；")}
      </p>
    </Card>
  );
}
