import { expect } from "@playwright/test";
import {
  confirmDialog,
  hasActivated,
  identity,
  ownPassword,
  password,
  pick,
  signedIn,
  signedInAlready,
  test,
} from "./people";

const serial = 700 + (Date.now() % 200);
const auditor = { name: "萧审", id: identity(serial), user: `shenji-${serial}` };

test("a leaving clerk hands over: three sign, the access ends, the office is told", async ({
  browser,
}) => {
  const director = await signedInAlready(browser, "xicheng-zhuren");
  await director.goto("/handovers");
  await director.getByRole("button", { name: "拟定交接清单" }).click();
  const clerk = (await (await director.request.get("/api/agencies/xicheng/people")).json()).find(
    (one: { userName: string }) => one.userName === "xicheng-jingban",
  );
  const accountant = await signedInAlready(browser, "xicheng-kuaiji");
  const me = (await (await accountant.request.get("/api/session")).json()).person;
  await pick(director, "移交人", clerk.name);
  await pick(director, "接收人", me.name);
  const supervisor = (await (await director.request.get("/api/session")).json()).person;
  await pick(director, "监交人", supervisor.name);
  // what the system knows is there already
  await expect(director.getByRole("textbox", { name: "内容" }).first()).toHaveValue(/财务专用章/);
  await director.getByRole("button", { name: "添加一项" }).click();
  await director.getByRole("textbox", { name: "内容" }).last().fill("参保名册三盒");
  await confirmDialog(director);

  for (const user of ["xicheng-jingban", "xicheng-kuaiji"]) {
    const page = user === "xicheng-kuaiji" ? accountant : await signedInAlready(browser, user);
    await page.goto("/handovers");
    await page.getByRole("main").getByRole("row").nth(1).getByRole("link").click();
    await page
      .getByRole("button", { name: /签\s*字/ })
      .first()
      .click();
    await confirmDialog(page);
    await expect(page.getByText("未签字")).toHaveCount(user === "xicheng-jingban" ? 2 : 1);
  }
  // the finance seal is still with the clerk: the last signature is refused and says why
  await director.goto("/handovers");
  await director.getByRole("main").getByRole("row").nth(1).getByRole("link").click();
  await director
    .getByRole("button", { name: /签\s*字/ })
    .first()
    .click();
  await director.locator(".ant-modal:visible .ant-btn-primary").click(); // not the drawer's
  const again = director.locator("#step-up_password");
  await again.fill(password);
  await director.keyboard.press("Enter");
  await expect(director.getByRole("alert").filter({ hasText: "离岗或者休假前须移交" })).toBeVisible();

  // the chair takes over the seal, by the transfer that waits
  const chair = await signedInAlready(browser, "xicheng-guanwei");
  await chair.goto("/custody");
  await chair.getByRole("button", { name: "确认", exact: true }).click();
  await confirmDialog(chair);
  await director.goto("/handovers");
  await director.getByRole("main").getByRole("row").nth(1).getByRole("link").click();
  await director.getByRole("button", { name: /签\s*字/ }).first().click();
  await confirmDialog(director);
  await director.getByRole("button", { name: "登记上报" }).click();
  await confirmDialog(director);
  await expect(director.getByText("已上报").first()).toBeVisible();
  const leaver = await signedInAlready(browser, "xicheng-jingban");
  await leaver.goto("/");
  await expect(leaver.getByText("没有代办处岗位")).toBeVisible();
});

test("an auditor is engaged by two, visits, and the agency sees each look", async ({ browser }) => {
  const inspector = await signedInAlready(browser, "jihe");
  await inspector.goto("/office/engagements");
  await inspector.getByRole("button", { name: "委托审计或检查" }).click();
  await pick(inspector, "代办处", "中国职工保险互助会北京办事处西城区总工会职工互助保障代办处");
  await inspector.keyboard.press("Escape");
  await inspector.getByLabel("机构").fill("京审会计师事务所");
  await inspector.getByLabel("人员").fill(`${auditor.name} ${auditor.id}`);
  await inspector.getByLabel("目的").fill("年度审计");
  await inspector.getByLabel("委托依据").fill("审计业务约定书");
  const { today } = await (await inspector.request.get("/api/public/reference")).json();
  await inspector.getByLabel("截止日期").fill(today);
  await inspector.keyboard.press("Enter");
  await confirmDialog(inspector);

  const approver = await signedInAlready(browser, "hezhun");
  await approver.goto("/office/engagements");
  await approver.getByRole("button", { name: "核准委托" }).first().click();
  const before = approver.getByRole("dialog").last();
  await before.locator(".ant-btn-primary").click();
  await approver.locator("#step-up_password").fill(password);
  await approver.keyboard.press("Enter");
  const link = await approver.getByRole("link", { name: "打开激活单打印" }).getAttribute("href");

  const page = await (await browser.newContext()).newPage();
  await page.goto(link ?? "");
  await page.getByLabel("本人居民身份证号").fill(auditor.id);
  await page.getByLabel("用户名").fill(auditor.user);
  hasActivated(auditor.user);
  for (const field of await page.locator("input[type=password]").all())
    await field.fill(ownPassword);
  await page.getByRole("button", { name: "激活", exact: true }).click();
  await expect(page.getByText("账户已激活")).toBeVisible();

  const visit = await signedIn(browser, auditor.user, "/");
  await expect(visit.getByText("只可查阅")).toBeVisible();
  await expect(visit.locator(".agency-watermark")).toContainText(
    `京审会计师事务所 ${auditor.name}`,
  );
  await visit.goto("/custody");
  await expect(visit.getByRole("heading", { name: "印鉴支票保管" })).toBeVisible();
  await expect(visit.getByRole("button", { name: /移交|登记/ })).toHaveCount(0);
  await visit.goto("/points");
  await expect(visit.getByRole("heading", { name: "代办点" })).toBeVisible();

  const director = await signedInAlready(browser, "xicheng-zhuren");
  await director.goto("/engagements");
  await expect(director.getByText(`${auditor.name}（京审会计师事务所）`).first()).toBeVisible();
  await expect(director.getByRole("cell", { name: /^印鉴支票保管/ }).first()).toBeVisible();
});
