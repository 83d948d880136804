import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { pick, signedIn, signedInAlready, test } from "./people";

// What people meet every day, on every page: reload, refusals, conflicts, lists, help.

const ok = (page: Page) => page.locator(".ant-modal:visible .ant-btn-primary").last().click();
const alertOf = (page: Page) => page.locator(".ant-modal:visible [role=alert]");

/** The routes of an app that need no parameter, as its table names them. */
function routesOf(app: string) {
  const source = readFileSync(`../../frontend/apps/${app}/src/App.tsx`, "utf8");
  return [...source.matchAll(/<Route path="([^"*]+)"/g)]
    .map(([, path]) => path!.replace(/\/:\w+\?$/, ""))
    .filter((path) => !path.includes(":"));
}

const products = { agency: "代办处工作台", office: "办事处管理端" };

for (const [app, base, user] of [
  ["agency", "", "haidian-zhuren"],
  ["office", "/office", "guanli"],
] as const) {
  test(`every page of ${app}, loaded anew, is the page it was, and says so in its title`, async ({
    browser,
  }) => {
    const page = await signedInAlready(browser, user);
    const titles = new Map<string, string>();
    for (const route of routesOf(app)) {
      await page.goto(base + route);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading, route).toBeVisible();
      await expect(heading, route).not.toHaveText("没有找到");
      await expect(page, route).toHaveTitle(`${await heading.innerText()} · ${products[app]}`);
      titles.set(route, await page.title());
    }
    expect(titles.size).toBeGreaterThan(20);
    await page.context().close();
  });
}

test("three refusals: each says its rule, why, and what to do", async ({ browser }) => {
  const director = await signedIn(browser, "dongcheng-zhuren", "/custody");
  const nameSeal = director.getByRole("row").filter({ hasText: "个人名章" });
  await nameSeal.getByRole("button", { name: "移交" }).click();
  const dialog = director.getByRole("dialog").last();
  await dialog.getByLabel("接收人", { exact: true }).click();
  await director
    .locator(".ant-select-item-option")
    .filter({ hasText: /管委会主任/ })
    .last()
    .click();
  await director.getByLabel("移交事由").fill("试一试");
  await ok(director);
  await expect(alertOf(director)).toContainText("财务专用章和个人名章须分人保管");
  await expect(alertOf(director)).toContainText("该人员将一人保管两枚印鉴");
  await expect(alertOf(director)).not.toContainText("CU-3");
  await alertOf(director).locator(".hz-article").hover();
  await expect(director.locator(".hz-article-note")).toContainText("CU-3");
  await director.context().close();

  const accountant = await signedIn(browser, "haidian-kuaiji", "/custody");
  const me = (await (await accountant.request.get("/api/session")).json()).person.name;
  const book = accountant.getByRole("row").filter({ hasText: "下一号" });
  await book.getByRole("button", { name: "开支票" }).click();
  await accountant.getByLabel("支票号码").fill("30710270");
  await accountant.getByLabel("收款人").fill("京华医院");
  await accountant.getByLabel("金额（元）").fill("1234.5");
  await expect(accountant.getByText("人民币壹仟贰佰叁拾肆元伍角整")).toBeVisible();
  await pick(accountant, "预算项目", "慰问金");
  await accountant.getByLabel("用途").fill("职工慰问");
  await ok(accountant);
  await expect(alertOf(accountant)).toContainText("支票须逐笔连续登记");
  await expect(alertOf(accountant)).toContainText("下一个号码");

  await accountant.goto("/electronic-payments?new");
  const form = accountant.locator(".ant-modal:visible");
  await form.getByLabel("收款人").fill(me);
  await form.getByLabel("收款账号").fill("6222000000000001");
  await form.getByLabel("金额（元）").fill("100");
  await pick(accountant, "预算项目", "日常管理");
  await form.getByLabel("用途").fill("试一试");
  await ok(accountant);
  await expect(alertOf(accountant)).toContainText("收款人不得参与");
  await accountant.context().close();
});

test("of two who change one unit, nobody's change is lost", async ({ browser }) => {
  const first = await signedInAlready(browser, "haidian-jingban");
  await first.goto("/units?q=002");
  await first.getByRole("main").getByRole("row").nth(1).getByRole("link").click();
  const second = await signedInAlready(browser, "haidian-jingban2");
  await second.goto(first.url());
  for (const page of [first, second])
    await page.getByRole("button", { name: "修改", exact: true }).click();
  const field = (page: Page, label: string) => page.locator(".ant-modal:visible").getByLabel(label);
  await field(first, "联系电话").fill("13399998888");
  await ok(first);
  await expect(first.locator(".ant-modal")).toBeHidden();

  await field(second, "联系人").fill("王五");
  await field(second, "联系电话").fill("13377776666");
  await ok(second);
  const merge = alertOf(second);
  await expect(merge).toContainText("原值");
  await expect(merge).toContainText("他人改为：13399998888");
  await expect(merge).toContainText("您填写的：13377776666");
  // without a choice nothing is sent
  await ok(second);
  await expect(merge).toContainText("请为每一项选择");
  await merge.getByText("他人改为：13399998888").click();
  await ok(second);
  await expect(second.locator(".ant-modal")).toBeHidden();
  await expect(second.getByRole("dialog")).toContainText("13399998888");
  await expect(second.getByRole("dialog")).toContainText("王五");
  await first.context().close();
  await second.context().close();
});

