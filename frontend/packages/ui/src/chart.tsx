import { Table } from "antd";
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Card, ScrollRegion } from "./facts";
import { useLargeText } from "./root";

use([BarChart, LineChart, GridComponent, LabelLayout, CanvasRenderer]);

const number = new Intl.NumberFormat("zh-CN");

/** At most five series; they differ in brightness too, not in hue alone. */
const colours = ["#1D5FA8", "#8A5A00", "#1B7A3D", "#7A4FA3", "#5C5C5C"];

export interface Series {
  name: string;
  values: number[];
}

interface Props {
  title: string;
  /** What the rows are: year, kind, status. */
  axis: string;
  categories: string[];
  series: Series[];
  kind?: "bar" | "line";
  note?: ReactNode;
}

function optionOf({ categories, series, kind = "bar" }: Props, fontSize: number) {
  const text = { fontSize, color: "#1F1F1F" };
  const category = { type: "category" as const, data: categories, axisLabel: text };
  const value = {
    type: "value" as const,
    minInterval: 1,
    axisLabel: { ...text, color: "#5C5C5C", hideOverlap: true },
  };
  const lying = kind === "bar" && series.length === 1;
  return {
    animation: false,
    color: colours,
    grid: { left: 8, right: 56, top: 24, bottom: 8, containLabel: true },
    xAxis: lying ? value : category,
    yAxis: lying
      ? {
          ...category,
          axisLabel: { ...text, interval: 0, width: 150, overflow: "truncate" as const },
          inverse: true,
        }
      : value,
    series: series.map(({ name, values }) => ({
      name,
      type: kind,
      data: values,
      barMaxWidth: 28,
      // Direct labels: nobody has to match colours with a legend.
      label: {
        show: true,
        position: lying ? "right" : "top",
        formatter: ({ value }: { value: unknown }) => number.format(Number(value)),
        ...text,
      },
      labelLayout: { hideOverlap: true },
      endLabel: { show: kind === "line", formatter: name, ...text },
    })),
  };
}

function Picture(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { large } = useLargeText();
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption(optionOf(props, large ? 16 : 13));
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [props, large]);
  // Lying bars need a line each.
  const lines = props.kind !== "line" && props.series.length === 1 ? props.categories.length : 0;
  const height = Math.max(280, lines * 30 + 40);
  return <div ref={place} className="hz-chart" style={{ height }} aria-hidden="true" />;
}

/** A chart and its twin table with the same figures. */
export function ChartCard(props: Props) {
  const { t } = useTranslation();
  const { title, axis, categories, series, note } = props;
  const rows = categories.map((name, index) => ({
    name,
    ...Object.fromEntries(series.map((one) => [one.name, one.values[index] ?? 0])),
  }));
  return (
    <Card title={title} extra={note}>
      <div className="hz-grid halves">
        <div>
          <Picture {...props} />
          {series.length > 1 && (
            <div className="hz-row" aria-hidden="true">
              {series.map((one, index) => (
                <span key={one.name} className="hz-key" style={{ color: colours[index] }}>
                  ■ {one.name}
                </span>
              ))}
            </div>
          )}
        </div>
        <ScrollRegion label={t("ui.enrolment.tableOf", { title })}>
          <Table<(typeof rows)[number]>
            size="small"
            rowKey="name"
            pagination={false}
            dataSource={rows}
            columns={[
              { title: axis, dataIndex: "name" },
              ...series.map((one) => ({
                title: one.name,
                dataIndex: one.name,
                align: "right" as const,
                render: (value: number) => number.format(value),
              })),
            ]}
          />
        </ScrollRegion>
      </div>
    </Card>
  );
}
