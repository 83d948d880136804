import { expect, type Page } from "@playwright/test";
import { password, signedIn, test } from "./people";

const row = (page: Page, item: string) => page.getByRole("row").filter({ hasText: item });
const ok = (page: Page) => page.locator(".ant-modal:visible .ant-btn-primary").last();

const today = (page: Page) =>
  page.request
    .get("/api/session")
    .then((answer) => answer.json())
    .then(({ now }) => new Date(Date.parse(now) + 8 * 3600_000).toISOString().slice(0, 10));

test("a statement comes in twice, sure lines are accepted at once, the rest by hand", async ({
  browser,
}) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/contributions/bank-lines");
  await clerk.getByRole("button", { name: "导入银行流水" }).click();
  const line = `${await today(clerk)},,"8.80",海淀支行,利息,E2E-1`;
  const statement = {
    name: "流水.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`交易日期,借方金额,贷方金额,对方户名,摘要,流水号\n${line}\n`),
  };
  await clerk.getByLabel("选择流水文件").last().setInputFiles(statement);
  await expect(clerk.getByText("新增1笔收入，0笔以前已导入")).toBeVisible();
  await clerk.getByLabel("选择流水文件").last().setInputFiles(statement);
  await expect(clerk.getByText("新增0笔收入，1笔以前已导入")).toBeVisible();
  await clerk.getByLabel("选择流水文件").last().setInputFiles({
    ...statement,
    buffer: Buffer.from("交易日期,贷方金额\n昨天,一百\n"),
  });
  await expect(clerk.getByText("有2处错误，流水没有导入。")).toBeVisible();
  await clerk.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();

  await clerk.getByRole("button", { name: "确认全部可靠匹配（2）" }).click();
  await ok(clerk).click();
  await expect(clerk.getByRole("button", { name: /确认全部可靠匹配/ })).toHaveCount(0);

  await row(clerk, "8.80").getByRole("button", { name: "搁置" }).click();
  await clerk.getByLabel("原因").fill("利息");
  await ok(clerk).click();
  await expect(row(clerk, "8.80").getByText("已搁置")).toBeVisible();
});

test("two people confirm a receipt, and it is printed", async ({ browser }) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/contributions?state=reported");
  await accountant.getByRole("button", { name: "复核" }).first().click();
  await expect(accountant.getByRole("dialog").getByText("支票 30710088")).toBeVisible();
  await ok(accountant).click();
  await accountant.goto("/contributions?state=received");
  const dues = await (
    await accountant.request.get("/api/agencies/haidian/contributions?state=received")
  ).json();
  const receipt = await accountant.request.get(
    `/api/agencies/haidian/contributions/receipts.pdf?id=${dues.items[0].id}`,
  );
  expect((await receipt.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("what is held goes to the office, prepared by one and confirmed by another", async ({
  browser,
}) => {
  const inspector = await signedIn(browser, "jihe", "/office/contributions?late=true");
  await expect(inspector.getByText("逾期").first()).toBeVisible();

  const clerk = await signedIn(browser, "haidian-jingban", "/contributions/remittances");
  await clerk.getByRole("button", { name: "上缴", exact: true }).first().click();
  await clerk.getByRole("textbox", { name: "银行凭证号" }).fill("电汇 2");
  await ok(clerk).click();
  await expect(clerk.getByText("待复核").first()).toBeVisible();

  const accountant = await signedIn(browser, "haidian-kuaiji", "/contributions/remittances");
  await accountant.getByRole("button", { name: "复核" }).click();
  await ok(accountant).click();
  await accountant.getByLabel("密码").last().fill(password);
  await accountant.keyboard.press("Enter");
  await expect(accountant.getByRole("button", { name: "复核" })).toHaveCount(0);
});
