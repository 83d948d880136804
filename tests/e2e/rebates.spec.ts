import { expect, type Page } from "@playwright/test";
import { confirmDialog, signedIn, test } from "./people";

// Rebates of the management fee: what the demo proposes is confirmed by another person, and the
// agency's accountant says that the paid one has come, which waits for its voucher (books.md §7).
test.describe.configure({ mode: "serial" });

const shot = (page: Page, name: string) =>
  process.env.HUZHU_SHOTS &&
  page.screenshot({ path: `${process.env.HUZHU_SHOTS}/${name}.png`, fullPage: true });

test("the office sees each quarter's sums and confirms what is proposed", async ({ browser }) => {
  const page = await signedIn(browser, "hezhun", "/office/rebates");
  await expect(page.getByText("各季度合计")).toBeVisible();
  await shot(page, "rebates");
  await page.getByRole("row").filter({ hasText: "待核准" }).getByRole("link").first().click();
  await expect(page.getByText("本季到账").first()).toBeVisible();
  await page.locator(".ant-table-row-expand-icon").first().click();
  await expect(page.getByText("适用比例日", { exact: true }).first()).toBeVisible();
  await shot(page, "rebate");
  await page.getByRole("button", { name: /^核\s?准$/ }).click();
  await confirmDialog(page);
  await expect(page.getByText("待拨付").first()).toBeVisible();
});

test("the accountant says that it came, and the books ask for a voucher", async ({ browser }) => {
  const page = await signedIn(browser, "haidian-kuaiji", "/rebates");
  await page.getByRole("row").filter({ hasText: "已拨付" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "登记到账" }).click();
  await page.getByLabel("银行凭证号").fill("示例到账0001");
  await confirmDialog(page);
  await expect(page.getByText("示例到账0001").first()).toBeVisible();
  await shot(page, "rebate-received");
  await page.goto("/books/events");
  await expect(page.getByText("回拨到账").first()).toBeVisible();
});
