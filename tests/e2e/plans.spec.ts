import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { apiOf, confirmDialog, pick, signedInAlready, test } from "./people";

async function axeClean(page: Page) {
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes[0]?.target}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("a version is drafted from the last one, not released by its proposer, released by another", async ({
  browser,
}) => {
  const office = await apiOf(browser, "shenhe");
  const { today } = await office.get("/api/public/reference");
  const year = Number(today.slice(0, 4)) + 2;
  const reviewer = await signedInAlready(browser, "shenhe");
  await reviewer.goto("/office/plans");
  await reviewer.getByRole("link", { name: /女职工特殊疾病互助保障活动/ }).first().click();
  await reviewer.getByRole("button", { name: "据此拟新版本" }).click();
  // the figures are taken over, the filings are not: a new version is filed anew
  await expect(reviewer.getByLabel("本级备案文号")).toHaveValue("");
  await reviewer.getByLabel("生效日期").fill(`${year}-01-01`);
  await reviewer.keyboard.press("Enter");
  await reviewer.getByLabel(/^会费/).fill("二十八");
  await reviewer.getByLabel("数值来源").fill("办事处决定第8号");
  await reviewer.getByLabel("测算说明").fill("按三年给付测算");
  await reviewer.getByLabel("本级备案文号").fill("备字8号");
  // a slip of the pen and half a filing are said, not dropped
  await reviewer.getByRole("button", { name: "保存草稿" }).click();
  await expect(reviewer.getByText("请填写数字，例如 1234.5。")).toBeVisible();
  await expect(reviewer.getByText("文号和日期请一并填写。").first()).toBeVisible();
  await reviewer.getByLabel(/^会费/).fill("28");
  for (const [level, document] of [["本级", "备字8号"], ["上级", "备字9号"]]) {
    await reviewer.getByLabel(`${level}备案文号`).fill(document ?? "");
    await reviewer.getByLabel(`${level}备案日期`).fill(today);
    await reviewer.keyboard.press("Enter");
  }
  // a row more, and what is typed survives a closed tab
  await reviewer.getByRole("button", { name: "增加一行" }).click();
  await reviewer.getByLabel("事件").last().fill("丁类 女性特殊疾病");
  await reviewer.getByLabel(/每份金额/).last().fill("1,000.50");
  await reviewer.reload();
  await expect(reviewer.getByLabel("事件").last()).toHaveValue("丁类 女性特殊疾病");
  await axeClean(reviewer);
  await reviewer.getByRole("button", { name: "保存草稿" }).click();

  const drawer = reviewer.getByRole("dialog");
  await expect(drawer.getByText("草稿", { exact: true }).first()).toBeVisible();
  await expect(drawer.getByText("28 元")).toBeVisible();
  await expect(drawer.getByText("丁类 女性特殊疾病：1,000.50 元")).toBeVisible();
  await reviewer.getByRole("button", { name: "提出发布" }).click();
  await confirmDialog(reviewer);
  await expect(drawer.getByText("待核准发布").first()).toBeVisible();
  // whoever proposed it is not offered the release
  await expect(reviewer.getByRole("button", { name: "核准发布" })).toHaveCount(0);
  const id = new URL(reviewer.url()).pathname.split("/").at(-1);
  const context = reviewer.context().request;
  const csrf = (await (await context.get("/api/session")).json()).csrfToken;
  const refused = await context.post(`/api/office/plans/${id}/release`, {
    headers: { "X-CSRF": csrf, "Idempotency-Key": crypto.randomUUID(), "If-Match": '"1"' },
  });
  expect(refused.status()).toBe(403);

  const approver = await signedInAlready(browser, "hezhun");
  await approver.goto("/office/to-dos");
  await expect(approver.getByText(`（${year}-01-01起）`)).toBeVisible();
  await approver.goto(`/office/plans/${id}`);
  await approver.getByRole("button", { name: "核准发布" }).click();
  await confirmDialog(approver);
  await expect(approver.getByRole("dialog").getByText("未到生效日").first()).toBeVisible();
  await expect(approver.getByRole("button", { name: "核准发布" })).toHaveCount(0);

  // agencies read it from now on
  const clerk = await signedInAlready(browser, "haidian-jingban");
  await clerk.goto(`/plans/${id}`);
  await expect(clerk.getByRole("dialog").getByText("28 元")).toBeVisible();
  await office.close();
});

test("a benefit is simulated line by line, at the office and by anyone", async ({ browser }) => {
  const clerk = await signedInAlready(browser, "haidian-jingban");
  await clerk.goto("/plans/simulation");
  await pick(clerk, "保障活动", "在职职工住院津贴互助保障计划");
  await clerk.getByRole("button", { name: "试算", exact: true }).click();
  await expect(clerk.getByText("请填写出险情况：本次住院天数")).toBeVisible();
  await clerk.getByLabel("本次住院天数").fill("10");
  await clerk.getByRole("button", { name: "试算", exact: true }).click();
  await expect(clerk.getByText("合计 360.00 元")).toBeVisible();
  await expect(clerk.getByText("每天 40 元 × 9 天 × 1 份")).toBeVisible();

  const anyone = await signedInAlready(browser);
  await anyone.goto("/apply/#/");
  await anyone.getByRole("link", { name: /待遇试算/ }).last().click();
  await anyone.getByLabel("保障活动").selectOption({ label: "在职职工综合互助保障活动（A类）" });
  await anyone.getByLabel("份数").selectOption("3");
  await anyone.getByLabel("事件").selectOption("重大疾病（示例）");
  await anyone.getByRole("button", { name: "试算" }).click();
  await expect(anyone.getByText("合计 30,000.00 元")).toBeVisible();
  await expect(anyone.getByText("示例", { exact: true }).first()).toBeVisible();
});
