import { expect, test } from "vitest";
import { identityNumber, isoDate, wholeNumber } from "./normal";

test.each([
  ["20261101", "2026-11-01"],
  ["２０２６１１０１", "2026-11-01"],
  ["2026-11-1", "2026-11-01"],
  ["2026年2月3日", "2026-02-03"],
  ["2026/02/30", null],
  ["2026", null],
])("the date %s", (typed, iso) => expect(isoDate(typed)).toBe(iso));

test.each([
  ["1,200", 1200],
  ["１２００", 1200],
  ["12.5", null],
  ["", null],
])("the number %s", (typed, value) => expect(wholeNumber(typed)).toBe(value));

test("an identity number", () =>
  expect(identityNumber("１１０１０１ 19900307 451x")).toBe("11010119900307451X"));
