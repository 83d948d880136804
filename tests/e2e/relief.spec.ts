import { expect } from "@playwright/test";
import { printed } from "./papers";
import { clean } from "./page";
import { confirmDialog, pdf, pick, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

test("a condolence payment goes over three posts to the signed receipt", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/relief");
  await clean(clerk);
  await clerk.screenshot({ path: "test-results/relief-list.png", fullPage: true });
  const member = (
    await (await clerk.request.get("/api/agencies/haidian/members?size=1")).json()
  ).items[0];
  await clerk.goto(`/relief/new?member=${member.id}`);
  await clerk.getByText("慰问金", { exact: true }).click();
  await expect(clerk.getByText(/限额 2,000.00 元，剩余 2,000.00 元/)).toBeVisible();
  await pick(clerk, "事由", "重大疾病");
  await clerk.getByLabel("金额（元）").fill("2,000.01");
  await expect(clerk.getByText("本次 2,000.01 元超出")).toBeVisible();
  await clerk.getByLabel("金额（元）").fill("1,800");
  await clerk.getByLabel("收款账号").fill("6222020200009999");
  await clerk.getByLabel("情况说明").fill("确诊后住院治疗，代办处前往慰问（示例）。");
  await clean(clerk);
  await clerk.screenshot({ path: "test-results/relief-form.png", fullPage: true });
  await clerk.getByRole("button", { name: /^保\s?存$/ }).click();
  await expect(clerk.getByText("草稿", { exact: true })).toBeVisible();
  const path = new URL(clerk.url()).pathname;
  await clerk.getByRole("button", { name: "提交核准" }).click();
  await confirmDialog(clerk);
  await expect(clerk.getByText("待核准", { exact: true })).toBeVisible();

  const director = await signedIn(browser, "haidian-zhuren", path);
  await director.getByRole("button", { name: /^核\s?准$/ }).click();
  await confirmDialog(director);
  const cashier = await signedIn(browser, "haidian-chuna", path);
  await cashier.getByRole("button", { name: "制单付款" }).click();
  await confirmDialog(cashier);
  await expect(cashier.getByText("待放行", { exact: true })).toBeVisible();
  await director.reload();
  await director.getByRole("button", { name: /^放\s?行$/ }).click();
  await confirmDialog(director);
  await expect(director.getByText(/SR-\d{4}-\d{5}/).first()).toBeVisible();

  const accountant = await signedIn(browser, "haidian-kuaiji", path);
  await accountant.getByRole("button", { name: "登记到账" }).click();
  await accountant.getByLabel("银行流水号").fill("B20260001");
  await confirmDialog(accountant);
  await clerk.reload();
  const paper = await printed(clerk, clerk.getByRole("button", { name: "打印签收单" }));
  for (const words of ["慰问金发放签收单", "壹仟捌佰元整", "重大疾病", "尾号9999"])
    expect(paper.text).toContain(words);
  await clerk.getByRole("button", { name: "登记签收" }).click();
  await clerk
    .locator(".ant-modal:visible input[type=file]")
    .setInputFiles({ name: "签收单.pdf", mimeType: "application/pdf", buffer: pdf("签收单") });
  await clerk.getByLabel("纸质签收单位置").fill("1册-1页");
  await confirmDialog(clerk);
  await clerk.getByRole("button", { name: /^办\s?结$/ }).click();
  await confirmDialog(clerk);
  await expect(clerk.getByText("已办结", { exact: true }).first()).toBeVisible();
  await clerk.screenshot({ path: "test-results/relief-case.png", fullPage: true });
  await clean(clerk);
  await clerk.goto("/relief");
  const register = await printed(clerk, clerk.getByRole("button", { name: /打印.*登记簿/ }));
  for (const words of ["慰问金发放登记簿", "1,800.00", "已办结"])
    expect(register.text).toContain(words);
});

test("the office sees the sums, and nobody's name", async ({ browser }) => {
  const reviewer = await signedIn(browser, "shenhe", "/office/relief");
  await expect(reviewer.getByRole("row").filter({ hasText: "慰问金" }).first()).toContainText(
    "1,800.00",
  );
  await clean(reviewer);
  await reviewer.screenshot({ path: "test-results/relief-office.png", fullPage: true });
});
