import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { printed } from "./papers";
import { password, pdf, signedIn, test } from "./people";

// A benefit on its way: prepared by one, released by another, sent, and what the bank says; a
// failure mended by two in three clicks (claims.md §11).
test.describe.configure({ mode: "serial" });

const ok = (page: Page) => page.locator(".ant-modal:visible .ant-btn-primary").last();

/** The password once more. */
async function proof(page: Page) {
  await page.getByLabel(/密码/).last().fill(password);
  await page.keyboard.press("Enter");
}

let batch = "";
let file = "";

const shot = (page: Page, name: string) =>
  process.env.HUZHU_SHOTS && page.screenshot({ path: `${process.env.HUZHU_SHOTS}/${name}.png`, fullPage: true });

test("the demo's batches: paid, failed, unknown and waiting", async ({ browser }) => {
  const finance = await signedIn(browser, "caiwu", "/office/claims/batches");
  await expect(finance.getByText(/有 1 笔付款结果不明/)).toBeVisible();
  await expect(finance.getByRole("row").filter({ hasText: "已办结" }).first()).toBeVisible();
  await expect(finance.getByRole("row").filter({ hasText: "待放行" }).first()).toBeVisible();
  await shot(finance, "batches");
  await finance.getByRole("link", { name: "去查清" }).click();
  await expect(finance.getByText(/银行系统超时/)).toBeVisible();
  await shot(finance, "unknown");
  await finance.goto("/office/claims/payables");
  await expect(finance.getByText("直赔失败").first()).toBeVisible();
  await expect(finance.getByText("已付").first()).toBeVisible();
  await shot(finance, "payables");
});

test("prepared by one, released by another, and the list on paper", async ({ browser }) => {
  const finance = await signedIn(browser, "caiwu", "/office/claims/batches");
  await finance.getByRole("button", { name: "组批" }).first().click();
  await shot(finance, "prepare");
  await ok(finance).click();
  await expect(finance).toHaveURL(/batches\/[0-9a-f-]{36}$/);
  batch = finance.url().split("/").at(-1) ?? "";
  await shot(finance, "batch");
  await expect(finance.getByRole("button", { name: "放行" })).toHaveCount(0);

  const second = await signedIn(browser, "caiwu2", `/office/claims/batches/${batch}`);
  await second.getByRole("button", { name: "放行" }).click();
  await shot(second, "release");
  await ok(second).click();
  await proof(second);
  await expect(second.getByText("已放行").first()).toBeVisible();
  const list = await printed(second, second.getByRole("button", { name: "打印付款清单" }));
  expect(list.text).toContain("SHA-256");
});

test("fetched, sent, and the bank's answer looked at before it is taken in", async ({ browser }) => {
  const finance = await signedIn(browser, "caiwu", `/office/claims/batches/${batch}`);
  await finance.getByRole("button", { name: "取文件" }).click();
  const coming = finance.waitForEvent("download");
  await ok(finance).click();
  const download = await coming;
  file = (await download.path()) ?? "";
  expect(readFileSync(file).length).toBeGreaterThan(1000);
  await expect(finance.getByRole("button", { name: "再次取文件" })).toBeVisible();
  await finance.getByRole("button", { name: "登记已送银行" }).click();
  await finance.getByLabel("银行批次号").fill("ICBC-20261130-1");
  await ok(finance).click();
  await expect(finance.getByText("结果期限")).toBeVisible();

  const view = await (await finance.request.get(`/api/office/payment-batches/${batch}`)).json();
  const rows = view.lines.map(
    (line: { reference: string; amount: number }, i: number) =>
      `${line.reference},${line.amount.toFixed(2)},${i === 0 ? "失败,账户已销户" : "成功,"}`,
  );
  await finance.getByRole("button", { name: "导入结果" }).click();
  await finance.getByLabel("选择文件").setInputFiles({
    name: "结果.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF附言,金额,处理结果,失败原因\r\n${rows.join("\r\n")}\r\n`),
  });
  await expect(finance.getByText(/将改变 \d+ 笔/)).toBeVisible();
  await shot(finance, "import");
  await finance.getByRole("button", { name: "确认导入" }).click();
  await expect(finance.getByRole("dialog")).toBeHidden();
  await expect(finance.getByText("已销户").first()).toBeVisible();
  await shot(finance, "settled");
  await finance.goto("/office/claims/failures");
  await expect(finance.getByRole("row").filter({ hasText: "已销户" }).first()).toBeVisible();
  await shot(finance, "office-failures");
});

test("the agency mends the account in three clicks, another person confirms", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/claims/failures");
  await clerk.getByRole("button", { name: "更正账户" }).first().click();
  await clerk.getByLabel("新的收款账号").fill("6222020200008888888");
  await clerk.locator('input[type="file"]').setInputFiles({
    name: "卡.pdf",
    mimeType: "application/pdf",
    buffer: pdf("card"),
  });
  await shot(clerk, "mend");
  await clerk.getByRole("button", { name: "交另一人核准" }).click();
  await expect(clerk.getByText(/新账户尾号 8888/)).toBeVisible();
  await shot(clerk, "failures");

  const director = await signedIn(browser, "haidian-zhuren", "/claims/failures");
  await director.getByRole("button", { name: "核准" }).first().click();
  await shot(director, "confirm");
  await ok(director).click();
  await expect(director.getByText(/新账户尾号 8888/)).toHaveCount(0);
  await director.goto("/claims/disbursements");
  await expect(director.getByText("没有需要下拨的互助金。")).toBeVisible();
  await shot(director, "disbursements");
});
