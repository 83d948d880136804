import { expect, type Page } from "@playwright/test";
import { printed } from "./papers";
import { clean } from "./page";
import { confirmDialog, pass, pick, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

const slug = "haidian";
const line = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();

async function prepare(page: Page, amount: string, about: string) {
  await page.goto("/electronic-payments?new");
  const form = page.locator(".ant-modal:visible");
  await form.getByLabel("收款人").fill("示例印务有限公司");
  await form.getByLabel("收款账号").fill("6222000000000001");
  await form.getByLabel("金额（元）").fill(amount);
  await pick(page, "预算项目", "日常管理");
  await form.getByLabel("用途").fill(about);
  return form;
}

test("a payment sees what its line has left, is refused beyond it, and holds its sum", async ({
  browser,
}) => {
  const accountant = await signedIn(browser, "haidian-kuaiji", "/budgets");
  await expect(accountant.getByText("支出以办事处备案的预算为限")).toBeVisible();
  await expect(line(accountant, "日常管理")).toContainText("11,000.00");
  await accountant.screenshot({ path: "test-results/budget-page.png", fullPage: true });
  await clean(accountant);
  const paper = await printed(
    accountant,
    accountant.getByRole("button", { name: "打印预算表" }).first(),
  );
  for (const words of ["管理费预算", "送温暖等慰问活动", "200,000.00", "已备案"])
    expect(paper.text).toContain(words);

  const form = await prepare(accountant, "11,000.01", "超出预算的付款");
  await expect(form.getByText("本项预算 11,000.00 已用 0.00 占用 0.00 可用 11,000.00")).toBeVisible();
  await expect(form.getByText("超 0.01")).toBeVisible();
  await accountant.screenshot({ path: "test-results/budget-draft.png" });
  await form.locator(".ant-btn-primary").click();
  const refusal = form.getByRole("alert").filter({ hasText: "预算剩余" });
  await expect(refusal).toContainText("请减少金额，或者经管委会决议调整预算");
  await expect(refusal).toContainText("本次");
  await accountant.screenshot({ path: "test-results/budget-refused.png" });
  await form.getByLabel("金额（元）").fill("10,000");
  await confirmDialog(accountant);
  await expect(line(accountant, "超出预算的付款")).toContainText("日常管理");
  await accountant.goto("/budgets");
  await expect(line(accountant, "日常管理")).toContainText("10,000.00");
  await expect(line(accountant, "日常管理")).toContainText("1,000.00");
});

test("a change is prepared, passed by the committee, handed in, and filed by two", async ({
  browser,
}) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/budgets");
  await clerk.getByRole("button", { name: "调整预算" }).click();
  await clerk.getByLabel("日常管理 金额（元）").fill("9,999");
  await clerk.getByLabel("编制说明").fill("增加办公设备维护");
  await clerk.screenshot({ path: "test-results/budget-form.png" });
  await clean(clerk);
  await confirmDialog(clerk);
  await expect(clerk.getByRole("heading", { name: /预算调整（第1次）/ })).toBeVisible();
  await expect(clerk.getByRole("link", { name: /会议/ }).last()).toBeVisible();

  const director = await signedIn(browser, "haidian-zhuren", "/");
  const chair = await signedIn(browser, "haidian-guanwei", "/");
  const { today } = await (await chair.request.get("/api/public/reference")).json();
  const title = "审议管理费预算调整";
  await pass(director, chair, slug, "budgetChange", title, Number(today.slice(0, 4)));

  // below what is held already it isn't taken
  await clerk.reload();
  await clerk.getByRole("button", { name: "报送办事处" }).click();
  await clerk.getByLabel(/决议/).click();
  await clerk.locator(".ant-select-item-option").filter({ hasText: title }).last().click();
  await clerk.locator(".ant-modal:visible .ant-btn-primary").click();
  await expect(clerk.getByRole("alert").filter({ hasText: "预算不能低于该数" })).toBeVisible();
  await clerk.keyboard.press("Escape");
  await clerk.getByRole("button", { name: "修改", exact: true }).click();
  await clerk.getByLabel("日常管理 金额（元）").fill("15,000");
  await confirmDialog(clerk);
  await clerk.getByRole("button", { name: "报送办事处" }).click();
  await clerk.getByLabel(/决议/).click();
  await clerk.locator(".ant-select-item-option").filter({ hasText: title }).last().click();
  await confirmDialog(clerk);
  await expect(clerk.getByText("待审核")).toBeVisible();

  const reviewer = await signedIn(browser, "shenhe", "/office/budgets?q=海淀");
  await expect(reviewer.getByRole("row").filter({ hasText: "海淀" })).toBeVisible();
  await reviewer.screenshot({ path: "test-results/budget-office.png", fullPage: true });
  await clean(reviewer);
  await reviewer
    .getByRole("row")
    .filter({ hasText: "海淀" })
    .getByRole("link", { name: "待审核" })
    .click();
  await expect(line(reviewer, "日常管理")).toContainText("11,000.00");
  await expect(line(reviewer, "日常管理")).toContainText("15,000.00");
  await reviewer.screenshot({ path: "test-results/budget-filing.png", fullPage: true });
  await clean(reviewer);
  await reviewer.getByRole("button", { name: "提出备案" }).click();
  await confirmDialog(reviewer);
  await expect(reviewer.getByRole("button", { name: "核准备案" })).toHaveCount(0);

  const approver = await signedIn(browser, "hezhun", new URL(reviewer.url()).pathname);
  await approver.getByRole("button", { name: "核准备案" }).click();
  await confirmDialog(approver);
  await expect(approver.getByText("已备案").first()).toBeVisible();

  await clerk.reload();
  await expect(line(clerk, "日常管理")).toContainText("15,000.00");
  await expect(line(clerk, "日常管理")).toContainText("5,000.00");
});

test("who has handed in nothing may spend nothing, and the office sees who it is", async ({
  browser,
}) => {
  const director = await signedIn(browser, "shili-jixie-zhuren", "/budgets");
  await expect(director.getByText("暂不能支出管理费")).toBeVisible();
  await expect(director.getByText("还没有编制这一年的预算")).toBeVisible();
  await director.screenshot({ path: "test-results/budget-none.png", fullPage: true });
  const form = await prepare(director, "1", "没有预算的付款");
  await expect(form.getByText("该项目暂无预算")).toBeVisible();
  await form.locator(".ant-btn-primary").click();
  await expect(form.getByRole("alert").filter({ hasText: "请先报送预算" })).toBeVisible();

  const inspector = await signedIn(browser, "jihe", "/office/budgets?q=示例");
  await expect(inspector.getByRole("row").filter({ hasText: "示例机械" })).toContainText("未报送");
  await inspector.screenshot({ path: "test-results/budget-invented.png", fullPage: true });
  await inspector
    .getByRole("row")
    .filter({ hasText: "示例纺织" })
    .getByRole("link", { name: "已退回" })
    .click();
  await expect(inspector.getByRole("heading", { name: /年度管理费预算/ })).toBeVisible();
  await expect(inspector.getByRole("alert")).toContainText("请补充人数和人均标准");
  await expect(inspector.getByRole("button", { name: "提出备案" })).toHaveCount(0);
});
