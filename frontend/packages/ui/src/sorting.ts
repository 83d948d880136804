import type { TableColumnsType, TableColumnType } from "antd";

type Column<T> = TableColumnsType<T>[number];

/** What a column is called in the address: its key, or the field it shows. */
export const nameOf = <T>(column: Column<T>): string => {
  const { key, dataIndex } = column as TableColumnType<T>;
  return String(key ?? dataIndex ?? "");
};

const fieldOf = (row: object, name: string) => (row as Record<string, unknown>)[name];

const isPlain = (value: unknown) =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

/** A column whose field is a plain value can be sorted by; the head then shows it. */
export function sortable<T extends object>(
  column: Column<T>,
  sample: T | undefined,
  canSort: boolean,
  sort: string | undefined,
): Column<T> {
  const name = nameOf(column);
  const label = typeof column.title === "string" ? column.title : undefined;
  const onCell = (row: T, at?: number) =>
    ({ "data-label": label, ...column.onCell?.(row, at) }) as object;
  if (!canSort || !sample || !(name in sample) || !isPlain(fieldOf(sample, name)))
    return { ...column, onCell };
  const order = sort === name ? "ascend" : sort === `-${name}` ? "descend" : null;
  return { ...column, onCell, key: name, sorter: true, sortOrder: order } as Column<T>;
}

const chinese = new Intl.Collator("zh-CN", { numeric: true });

function compared(one: unknown, other: unknown): number {
  if (one === other) return 0;
  // What is missing comes last in ascending order.
  if (one === null || one === undefined) return 1;
  if (other === null || other === undefined) return -1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return chinese.compare(String(one), String(other));
}

/** Rows by a column's field, "-" before it for descending. */
export function ordered<T extends object>(rows: T[], columns: TableColumnsType<T>, sort: string) {
  const down = sort.startsWith("-");
  const name = down ? sort.slice(1) : sort;
  if (!columns.some((column) => nameOf(column) === name)) return rows;
  const by = (one: T, other: T) => compared(fieldOf(one, name), fieldOf(other, name));
  return rows.toSorted(down ? (one, other) => by(other, one) : by);
}
