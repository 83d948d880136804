import { expect, type Page } from "@playwright/test";
import { identity, password, signedIn, test } from "./people";

// Second reimbursement in bulk: a file is checked and computed, proposed by one and confirmed by
// another, and what it pays is owed (claims.md §6).
test.describe.configure({ mode: "serial" });

const ok = (page: Page) => page.locator(".ant-modal:visible .ant-btn-primary").last();

const shot = (page: Page, name: string) =>
  process.env.HUZHU_SHOTS &&
  page.screenshot({ path: `${process.env.HUZHU_SHOTS}/${name}.png`, fullPage: true });

let run = "";

test("the demo's run shows what it pays and who is in doubt", async ({ browser }) => {
  const page = await signedIn(browser, "shenhe", "/office/settlements");
  await page.getByRole("link", { name: /^JS-/ }).first().click();
  await expect(page.getByText("金额最大的50笔")).toBeVisible();
  await expect(page.getByText("姓名不一致")).toBeVisible();
  await expect(page.getByText("未匹配").first()).toBeVisible();
  await shot(page, "settlement-demo");
});

test("a member of the agency is verified by one and confirmed by another", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/settled-people");
  await clerk.getByRole("button", { name: "可以给付" }).first().click();
  await clerk.getByLabel("核实说明").fill("曾用名，已核对户口簿");
  await ok(clerk).click();
  await expect(clerk.getByText("曾用名，已核对户口簿").first()).toBeVisible();
  await shot(clerk, "settled-people");
  const director = await signedIn(browser, "haidian-zhuren", "/settled-people");
  await director.getByRole("button", { name: "确 认" }).or(director.getByRole("button", { name: "确认" })).first().click();
  await ok(director).click();
  await expect(director.getByText("已确认").first()).toBeVisible();
});

test("a file with faults comes in, and each is said by its row", async ({ browser }) => {
  const page = await signedIn(browser, "shenhe", "/office/settlements");
  await page.getByRole("button", { name: "导入结算文件" }).click();
  await page.getByLabel("选择文件").setInputFiles({
    name: "2026年11月结算.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "\uFEFF结算编号,证件号码,姓名,结束日期,自付一,退费标志\r\n" +
        `E1,${identity(4711)},测试甲,2026-03-05,1300.00,否\r\n` +
        `E2,${identity(4712)},测试乙,2026-03-05,一百,否\r\n`,
    ),
  });
  await expect(page).toHaveURL(/settlements\/[0-9a-f-]{36}$/);
  run = page.url();
  await expect(page.getByText("待提交").first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("自付一不是金额")).toBeVisible();
  await shot(page, "settlement");
});

test("the demo's run is proposed by one and confirmed by another", async ({ browser }) => {
  const page = await signedIn(browser, "shenhe", "/office/settlements");
  await page.getByRole("link", { name: /^JS-.*-0001$/ }).click();
  await page.getByRole("button", { name: "重新试算" }).click();
  await ok(page).click();
  await expect(page.getByText("待提交").first()).toBeVisible({ timeout: 15_000 });
  // until the trial that was asked for has ended, a click may meet the run as it was before
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.locator(".ant-modal:visible")).toHaveCount(0, { timeout: 5_000 });
    await page.getByRole("button", { name: "提交核准" }).click({ timeout: 2_000 });
    await ok(page).click({ timeout: 3_000 });
    await expect(page.getByText("待核准").first()).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const second = await signedIn(browser, "hezhun", page.url().replace(/^https?:\/\/[^/]+/, ""));
  await second.getByRole("button", { name: /核\s*准/ }).last().click();
  await ok(second).click();
  await second.getByLabel(/密码/).last().fill(password);
  await second.keyboard.press("Enter");
  await expect(second.getByText("已入账").first()).toBeVisible({ timeout: 15_000 });
  await second.goto("/office/claims/payables");
  await expect(second.getByText(/JS-\d{4}-0001-000001/)).toBeVisible();
  expect(run).not.toBe("");
});
