import { expect, test } from "vitest";
import { beijingDate, beijingTime } from "./time";

test("an instant is shown on Beijing's clock", () => {
  expect(beijingTime("2026-12-31T16:00:00Z")).toBe("2027-01-01 00:00");
  expect(beijingDate("2026-12-31T15:59:59Z")).toBe("2026-12-31");
  expect(beijingTime(null)).toBe("");
});
