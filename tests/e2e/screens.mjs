// Writes the README's pictures: node screens.mjs http://localhost:8080 ../../docs/screens
import { join } from "node:path";
import { chromium } from "@playwright/test";

const [base = "http://localhost:8080", out = "../../docs/screens"] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.HUZHU_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const open = () =>
  browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });

async function signIn(page, path, user) {
  await page.goto(base + path);
  await page.getByLabel(/用户名/).fill(user);
  await page.getByLabel(/密码/).first().fill("huzhu-demo-2026");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "不用了" }).click({ timeout: 8000 }).catch(() => {});
}

async function picture(page, path, name) {
  if (path) await page.goto(base + path);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, `${name}.png`) });
}

const anyone = await open();
await picture(anyone, "/apply/", "apply");
const office = await open();
await signIn(office, "/office/", "shenhe");
await picture(office, "", "office-home");
const cases = await (await office.request.get(`${base}/api/office/cases?kind=setUp&status=submitted`)).json();
await picture(office, `/office/cases/${cases.items[0].id}`, "case-review");
const agency = await open();
await signIn(agency, "/", "huairou-zhuren");
await picture(agency, "", "agency-home");
const keeper = await open();
await signIn(keeper, "/", "dongcheng-guanwei");
await picture(keeper, "/custody", "custody");
await picture(office, "/office/oversight", "oversight");
await anyone.goto(`${base}/apply/#/cover`);
await anyone.getByRole("button", { name: "填入示例" }).click();
await picture(anyone, "", "cover");
const clerk = await open();
await signIn(clerk, "/", "haidian-zhuren");
const rosters = await (await clerk.request.get(`${base}/api/agencies/haidian/rosters?status=checked`)).json();
await picture(clerk, `/rosters/${rosters.items[0].id}`, "roster");
await picture(clerk, "/contributions", "contributions");
await picture(office, "/office/statistics/enrolment", "enrolment");

await browser.close();
