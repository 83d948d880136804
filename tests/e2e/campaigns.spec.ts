import { expect } from "@playwright/test";
import { printed } from "./papers";
import { confirmDialog, pdf, pick, signedIn, test } from "./people";

test("a campaign goes from the roster of a unit to the signed list", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/campaigns");
  await clerk.screenshot({ path: "test-results/campaign-list.png", fullPage: true });
  const unit = (
    await (await clerk.request.get("/api/agencies/haidian/members?size=1")).json()
  ).items[0].unitId;
  const { number, name } = await (
    await clerk.request.get(`/api/agencies/haidian/units/${unit}`)
  ).json();
  await clerk.getByRole("button", { name: "登记慰问活动" }).click();
  const title = `防寒慰问${Date.now() % 100_000}`;
  await clerk.getByRole("textbox", { name: "名称" }).fill(title);
  await pick(clerk, "类别", "送温暖");
  await clerk.getByLabel("总金额（元）").fill("500,000");
  await pick(clerk, "物资种类", "防寒保暖用品");
  await clerk.getByLabel("物资清单或活动方案").fill("手套、围巾");
  await confirmDialog(clerk);
  await clerk.getByRole("button", { name: "登记发放对象" }).click();
  await clerk.getByLabel(/一线单位/).fill(number);
  await clerk.getByTitle(`${number} ${name}`).last().click();
  await confirmDialog(clerk);
  await expect(clerk.getByText(/超过限额，最多/)).toBeVisible();
  await clerk.screenshot({ path: "test-results/campaign-over.png", fullPage: true });
  await clerk.getByRole("button", { name: /^修\s?改$/ }).click();
  await clerk.getByLabel("总金额（元）").fill("10");
  await confirmDialog(clerk);
  await expect(clerk.getByText(/超过限额，最多/)).toBeHidden();
  await clerk.getByRole("button", { name: "提交核准" }).click();
  await confirmDialog(clerk);
  await expect(clerk.getByText("待核准", { exact: true })).toBeVisible();

  const path = new URL(clerk.url()).pathname;
  const director = await signedIn(browser, "haidian-zhuren", path);
  await director.getByRole("button", { name: /^核\s?准$/ }).click();
  await confirmDialog(director);
  await clerk.reload();
  // paid from what was approved: the form knows line and purpose, and says what is left
  await clerk.getByRole("link", { name: "付款", exact: true }).click();
  const order = clerk.getByRole("dialog");
  await expect(order.getByText(`送温暖　${title}（已核准，送温暖等慰问活动）`)).toBeVisible();
  await order.getByLabel("收款人").fill("首都日用品商店");
  await order.getByLabel("收款账号").fill("6222 0000 0000 0000 123");
  await order.getByLabel("金额（元）").fill("11");
  await expect(order.getByText("核准的金额还可付款 10.00 元。")).toBeVisible();
  await clerk.screenshot({ path: "test-results/campaign-pay.png" });
  await order.getByLabel("金额（元）").fill("8");
  await confirmDialog(clerk);
  await expect(clerk.getByRole("row").filter({ hasText: title }).getByText("待放行")).toBeVisible();
  await clerk.goto(path);
  await expect(clerk.getByText("已开付款")).toBeVisible();
  const paper = await printed(clerk, clerk.getByRole("button", { name: "打印发放名册" }));
  for (const words of ["慰问物资发放名册", "签收人", title]) expect(paper.text).toContain(words);
  await clerk.getByRole("button", { name: "登记发放并办结" }).click();
  await clerk
    .locator(".ant-modal:visible input[type=file]")
    .setInputFiles({ name: "名册.pdf", mimeType: "application/pdf", buffer: pdf("名册") });
  await clerk.getByLabel("纸质名册位置").fill("1册-1页");
  await confirmDialog(clerk);
  await expect(clerk.getByText("已办结", { exact: true }).first()).toBeVisible();
  await clerk.getByRole("button", { name: "已付清，退回余额" }).click();
  await expect(clerk.getByRole("dialog").getByText(/还占用的预算 2.00 元退回/)).toBeVisible();
  await confirmDialog(clerk);
  await expect(clerk.getByText("付清，余额退回", { exact: true })).toBeVisible();
  await expect(clerk.getByRole("link", { name: "付款", exact: true })).toBeHidden();
  await clerk.screenshot({ path: "test-results/campaign.png", fullPage: true });
});
