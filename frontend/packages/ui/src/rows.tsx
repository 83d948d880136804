import { Table, type TableColumnsType, type TableProps } from "antd";
import { ScrollRegion } from "./facts";
import { EmptyState } from "./notices";

interface Props<T> extends TableProps<T> {
  /** What the table holds, for who can't see it. */
  label: string;
  /** Why there are no rows, and what to do. */
  empty?: string;
}

/** Each cell knows its column's head: on a telephone a row is a card, and the heads are gone. A
 * head that isn't text says by its own `onCell` what it is. */
const labelled = <T extends object>(columns: TableColumnsType<T> | undefined) =>
  columns?.map((column) => ({
    ...column,
    onCell: (row: T, at?: number) =>
      ({
        "data-label": typeof column.title === "string" ? column.title : undefined,
        ...column.onCell?.(row, at),
      }) as object,
  }));

/** A small table within a page: all its rows at once, cards below 600 px. */
export function Rows<T extends object>({ label, empty, ...table }: Props<T>) {
  return (
    <ScrollRegion label={label}>
      <div className="hz-cards">
        <Table<T>
          size="small"
          pagination={false}
          locale={{
            emptyText: table.loading ? " " : empty ? <EmptyState why={empty} /> : undefined,
          }}
          {...table}
          columns={labelled(table.columns)}
        />
      </div>
    </ScrollRegion>
  );
}