test("a list keeps its filter through a drawer, steps to neighbours, sorts; Alt+N opens one dialog", async ({
  browser,
}) => {
  const page = await signedInAlready(browser, "haidian-jingban");
  await page.goto("/units?q=海淀");
  const names = page.locator("main tbody tr.ant-table-row td:nth-child(2)");
  await expect(names.first()).toBeVisible();
  await names.first().getByRole("link").click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  const open = page.url();
  await drawer.getByRole("button", { name: "下一条" }).click();
  await expect(page).not.toHaveURL(open);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/units\?q=/);
  await page.getByRole("columnheader", { name: /单位编号/ }).click();
  await expect(page).toHaveURL(/sort=number/);
  // the next click turns what the head shows
  await expect(page.getByRole("columnheader", { name: /单位编号/ })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await page.getByRole("columnheader", { name: /单位编号/ }).click();
  await expect(page).toHaveURL(/sort=-number/);
  // the address changes before the rows do
  await expect(async () => {
    const numbers = await page
      .locator("main tbody tr.ant-table-row td:nth-child(1)")
      .allInnerTexts();
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual([...numbers].sort().reverse());
  }).toPass({ timeout: 5000 });
  await page.keyboard.press("Alt+n");
  await expect(page.locator(".ant-modal:visible")).toHaveCount(1);
  await expect(page.locator(".ant-modal:visible")).toContainText("添加单位");
  await expect(page.locator(".ant-modal:visible input").first()).toBeFocused();
  await page.context().close();
});

test("help is beside every page, and the command bar knows numbers as they are printed", async ({
  browser,
}) => {
  const page = await signedInAlready(browser, "haidian-zhuren");
  await page.goto("/custody");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: "帮助" }).click();
  await expect(page.getByRole("dialog")).toContainText("两枚印鉴不能同一人保管");
  await expect(page.getByRole("dialog")).toContainText("有关规定");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Ctrl+K");
  await page.keyboard.press("Escape");
  const agency = await (await page.request.get("/api/agencies/haidian")).json();
  const certificate = agency.papers.find((one: { status: string }) => one.status === "valid");
  expect(certificate.paperNumber).toContain("京互办登");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /查找/ }).fill(certificate.paperNumber);
  await expect(page.getByRole("option").first()).toContainText("登记证");
  await page.context().close();
});

test("rows are pasted from Excel into the grid, by their head, and taken back", async ({
  browser,
}) => {
  const page = await signedInAlready(browser, "haidian-jingban");
  await page.goto("/rosters");
  await page.getByRole("button", { name: "逐人填写" }).click();
  const grid = page.getByRole("region", { name: "逐人填写" });
  const rows = grid.locator("tbody tr");
  const first = page.getByLabel("第 1 行姓名");
  await first.focus();
  await first.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, "份数\t身份证号\t姓名\n2\t110101199001011234\t张一\n1\t110101199001011235\t张二");
  await expect(rows).toHaveCount(2);
  await expect(first).toHaveValue("张一");
  await expect(page.getByLabel("第 2 行证件号码")).toHaveValue("110101199001011235");
  await page.getByLabel("第 1 行份数").focus();
  await page.keyboard.press("Control+d");
  await expect(page.getByLabel("第 2 行份数")).toHaveValue("2");
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("第 2 行份数")).toHaveValue("1");
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(1);
  await page.context().close();
});

test("who came from a card is led to the next one when it is done", async ({ browser }) => {
  const page = await signedInAlready(browser, "hezhun");
  await page.goto("/office/");
  const card = page
    .locator("a.to-do")
    .filter({ hasText: /核准.*申请/ })
    .first();
  await card.click();
  await page.getByRole("button", { name: "核准", exact: true }).click();
  await ok(page);
  const next = page.getByRole("status").filter({ hasText: "这一件办完了" });
  await expect(next).toContainText("下一件");
  const before = page.url();
  await next.getByRole("button", { name: "办理下一件" }).click();
  await expect(page).not.toHaveURL(before);
  await page.context().close();
});

test("the bell counts what is new to me, and its digest leads there", async ({ browser }) => {
  const page = await signedInAlready(browser, "haidian-zhuren");
  await page.goto("/profile");
  const bell = page.getByRole("button", { name: /^提醒，[1-9]\d* 件未读/ });
  await bell.click();
  const digest = page.getByRole("dialog");
  await expect(digest).toContainText(/待我办理 \d+ 件：新增 [1-9]/);
  await digest.getByRole("link", { name: /放行电子付款/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("电子付款");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "提醒，0 件未读" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "提醒，0 件未读" })).toBeVisible();
  await page.context().close();
});
