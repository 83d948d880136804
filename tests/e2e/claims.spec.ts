import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import { password, pdf, pick, signedIn, test } from "./people";
import { sideways } from "./page";
import { printed, readPdf } from "./papers";

// A claim from the report to the decision of two (claims.md §11): reported and printed at once,
// papers, form, up, back, up again, proposed, confirmed by another; then by keyboard, and with a
// look at what a phone shows.

const ok = (page: Page) => page.locator(".ant-modal:visible .ant-btn-primary").last();
const plus = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const get = async (page: Page, path: string) =>
  (await page.request.get(`/api/agencies/haidian/${path}`)).json();

interface Covered {
  name: string;
  /** As it is shown: others may have the same name. */
  identity: string;
  /** A day in hospital that the cover counts on. */
  from: string;
  until: string;
}

/** A member whose hospital allowance counts, and whom no claim is about. */
async function coveredMember(page: Page): Promise<Covered> {
  const claims = (await get(page, "claims?size=100")).items;
  const claimed = new Set(claims.map(({ memberName }: { memberName: string }) => memberName));
  const { now } = await (await page.request.get("/api/session")).json();
  const today = plus(new Date(Date.parse(now) + 8 * 3600_000).toISOString().slice(0, 10), 0);
  const from = plus(today, -8);
  for (const { id, name, identity, leftOn } of (await get(page, "members?size=100")).items) {
    if (claimed.has(name) || leftOn) continue;
    if (!(await get(page, `members/${id}`)).card) continue;
    const { segments } = await get(page, `members/${id}/cover?on=${from}`);
    const counts = segments.some(
      (one: { planCode: string; state: string }) =>
        one.planCode === "hospital-allowance" && one.state === "counts",
    );
    if (counts) return { name, identity, from, until: plus(from, 5) };
  }
  throw new Error("nobody is covered");
}

