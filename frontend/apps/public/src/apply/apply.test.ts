import { expect, test } from "vitest";
import { committeeRows, staffRows } from "./paste";
import { answersOf, sectionOf } from "./sections";

test("rows copied from a spreadsheet become people", () => {
  expect(
    staffRows("姓名\t岗位\t专兼\t电话\n张敏\t经办人员\t专职\t１３８００１３８０００\n"),
  ).toEqual([{ name: "张敏", duty: "clerk", fullTime: true, phone: "13800138000" }]);
  expect(committeeRows("赵国强,主席,党组书记\n钱丽，主管副主席，副主席")).toEqual([
    { name: "赵国强", role: "unionChair", title: "党组书记" },
    { name: "钱丽", role: "viceChairInCharge", title: "副主席" },
  ]);
});

test.each([
  ["committee[0].name", "committee"],
  ["director.unionPost", "committee"],
  ["documents.chairCv", "documents"],
  ["contactPhone", "basics"],
])("the field %s stands in %s", (field, section) => expect(sectionOf(field)).toBe(section));

test("two versions can be compared answer by answer", () => {
  const before = answersOf({ kind: "setUp", shortName: "甲", agencyKind: "district" });
  const after = answersOf({ kind: "setUp", shortName: "乙", agencyKind: "district" });
  expect(before.filter(([, value], i) => value !== after[i]?.[1])).toEqual([["简称", "甲"]]);
});
