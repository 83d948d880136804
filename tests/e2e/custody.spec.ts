import { expect, type Page } from "@playwright/test";
import { password, pick, signedIn, test } from "./people";

/** A line of the matrix. */
const row = (page: Page, item: string) => page.getByRole("row").filter({ hasText: item });

async function choose(page: Page, label: string, name: RegExp) {
  const dialog = page.getByRole("dialog").last();
  await dialog.getByLabel(label, { exact: true }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: name }).last().click();
}

test("the finance seal goes from hand to hand, and nobody gets both seals", async ({ browser }) => {
  const director = await signedIn(browser, "dongcheng-zhuren", "/custody");
  await expect(director.getByText("符合管理办法第十九条第2项")).toBeVisible();

  // the chair is about to receive the finance seal: the name seal can't follow
  await row(director, "个人名章").getByRole("button", { name: "移交" }).click();
  await choose(director, "接收人", /管委会主任/);
  await director.getByLabel("移交事由").fill("试一试");
  await director.getByRole("dialog").locator(".ant-btn-primary").click();
  await expect(director.getByRole("alert").filter({ hasText: "一人保管两枚印鉴" })).toBeVisible();
  await director.keyboard.press("Escape");

  const chair = await signedIn(browser, "dongcheng-guanwei", "/custody");
  await chair.getByRole("button", { name: "确认", exact: true }).click();
  await chair.getByRole("dialog").locator(".ant-btn-primary").click();
  const again = chair.getByRole("dialog").filter({ hasText: "请本人确认" });
  await again.getByLabel("密码").fill("not-the-password");
  await again.getByRole("button", { name: "确认办理" }).click();
  await expect(again.getByText("密码不正确")).toBeVisible();
  await again.getByLabel("密码").fill(password);
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("待确认的移交")).toBeHidden();

  const custody = await (await chair.request.get("/api/agencies/dongcheng/custody")).json();
  const seal = custody.items.find((item: { kind: string }) => item.kind === "financeSeal");
  const me = (await (await chair.request.get("/api/session")).json()).person;
  expect(seal.keepers).toEqual([{ id: me.id, name: me.name }]);

  // the register keeps it, and the sheet prints
  await chair.goto("/custody/transfers");
  await expect(chair.getByText("已生效").first()).toBeVisible();
  await expect(chair.getByText("已退回").first()).toBeVisible();
  const popup = chair.waitForEvent("popup");
  await chair.getByRole("button", { name: "印鉴交接单" }).first().click();
  await popup;
  const transfers = await (
    await chair.request.get("/api/agencies/dongcheng/custody/transfers")
  ).json();
  const sheet = await chair.request.get(
    `/api/agencies/dongcheng/custody/transfers/${transfers.items[0].id}/sheet.pdf`,
  );
  expect((await sheet.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a cheque is written, stamped by one, and its register has no gap", async ({ browser }) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/custody");
  const book = row(accountant, "下一号");
  await book.getByRole("button", { name: "开支票" }).click();
  await accountant.getByLabel("收款人").fill("京华医院");
  await accountant.getByLabel("金额（元）").fill("1,234.5");
  await pick(accountant, "预算项目", "慰问金");
  await accountant.getByLabel("用途").fill("职工慰问");
  await accountant.getByRole("dialog").locator(".ant-btn-primary").click();
  await expect(accountant.getByText("待盖章的支票")).toBeVisible();
  await expect(accountant.getByText("1,234.50")).toBeVisible();
  const clerk = await signedIn(browser, "haidian-jingban", "/custody");
  await clerk.getByRole("button", { name: "加盖财务专用章" }).click();
  await clerk.getByRole("dialog").locator(".ant-btn-primary").click();
  await clerk.getByLabel("密码").last().fill(password);
  await clerk.keyboard.press("Enter");
  await expect(clerk.getByRole("button", { name: "加盖财务专用章" })).toHaveCount(0);
  await clerk.goto("/custody/cheques");
  await expect(clerk.getByText("京华医院")).toBeVisible();
  const numbers = await clerk.locator("tbody td:first-child").allInnerTexts();
  const digits = numbers.filter((n) => /^3071/.test(n)).map(Number);
  expect(digits).toEqual([...digits].sort((a, b) => b - a));
  expect(digits[0]! - digits.at(-1)!).toBe(digits.length - 1);
});

test("an electronic payment is prepared by one and released by another", async ({ browser }) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/electronic-payments");
  await accountant.getByRole("button", { name: "制单" }).click();
  const form = accountant.getByRole("dialog");
  await form.getByLabel("收款人").fill("京华医院");
  await form.getByLabel("收款账号").fill("6222 0000 0000 0000 123");
  await form.getByLabel("金额（元）").fill("2,500");
  await pick(accountant, "预算项目", "会员活动");
  await form.getByLabel("用途").fill("体检服务费");
  await form.locator(".ant-btn-primary").click();
  const own = row(accountant, "体检服务费");
  await expect(own.getByText("待放行")).toBeVisible();
  await expect(own.getByRole("button", { name: "放行" })).toHaveCount(0);

  const director = await signedIn(browser, "haidian-zhuren", "/electronic-payments");
  await row(director, "体检服务费").getByRole("button", { name: "放行" }).click();
  await expect(director.getByRole("dialog").getByText("2,500.00").first()).toBeVisible();
  await director.getByRole("dialog").locator(".ant-btn-primary").click();
  const again = director.getByRole("dialog").filter({ hasText: "请本人确认" });
  await again.getByLabel("密码").fill(password);
  await director.keyboard.press("Enter");
  await expect(row(director, "体检服务费").getByText("已放行")).toBeVisible();
});
