import { exportOfficeList } from "@huzhu/api/office";
import type { StatisticsView } from "@huzhu/api/types";
import { Card } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { Rows } from "@huzhu/ui/rows";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";

type Figures = StatisticsView["openingBalance"];
type Row = NonNullable<Figures["lines"]>[number];

const number = new Intl.NumberFormat("zh-CN");
const yuan = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 2 });

/** 2021年1月 */
const monthInWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The text's own 多, 余 or 约 belongs to its count of people, or of cases where it has none. */
const markOf = (row: Row, column: keyof Row) =>
  column === (row.peopleHelped == null ? "cases" : "peopleHelped") ? row.mark : null;

/** 约 stands before its figure; 多 and 余 behind. */
const before = new Set(["约"]);

const marked = (value: string, mark: string | null | undefined) =>
  before.has(mark ?? "") ? `${mark}${value}` : `${value}${mark ?? ""}`;

/** 期初数: what the office had published to the end of 2020, marked as such (ST-1). */
export function OpeningBalance({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const count = (title: string, dataIndex: keyof Row, format = number) => ({
    title,
    dataIndex,
    align: "right" as const,
    className: "hz-nowrap",
    render: (value: number | null, row: Row) =>
      value != null && marked(format.format(value), markOf(row, dataIndex)),
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
      <p className="hz-muted">
        {t("statistics.gapData", { ...figures.gap, from: monthInWords(figures.gap.from) })}
      </p>
      <Rows<Row>
        label={t("statistics.opening")}
        rowKey="code"
        columns={columns}
        dataSource={figures.lines ?? []}
      />
      <p className="hz-muted">{t("statistics.examples")}</p>
      <ul className="hz-muted">
        {(figures.examples ?? []).map((one) => (
          <li key={one.code}>
            {[
              `${one.agency} ${one.from}`,
              one.peopleHelped && t("statistics.examplePeople", { people: one.peopleHelped }),
              one.amount && t("statistics.exampleAmount", { amount: number.format(one.amount) }),
              one.amountEach &&
                t("statistics.exampleEach", { amount: number.format(one.amountEach) }),
              one.giftsInKind && t("statistics.exampleGifts", { gifts: one.giftsInKind }),
              one.note,
            ]
              .filter(Boolean)
              .join("，")}
          </li>
        ))}
      </ul>
      <p className="hz-muted">
        {Object.keys(sources)
          .map((source) => `${source}：${t(`statistics.sources.${source}`)}`)
          .join("；")}
      </p>
    </Card>
  );
}
