import { type Browser, expect, type Page } from "@playwright/test";
import { printed } from "./papers";
import { clean } from "./page";
import { apiOf, confirmDialog, password, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

const line = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();

const cell = (page: Page, row: number, label: string) =>
  page.getByLabel(new RegExp(`^第 ?${row} ?行.*${label}`)).first();

interface Open {
  voucherId: string;
  line: number;
  on: string;
  amount: number;
}

/** As if the bank had done by a month's end what the books say of an account: matched and signed. */
async function reconciled(browser: Browser, account: string, month: string) {
  const [cashier, accountant, lead] = await Promise.all(
    ["haidian-chuna", "haidian-kuaiji", "haidian-kuaiji2"].map((user) => apiOf(browser, user)),
  );
  const books = "/api/agencies/haidian/books";
  const at = `${books}/bank/${account}`;
  const [year, number] = month.split("-").map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const inMonth = (open: Open[]) => open.filter(({ on }) => on <= last);
  const due = inMonth((await lead!.get(at)).book);
  if (due.length === 0) return;
  const sum = due.reduce((all, { amount }) => all + amount, 0).toFixed(2);
  const own = "0200001019202119999";
  await accountant!.send("POST", `${at}/number`, { bank: "示例银行海淀支行", number: own });
  const csv = `账号：${own}\n交易日期,贷方金额,借方金额,余额,摘要\n${last},${sum},,${sum},汇总\n`;
  await cashier!.send("PUT", `${at}/statement`, csv, { "Content-Type": "text/csv" });
  const left = await lead!.get(at);
  const lines = inMonth(left.book);
  if (lines.length > 0)
    await accountant!.send("POST", `${at}/matches`, {
      entries: left.bank.map((one: { entryId: string }) => one.entryId),
      lines: lines.map(({ voucherId, line }) => ({ voucherId, line })),
    });
  const sheet = { year, month: number, reasons: [] };
  const prepared = await accountant!.send("POST", `${at}/sheets`, sheet);
  const { id, version } = prepared;
  const path = `${books}/bank/sheets/${id}/signature`;
  const again = { password, passkey: null, path, version };
  const { token } = await lead!.send("POST", "/api/session/step-up", again);
  const signing = { "If-Match": `"${version}"`, "X-Step-Up": token };
  await lead!.send("POST", path, undefined, signing);
}

test("a voucher is written by keyboard, posted by another, and taken back in red", async ({
  browser,
}) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/books/vouchers/new");
  await expect(accountant.getByText("现用示例科目表")).toBeVisible();
  await cell(accountant, 1, "摘要").fill("购买打印纸");
  await accountant.keyboard.press("Enter");
  await accountant.keyboard.type("rcglzc");
  await accountant.keyboard.press("Enter");
  await accountant.keyboard.type("１２０.５０");
  await cell(accountant, 2, "摘要").fill("购买打印纸");
  await cell(accountant, 2, "科目").fill("10201");
  await cell(accountant, 2, "贷方").focus();
  await accountant.keyboard.press("=");
  await expect(cell(accountant, 2, "贷方")).toHaveValue("120.50");
  await expect(accountant.getByText("借贷相等")).toBeVisible();
  await cell(accountant, 1, "单据号").fill(`E2E${Date.now()}`);
  await clean(accountant);
  await accountant.screenshot({ path: "test-results/voucher-form.png", fullPage: true });
  await accountant.getByRole("button", { name: "保存" }).click();
  await accountant.getByRole("button", { name: "提交审核" }).click();
  await expect(accountant.getByText("待审核").first()).toBeVisible();
  const address = new URL(accountant.url()).pathname;

  const director = await signedIn(browser, "haidian-zhuren", address);
  await director.getByRole("button", { name: "审核记账" }).click();
  await expect(director.getByText("已记账").first()).toBeVisible();
  await clean(director);
  const paper = await printed(director, director.getByRole("button", { name: "打印凭证" }));
  for (const words of ["记账凭证", "壹佰贰拾元伍角整", "购买打印纸"])
    expect(paper.text).toContain(words);

  await accountant.reload();
  await accountant.getByRole("button", { name: "冲销" }).click();
  await accountant.getByLabel("冲销原因").fill("金额有误");
  await confirmDialog(accountant);
  await expect(accountant.getByText("红字冲销").first()).toBeVisible();
  await expect(accountant.getByText("-120.50").first()).toBeVisible();
  await director.goto(new URL(accountant.url()).pathname);
  await director.getByRole("button", { name: "审核记账" }).click();
  await expect(director.getByText("已记账").first()).toBeVisible();
  const red = await printed(director, director.getByRole("button", { name: "打印凭证" }));
  expect(red.text).toContain("（红字）");
});

test("what happened becomes vouchers by template, posted many at once", async ({ browser }) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/books/events");
  await expect(line(accountant, "会费到账")).toBeVisible();
  await clean(accountant);
  await accountant.getByRole("checkbox").first().check();
  await accountant.getByRole("button", { name: /生成凭证/ }).click();
  await expect(accountant).toHaveURL(/state=submitted/);
  await expect(line(accountant, "收到会费")).toBeVisible();
  const director = await signedIn(browser, "haidian-zhuren", "/books/vouchers?state=submitted");
  await expect(line(director, "收到会费")).toBeVisible();
  await clean(director);
  await director.getByRole("checkbox").first().check();
  await director.getByRole("button", { name: /审核记账/ }).click();
  await expect(director.getByText(/已记账 \d+ 张/)).toBeVisible();
});

test("a month is closed by the finance head alone, and every figure opens", async ({ browser }) => {
  const lead = await signedIn(browser, "haidian-kuaiji2", "/books/periods");
  await expect(lead.getByText("凭证全部记账")).toBeVisible();
  const [, year, month] = /(\d{4})年(\d{1,2})月结账检查/.exec(await lead.locator("main").innerText())!;
  await reconciled(browser, "10202", `${year}-${month}`);
  await lead.reload();
  await expect(lead.getByText("凭证全部记账")).toBeVisible();
  await clean(lead);
  await lead.screenshot({ path: "test-results/periods.png", fullPage: true });
  await lead.getByRole("button", { name: "签字结账" }).click();
  await confirmDialog(lead);
  await expect(line(lead, "已结账")).toBeVisible();
  await lead.getByRole("row").filter({ hasText: "已结账" }).getByRole("link").click();
  await expect(line(lead, "10201")).toContainText("223,200.00");
  await clean(lead);
  await lead.screenshot({ path: "test-results/trial-balance.png", fullPage: true });
  await line(lead, "10201").getByRole("link").click();
  await expect(line(lead, "本月合计")).toBeVisible();
  await clean(lead);
  await line(lead, "印制参保宣传册").getByRole("link").click();
  await expect(lead.getByRole("heading", { name: /记-/ })).toBeVisible();
  const director = await signedIn(browser, "haidian-zhuren", "/books/periods");
  await expect(director.getByRole("button", { name: "签字结账" })).toHaveCount(0);
});

test("the office sees who has closed, and its chart", async ({ browser }) => {
  const finance = await signedIn(browser, "caiwu", "/office/books?q=海淀");
  await expect(line(finance, "海淀")).toBeVisible();
  await finance.goto("/office/charts");
  await expect(finance.getByText("示例", { exact: true })).toBeVisible();
  await clean(finance);
  await finance.getByRole("button", { name: "拟订科目表" }).click();
  await expect(finance.getByLabel("施行日期")).toBeVisible();
  await finance.screenshot({ path: "test-results/charts.png", fullPage: true });
});
