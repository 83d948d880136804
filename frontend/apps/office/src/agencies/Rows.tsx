import { ScrollRegion } from "@huzhu/ui/facts";
import { EmptyState } from "@huzhu/ui/notices";
import { Table, type TableProps } from "antd";

/** A small table within a page, wide ones scroll by themselves. */
export function Rows<T extends object>(
  props: { label: string; rowKey: keyof T & string; rows: T[]; empty: string } & Pick<
    TableProps<T>,
    "columns" | "loading" | "pagination"
  >,
) {
  const { label, rows, empty, ...table } = props;
  return (
    <ScrollRegion label={label}>
      <Table<T>
        size="small"
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: table.loading ? " " : <EmptyState why={empty} /> }}
        {...table}
      />
    </ScrollRegion>
  );
}
