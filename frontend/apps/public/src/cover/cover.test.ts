import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { daysFrom, inChinese, plusDays } from "../dates";
import words from "../words.zh-CN.json";

const root = join(import.meta.dirname, "../../../../..");

test("every rule that a preview can name has words and the article of the register", () => {
  const cover = readFileSync(join(root, "backend/src/Huzhu.Domain/Enrolment/Cover.cs"), "utf8");
  const register = readFileSync(join(root, "docs/regulations/register.md"), "utf8");
  // Joining is not previewed.
  const named = [...cover.matchAll(/AgencyRules\.(\w+)/g)].flatMap(([, rule]) => {
    const found = new RegExp(`· (\\S+) · \\w+ · \`AgencyRules\\.${rule}\``).exec(register);
    const id =
      register
        .slice(0, found?.index)
        .match(/### EN-\d+/g)
        ?.at(-1)
        ?.slice(4) ?? "";
    return id === "EN-5" ? [] : [[id, found?.[1]] as const];
  });
  const articles = Object.fromEntries(named);
  expect(Object.keys(articles).length).toBeGreaterThan(5);
  for (const [rule, article] of Object.entries(articles))
    expect(words.cover.rules[rule as keyof typeof words.cover.rules]?.[1], rule).toBe(article);
});

test("days are counted over leap days and summer times alike", () => {
  expect(plusDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(plusDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysFrom("2023-03-01", "2024-03-01")).toBe(366);
  expect(inChinese("2026-03-01")).toBe("2026年3月1日");
});