/** Finds the person and tells of the stay, from the register on, without the mouse. */
async function tell(page: Page, { name, identity, from, until }: Covered, diagnosis: string) {
  await page.goto("/claims");
  await expect(page.getByRole("button", { name: "报案登记" })).toBeVisible();
  await page.keyboard.press("Alt+n");
  await expect(page.getByLabel(/^姓名、身份证号/)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  const found = page
    .getByRole("list", { name: "找到的会员" })
    .getByRole("listitem")
    .filter({ hasText: identity })
    .getByRole("button");
  await expect(found.or(page.getByRole("button", { name: "换人" }))).toBeVisible();
  if (await found.isVisible()) await found.press("Enter");
  // the keyboard goes on at the kind of event; the next field is the hospital
  await expect(page.getByRole("radio", { name: "住院", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("示例医院");
  for (const [label, day] of [
    ["入院日期", from],
    ["出院日期", until],
  ] as const) {
    const field = page.getByLabel(label);
    await field.fill(day.replaceAll("-", ""));
    // a busy machine opens the calendar late, and the first Enter only opens it
    await expect(async () => {
      if ((await field.inputValue()) !== day) await field.press("Enter");
      await expect(field).toHaveValue(day, { timeout: 2_000 });
    }).toPass();
  }
  await page.getByLabel(/^主要诊断/).fill(diagnosis);
  await expect(page.getByText("约 160.00 元")).toBeVisible();
}

async function attach(page: Page, names: string[]) {
  const files = names.map((name) => ({ name, mimeType: "application/pdf", buffer: pdf(name) }));
  await page.getByLabel("选择文件").last().setInputFiles(files);
  for (const name of names)
    await expect(page.getByRole("button", { name: `移除 ${name}` })).toBeVisible();
}

async function stamp(page: Page) {
  const file = { name: "申请书.pdf", mimeType: "application/pdf", buffer: pdf("stamped") };
  await page.locator("input[aria-label=上传盖章扫描件]").setInputFiles(file);
  await expect(page.getByText("盖章扫描件已上传")).toBeVisible();
}

async function sendUp(page: Page, label: string) {
  await page.getByRole("button", { name: label }).click();
  await ok(page).click();
  await expect(page.getByText("等办事处审核").first()).toBeVisible();
}

const proof = async (page: Page) => {
  await page.getByLabel("密码").last().fill(password);
  await page.keyboard.press("Enter");
};

/** WCAG 2.2 AA and no sideways scroll, at a desk and on a phone. */
async function clean(page: Page, path: string) {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await sideways(page), `${path} at ${size.width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test.describe.configure({ mode: "serial" });

let number = "";
let id = "";

test("a report is registered and its form printed with one click", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/claims");
  await tell(clerk, await coveredMember(clerk), "急性阑尾炎");
  const form = await printed(clerk, clerk.getByRole("button", { name: "登记并打印申请书" }));
  await expect(clerk).toHaveURL(/\/claims\/[0-9a-f-]{36}$/);
  id = clerk.url().split("/").at(-1) ?? "";
  number = (await get(clerk, `claims/${id}`)).number;
  expect(form.text).toContain(number.replaceAll(" ", ""));
  expect(form.text).toContain("互助金申请书");
  // anyone who holds the paper sees whether it is still true; the code never reaches a server
  const address = new URL(form.qrs[0] ?? "");
  const anyone = await (await browser.newContext()).newPage();
  await anyone.goto(`${address.pathname}${address.hash}`);
  await expect(anyone.getByText("与案卷一致")).toBeVisible();
  await clean(anyone, `${address.pathname}${address.hash}`);
});

test("papers sort themselves, all that is missing is said at once, and it goes up", async ({
  browser,
}) => {
  const clerk = await signedIn(browser, "haidian-jingban", `/claims/${id}`);
  await expect(clerk.getByText("缺 4 种")).toBeVisible();
  await attach(clerk, ["身份证.pdf", "银行卡.pdf", "出院小结.pdf", "诊断证明.pdf"]);
  await expect(clerk.getByText("材料齐全")).toBeVisible();
  await clerk.getByRole("button", { name: "身份证.pdf：原件已核" }).click();
  await expect(clerk.getByText("原件已核", { exact: true }).first()).toBeVisible();
  await clerk.getByRole("button", { name: "初审通过" }).click();
  await ok(clerk).click();
  await expect(clerk.getByText(/^已初审/)).toBeVisible();
  await stamp(clerk);
  await sendUp(clerk, "上报办事处");
});

test("the office returns it with all gaps, and it comes back under its number", async ({
  browser,
}) => {
  const reviewer = await signedIn(browser, "shenhe", `/office/claims/${id}`);
  await reviewer.getByRole("button", { name: "打回" }).click();
  await reviewer.getByLabel("打回原因第 1 项").fill("诊断证明没有盖章");
  await reviewer.getByRole("button", { name: "增加一项" }).click();
  await reviewer.getByLabel("打回原因第 2 项").fill("出院小结缺第二页");
  await ok(reviewer).click();
  await expect(reviewer.getByText("已打回").first()).toBeVisible();

  const clerk = await signedIn(browser, "haidian-jingban", `/claims/${id}`);
  await expect(clerk.getByText("请补正 2 项")).toBeVisible();
  // what is put right on the form makes the print stale
  await clerk.getByRole("button", { name: "更正" }).click();
  await clerk.getByLabel(/^主要诊断/).last().fill("急性化脓性阑尾炎");
  await ok(clerk).click();
  await expect(clerk.getByText(/打印的申请书已变更/)).toBeVisible();
  await printed(clerk, clerk.getByRole("button", { name: "再次打印" }));
  await attach(clerk, ["诊断证明（盖章）.pdf"]);
  await stamp(clerk);
  await sendUp(clerk, "再次上报");
  expect((await get(clerk, `claims/${id}`)).number).toBe(number);
});

test("one proposes, another confirms, and the agency prints the notice", async ({ browser }) => {
  const reviewer = await signedIn(browser, "shenhe", `/office/claims/${id}`);
  await reviewer.getByRole("button", { name: "拟核准" }).click();
  await expect(reviewer.getByRole("dialog").getByText("人民币壹佰陆拾元整")).toBeVisible();
  await ok(reviewer).click();
  await expect(reviewer.getByText("由办事处核准岗位的另一人核准。").first()).toBeVisible();
  // the one who proposed isn't offered the confirmation
  await expect(reviewer.getByRole("button", { name: "核准给付" })).toHaveCount(0);

  const approver = await signedIn(browser, "hezhun", `/office/claims/${id}`);
  await approver.getByRole("button", { name: "核准给付" }).click();
  await expect(approver.getByRole("dialog").getByText("160.00 元")).toBeVisible();
  await ok(approver).click();
  await proof(approver);
  await expect(approver.getByText(/^已核准给付 160.00 元/)).toBeVisible();

  const clerk = await signedIn(browser, "haidian-jingban", `/claims/${id}`);
  const notice = await printed(clerk, clerk.getByRole("button", { name: "打印给付通知" }));
  expect(notice.text).toContain("160.00");
  const finance = await signedIn(browser, "caiwu", "/office/claims/payables");
  await expect(finance.getByRole("row").filter({ hasText: number })).toBeVisible();
});

test("a report of forgery freezes at once, and nobody of the agency sees whose it was", async ({
  browser,
}) => {
  const director = await signedIn(browser, "haidian-zhuren", `/claims/${id}`);
  await director.getByRole("button", { name: "举报材料不实" }).click();
  await director.getByLabel(/哪里不实/).fill("出院小结的日期像是改过");
  await ok(director).click();
  await expect(director.getByText("已冻结", { exact: true })).toBeVisible();

  const inspector = await signedIn(browser, "jihe", `/office/claims/${id}`);
  await inspector.getByRole("button", { name: "提出解除冻结" }).click();
  await inspector.getByLabel("查复结果").fill("与医院核对无误");
  await ok(inspector).click();
  await expect(inspector.getByText(/与医院核对无误/)).toBeVisible();

  const approver = await signedIn(browser, "hezhun", `/office/claims/${id}`);
  await approver.getByRole("button", { name: "核准解除冻结" }).click();
  await ok(approver).click();
  await proof(approver);
  await expect(approver.getByText("已冻结", { exact: true })).toHaveCount(0);
});

test("what was decided is looked at again, and nothing is paid meanwhile", async ({ browser }) => {
  const reviewer = await signedIn(browser, "shenhe", `/office/claims/${id}`);
  await reviewer.getByRole("button", { name: "改判" }).click();
  await reviewer.getByLabel("改判原因").fill("出院日期登记有误");
  await ok(reviewer).click();
  await expect(reviewer.getByText("改判中", { exact: true }).first()).toBeVisible();
  // who proposed the former ruling isn't offered the new one
  await expect(reviewer.getByRole("button", { name: "拟核准" })).toHaveCount(0);
  const finance = await signedIn(browser, "caiwu", "/office/claims/payables?state=revising");
  await expect(finance.getByRole("row").filter({ hasText: number })).toBeVisible();
  await finance.goto("/office/claims/overpayments");
  await expect(finance.getByText("没有应收回的互助金。")).toBeVisible();
});

test("claims are found by Ctrl+K and on the page of their member", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/members");
  await expect(clerk.getByRole("heading", { name: "会员" }).first()).toBeVisible();
  await clerk.keyboard.press("Control+k");
  await clerk.getByRole("combobox", { name: /查找/ }).fill(number);
  await clerk.getByRole("option", { name: number }).first().click();
  await expect(clerk).toHaveURL(new RegExp(`/claims/${id}$`));
  const { memberId } = await get(clerk, `claims/${id}`);
  await clerk.goto(`/members/${memberId}`);
  await expect(clerk.getByRole("link", { name: number })).toBeVisible();
});

test("the office asks for a paper from a day on, by two persons", async ({ browser }) => {
  const reviewer = await signedIn(browser, "shenhe", "/office/plans");
  const plans = await (await reviewer.request.get("/api/office/plans")).json();
  const { versions } = plans.find(({ code }: { code: string }) => code === "hospital-allowance");
  const version = versions.findLast(({ state }: { state: string }) => state === "inForce");
  await reviewer.goto(`/office/plans/${version.id}`);
  await expect(reviewer.getByText("没有另外约定的材料和期限。")).toBeVisible();
  await reviewer.getByRole("button", { name: "提出理赔约定" }).click();
  await reviewer.getByLabel(/^出险后几天内报案/).fill("30");
  await pick(reviewer, "另外要的材料", "费用清单");
  await reviewer.keyboard.press("Escape");
  await reviewer.getByLabel("决定文号").fill("京互办〔2026〕1号");
  await reviewer.getByLabel("决定日期").fill("20260105");
  await reviewer.keyboard.press("Enter");
  await ok(reviewer).click();
  await expect(reviewer.getByText("出险后 30 天内报案，超过的提示核对")).toBeVisible();
  await expect(reviewer.getByText("全部待遇另须交费用清单")).toBeVisible();
  const approver = await signedIn(browser, "hezhun", `/office/plans/${version.id}`);
  await approver.getByRole("button", { name: "核准约定" }).click();
  await ok(approver).click();
  await proof(approver);
  await expect(approver.getByText("执行中", { exact: true })).toBeVisible();
});

test("bills are pasted from a sheet", async ({ browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/claims");
  await tell(clerk, await coveredMember(clerk), "肺炎");
  await clerk.getByRole("button", { name: "只登记" }).press("Enter");
  await expect(clerk).toHaveURL(/\/claims\/[0-9a-f-]{36}$/);
  await clerk.getByRole("button", { name: "录入票据" }).click();
  const { now } = await (await clerk.request.get("/api/session")).json();
  const day = new Date(Date.parse(now)).toISOString().slice(0, 10);
  await clerk.getByLabel("第 1 行票据代码").evaluate(
    (cell, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    },
    [
      "票据代码\t票据号码\t日期\t总金额\t自付一\t类别",
      `11010001\t0000000001\t${day}\t1,200.50\t300\t住院`,
      `11010001\t0000000002\t${day}\t一百\t20\t门诊`,
    ].join("\n"),
  );
  await clerk.getByRole("button", { name: "保存票据" }).click();
  await expect(clerk.getByText("请填写金额，单位元，最多两位小数")).toBeVisible();
  await clerk.getByLabel("第 2 行总金额").fill("100");
  await clerk.getByRole("button", { name: "保存票据" }).click();
  await expect(clerk.getByText("合计 2 张")).toBeVisible();
  await expect(clerk.getByText("1,300.50")).toBeVisible();
});

const walks: [user: string, paths: (own: string) => string[]][] = [
  ["haidian-jingban", (own) => ["/claims", "/claims/new", `/claims/${own}`]],
  [
    "shenhe",
    (own) => [
      ...["/office/claims", `/office/claims/${own}`, "/office/claims/payables"],
      "/office/claims/overpayments",
    ],
  ],
];

for (const [user, paths] of walks)
  test(`the pages of ${user} are accessible at a desk and on a phone`, async ({ browser }) => {
    const page = await signedIn(browser, user, user === "shenhe" ? "/office/" : "/");
    for (const path of paths(id)) await clean(page, path);
  });

test("a phone offers its camera for papers", async ({ browser }: { browser: Browser }) => {
  const clerk = await signedIn(browser, "haidian-jingban", "/claims?state=reported");
  await clerk.setViewportSize({ width: 390, height: 844 });
  await clerk.getByRole("link", { name: /^BA-/ }).first().click();
  await expect(clerk.getByRole("button", { name: "拍照上传" })).toBeVisible();
  await pick(clerk, "上传的材料是", "诊断证明");
  const photo = { name: "IMG_0001.pdf", mimeType: "application/pdf", buffer: pdf("photo") };
  await clerk.locator("input[capture]").setInputFiles(photo);
  await expect(clerk.getByRole("button", { name: "移除 IMG_0001.pdf" })).toBeVisible();
  await expect(clerk.locator(".hz-papers .ant-tag").filter({ hasText: "诊断证明" })).toBeVisible();
});
