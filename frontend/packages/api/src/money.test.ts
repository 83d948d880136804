import { expect, test } from "vitest";
import { capitals, grouped, money, moneyOf } from "./money";

// The sums of tests/Domain.Tests/Enrolment/ContributionTests.cs: a screen and a paper say the same.
test.each([
  [0, "人民币零元整"],
  [0.05, "人民币伍分"],
  [0.5, "人民币伍角整"],
  [1.05, "人民币壹元零伍分"],
  [100, "人民币壹佰元整"],
  [1234.5, "人民币壹仟贰佰叁拾肆元伍角整"],
  [1005, "人民币壹仟零伍元整"],
  [10001, "人民币壹万零壹元整"],
  [100100, "人民币壹拾万零壹佰元整"],
  [100000000.01, "人民币壹亿元零壹分"],
  [10203000, "人民币壹仟零贰拾万零叁仟元整"],
  [1234567.8, "人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角整"],
])("%f reads %s", (amount, words) => expect(capitals(amount)).toBe(words));

test.each([
  ["1,234.5", 1234.5],
  ["１２００元", 1200],
  ["0.01", 0.01],
  ["1.234", null],
  ["-1", null],
  ["", null],
])("what is typed as %s", (text, amount) => expect(moneyOf(text)).toBe(amount));

test("sums have separators and accounts have groups", () => {
  expect(money(1234567.8)).toBe("1,234,567.80");
  expect(grouped("6222000000000001")).toBe("6222 0000 0000 0001");
  expect(grouped("6222****0001")).toBe("6222****0001");
});
