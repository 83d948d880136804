import { expect, type Page } from "@playwright/test";
import { printed } from "./papers";
import { clean } from "./page";
import { confirmDialog, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

const line = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();

/** What the bank wrote today; the demo's account held 226,800.00 before. */
function statement(number: string) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const text = `账号：${number}
交易日期,借方金额,贷方金额,余额,对方户名,摘要,凭证号
${today},3600,,223200,印刷厂,支票,000123
${today},,0.37,223200.37,银行,利息,
`;
  return { name: "流水.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

test("a statement comes in, the cheque is matched, and another account's is refused", async ({
  browser,
}) => {
  const cashier = await signedIn(browser, "haidian-chuna", "/books/bank");
  await expect(line(cashier, "10201")).toContainText("已签字");
  await clean(cashier);
  await line(cashier, "10201").getByRole("button", { name: "导入对账单" }).click();
  const pick = cashier.getByLabel("选择流水文件");
  await pick.last().setInputFiles(statement("0200001019202119999"));
  await expect(cashier.getByText("不是本户")).toBeVisible();
  await pick.last().setInputFiles(statement("0200001019202118888"));
  await expect(cashier.getByText("新增 2 笔，已有 0 笔，系统勾对 1 笔")).toBeVisible();
  await pick.last().setInputFiles(statement("0200001019202118888"));
  await expect(cashier.getByText("新增 0 笔，已有 2 笔")).toBeVisible();
});

test("the sheet names the cheque, is printed, and an accountant frees and matches", async ({
  browser,
}) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/books/bank");
  await line(accountant, "10201").getByRole("link").click();
  await expect(line(accountant, "企业已付银行未付")).toContainText("000123");
  await expect(accountant.getByText("已签字").first()).toBeVisible();
  await clean(accountant);
  await accountant.screenshot({ path: "test-results/bank-sheet.png", fullPage: true });
  const paper = await printed(accountant, accountant.getByRole("button", { name: "打印调节表" }));
  for (const words of ["余额调节表", "000123", "226,800.00", "223,200.00"])
    expect(paper.text).toContain(words);
  const matches = accountant.getByRole("region", { name: "最近的勾对" });
  await matches.getByRole("row").filter({ hasText: "000123" }).first().getByText("撤销").click();
  await accountant.getByLabel("撤销原因").fill("核对支票存根");
  await confirmDialog(accountant);
  await accountant.getByRole("button", { name: "系统勾对" }).click();
  await expect(matches.getByRole("row").filter({ hasText: "000123" }).first()).toBeVisible();
});

test("the journal shows each day, and cash is counted by two", async ({ browser }) => {
  const cashier = await signedIn(browser, "haidian-chuna", "/books/journal?account=101");
  await expect(line(cashier, "期初余额")).toContainText("2,000.00");
  await cashier.getByRole("button", { name: "登记盘点" }).click();
  await cashier.getByLabel("实盘金额").fill("2000");
  await confirmDialog(cashier);
  await expect(line(cashier, "待签字")).toBeVisible();
  await clean(cashier);
  await cashier.screenshot({ path: "test-results/journal.png", fullPage: true });
  const accountant = await signedIn(browser, "haidian-kuaiji", "/books/journal?account=101");
  await accountant.getByRole("button", { name: "监盘签字" }).first().click();
  await confirmDialog(accountant);
  await expect(accountant.getByRole("button", { name: "监盘签字" })).toHaveCount(0);
  const lead = await signedIn(browser, "haidian-kuaiji2", "/books/periods");
  await expect(lead.getByText("银行账户已对账签字")).toBeVisible();
});
