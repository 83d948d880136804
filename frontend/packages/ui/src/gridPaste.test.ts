import { expect, test } from "vitest";
import { cellsOf, filledDown, pasted } from "./gridPaste";

const columns = [
  { name: "name", label: "姓名" },
  { name: "identity", label: "证件号码", also: ["身份证号"] },
  { name: "units", label: "份数" },
];
const blank = { units: "1" };
const one = [{ name: "甲", identity: "1", units: "1" }];

test("cells of a clipboard: tabs, lines, quotes", () => {
  expect(cellsOf('甲\t1\r\n"乙\n丙"\t"他说""好"""\r\n')).toEqual([
    ["甲", "1"],
    ["乙\n丙", '他说"好"'],
  ]);
});

test("without a head, cells go right and down from where they are pasted, and rows are added", () => {
  expect(pasted(one, columns, { row: 0, column: 1 }, "110\t2\n120\t3", blank)).toEqual([
    { name: "甲", identity: "110", units: "2" },
    { identity: "120", units: "3" },
  ]);
});

test("a head says which column is which, in whatever order, and unknown columns are left out", () => {
  const text = "序号\t身份证号*\t姓名\n1\t110\t乙\n2\t120\t丙";
  expect(pasted(one, columns, { row: 1, column: 0 }, text, blank)).toEqual([
    one[0],
    { name: "乙", identity: "110", units: "1" },
    { name: "丙", identity: "120", units: "1" },
  ]);
});

test("empty lines of a sheet make no rows", () => {
  expect(pasted([], columns, { row: 0, column: 0 }, "甲\n\t\n乙\n", blank)).toHaveLength(2);
});

test("a value is filled down from its row, not up", () => {
  const rows = [{ units: "1" }, { units: "2" }, { units: "3" }];
  expect(filledDown(rows, 1, "units").map((row) => row.units)).toEqual(["1", "2", "2"]);
});
