import { expect, test } from "vitest";
import { ordered, sortable } from "./sorting";

const rows = [
  { name: "第10单位", due: 3, on: null },
  { name: "第2单位", due: 20, on: "2026-01-02" },
  { name: "第1单位", due: 100, on: "2026-01-01" },
];
const columns = [
  { title: "名称", dataIndex: "name" },
  { title: "应收", key: "due", render: () => null },
  { title: "日期", dataIndex: "on" },
];
const names = (sort: string) => ordered(rows, columns, sort).map((row) => row.due);

test("numbers in names and sums are ordered as numbers, what is missing comes last", () => {
  expect(names("name")).toEqual([100, 20, 3]);
  expect(names("-due")).toEqual([100, 20, 3]);
  expect(names("on")).toEqual([100, 20, 3]);
});

test("a column that the list doesn't have changes nothing", () => {
  expect(names("nonsense")).toEqual([3, 20, 100]);
});

test("only columns with a plain field can be sorted by, and only where all rows are here", () => {
  expect(sortable(columns[0] ?? {}, rows[0], true, "-name")).toMatchObject({
    sorter: true,
    sortOrder: "descend",
  });
  expect(sortable({ title: "办理", key: "acts" }, rows[0], true, undefined)).not.toHaveProperty(
    "sorter",
  );
  expect(sortable(columns[0] ?? {}, rows[0], false, undefined)).not.toHaveProperty("sorter");
});
