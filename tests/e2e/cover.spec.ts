import { expect } from "@playwright/test";
import { test } from "./people";

test("a clerk tries a renewal, a late one and one too early, and prints", async ({ page }) => {
  await page.goto("/apply/#/");
  await page.getByRole("link", { name: /算一算续保/ }).click();
  await expect(page.getByText("填好以上各项")).toBeVisible();
  const type = (label: string, text: string) => page.getByLabel(label).fill(text);
  const result = page.locator(".result");
  await type("上期生效日", "20250301");
  await type("上期失效日", "2026年2月28日");
  await type("上期份数", "2");
  await type("办理日", "２０２６０２２０");
  await type("本次份数", "3");
  await expect(result).toContainText("按续保办理");
  await expect(result).toContainText("2 份 · 接续上期");
  await expect(result).toContainText("2026年3月31日 起有保障");
  await expect(result).toContainText("《代办处管理办法》第17条第4项");

  await type("办理日", "20260317");
  await expect(result).toContainText("按首次参保办理");
  await expect(result).toContainText("2026年3月1日 至 2026年4月16日，共 47 天没有保障");

  await type("办理日", "20260105");
  await expect(result).toContainText("最早 2026年2月13日 可以办理，比填写的办理日晚 39 天");

  await type("本次份数", "0");
  await expect(page.getByText("请填写1至999的整数。")).toBeVisible();
  await expect(result).toBeHidden();

  await type("本次份数", "2");
  await type("办理日", "20260310");
  await expect(result).toContainText("现在是逾期补办");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("试算的情况")).toBeVisible();
  await expect(page.getByLabel("办理日")).toBeHidden();
});
