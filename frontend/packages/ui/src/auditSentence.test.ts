import { expect, test } from "vitest";
import { auditFacts } from "./auditSentence";

const id = "01a22856-9504-78f3-bbee-3cb80197c29c";
const facts = (data: object, subject = id) => auditFacts({ data: JSON.stringify(data), subject });

test("sums, instants, kinds and names are words; ids and hashes are left out", () => {
  expect(facts({ amount: { fen: 123456780, yuan: 1234567.8 } })).toBe("金额 1,234,567.80 元");
  expect(facts({ startsAt: "2026-11-30T16:01:00.0000000Z" })).toBe("时间 2026-12-01 00:01");
  expect(facts({ kind: "reissue" })).toBe("种类 补发申请");
  expect(facts({ number: "001", name: "海淀第一小学" })).toBe("编号 001，名称 海淀第一小学");
  expect(facts({ leaverId: id, completedAt: null, sha256: "a".repeat(64) })).toBe("");
});

test("sums kept as plain numbers are yuan, kinds kept as numbers are left out", () => {
  expect(facts({ number: "30710253", amount: 1234.5 })).toBe("编号 30710253，金额 1,234.50 元");
  expect(facts({ status: 4 })).toBe("");
});

test("a subject with a name stands first", () => {
  expect(facts({ rows: 55 }, "2611271010")).toBe("2611271010，行数 55");
});

test("what can't be read says nothing", () => {
  expect(auditFacts({ data: "not json", subject: id })).toBe("");
});
