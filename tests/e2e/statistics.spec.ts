import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import { read, utils } from "xlsx";
import { sideways } from "./page";
import { signedInAlready, test } from "./people";

const yuan = (amount: number) =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

async function open(browser: Browser, user: string, path: string) {
  const page = await signedInAlready(browser, user);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "参保统计", level: 1 })).toBeVisible();
  await expect(page.getByText("数据截至").first()).toBeVisible();
  return page;
}

/** axe and the page's width on a large screen and on a telephone. */
async function readable(page: Page) {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes[0]?.target}`)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const { HUZHU_SCREENS: folder } = process.env;
    if (folder) {
      const name = new URL(page.url()).pathname.replaceAll("/", "-") + Date.now();
      await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Exports a card and reads the workbook as a person would: heading, then rows. */
async function saved(page: Page, title: string) {
  const card = page.locator(".hz-card", { has: page.getByRole("heading", { name: title, exact: true }) });
  const download = page.waitForEvent("download");
  await card.first().getByRole("button", { name: "导出" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const book = read(readFileSync(await file.path()));
  return utils.sheet_to_json<Record<string, unknown>>(book.Sheets[book.SheetNames[0] ?? ""] ?? {});
}

test("the office sees all agencies, one of them closer, and takes the figures home", async ({
  browser,
}) => {
  const page = await open(browser, "jihe", "/office/statistics/enrolment");
  const all = await (await page.request.get("/api/office/statistics/enrolment")).json();
  await expect(page.locator(".hz-figures")).toContainText(yuan(all.total.received));
  // what was published to 2020 stands apart
  await expect(
    page.getByRole("heading", { name: "期初数（截至2020年，公布数，累计人次）" }),
  ).toBeVisible();
  await expect(page.getByText("2021年1月至本系统启用之日：这一段的数字尚未导入")).toBeVisible();
  await readable(page);
  // the last row adds up the money itself
  const sum = (rows: Record<string, unknown>[], column: string) =>
    rows
      .filter((row) => Object.values(row)[0] !== "合计")
      .reduce((total, row) => total + Number(row[column] ?? 0), 0);
  for (const title of ["按代办处", "按代办处类别", "按区", "按保障活动"]) {
    const rows = await saved(page, title);
    expect(sum(rows, "参保人次"), title).toBe(all.total.insured);
    expect(sum(rows, "会费已收（元）"), title).toBeCloseTo(all.total.received, 2);
  }
  const opening = await saved(page, "期初数（截至2020年，公布数，累计人次）");
  expect(opening.map((row) => Object.values(row)[0])).toContain("首都职工创业小额贷款：放款企业");

  const table = page.getByRole("region", { name: "按代办处，数据表" });
  const haidian = all.agencies.find((row: { slug: string }) => row.slug === "haidian");
  await table.getByTitle(haidian.name).click();
  await expect(page).toHaveURL(/agency=haidian/);
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText(yuan(haidian.figures.received)).first()).toBeVisible();
  await readable(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();

  await page.goto(`/office/statistics/enrolment?year=${all.year}&area=110108`);
  await expect(table.getByTitle(haidian.name)).toBeVisible();
  await expect(table.getByRole("button")).toHaveCount(
    all.agencies.filter((row: { areaCode: string }) => row.areaCode === "110108").length,
  );
  await page.goto("/office/statistics/enrolment?year=2021");
  await expect(page.getByText("2021年还没有参保登记")).toBeVisible();
});

test("an auditor who may not see persons can't take one view from another", async ({ browser }) => {
  const page = await signedInAlready(browser, "shenji");
  await page.goto("/");
  await page.getByRole("button", { name: /东城区/ }).click();
  await page.getByRole("menuitem", { name: /统计/ }).first().click();
  await expect(page.getByText("数据截至").first()).toBeVisible();
  await expect(page.getByLabel("保障活动", { exact: true })).toHaveCount(0);
  const path = "/api/agencies/dongcheng/statistics/enrolment";
  const refused = await page.request.get(`${path}?plan=critical-illness`);
  expect((await refused.json()).rule).toBe("ST-2");
  const counts = ["insured", "covered", "firstEnrolments", "renewals", "lateRenewals", "renewable"];
  const { years } = await (await page.request.get(path)).json();
  for (const year of years) {
    const seen = await (await page.request.get(`${path}?year=${year}`)).json();
    for (const { figures } of [...seen.units, ...seen.plans, ...seen.months])
      for (const count of counts) expect([1, 2, 3, 4]).not.toContain(figures[count]);
  }
});

test("an agency sees its own by unit, and prints the year", async ({ browser }) => {
  const page = await open(browser, "haidian-zhuren", "/statistics");
  const own = await (
    await page.request.get("/api/agencies/haidian/statistics/enrolment")
  ).json();
  const units = page.getByRole("region", { name: "按单位，数据表" });
  await expect(units.getByText(own.units[0].name).first()).toBeVisible();
  await readable(page);
  await saved(page, "按单位");
  for (const path of ["agencies/haidian", "office"]) {
    const report = await page.request.get(`/api/${path}/statistics/enrolment/report.pdf`);
    if (path === "office") expect(report.status()).toBe(403);
    else expect((await report.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }
});
