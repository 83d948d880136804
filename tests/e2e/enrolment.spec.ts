import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import * as XLSX from "xlsx";
import { confirmDialog, signedInAlready, test } from "./people";

const columns = ["单位", "姓名", "证件号码", "手机号", "份数", "本人同意"];
const serial = 4000 + (Date.now() % 5000);

/** Somebody of working age, with a right check digit. */
function identity(n: number) {
  const body = `11010019${80 + (n % 18)}0${(n % 9) + 1}${10 + (n % 18)}${String(n % 1000).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((all, digit, i) => all + Number(digit) * (weights[i] ?? 0), 0);
  return body + "10X98765432"[sum % 11];
}

/** A roster as a unit fills it in: the plan stands in the sheet's name. */
function roster(plan: string, rows: string[][]) {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([columns, ...rows]);
  XLSX.utils.book_append_sheet(book, sheet, `参保名册 ${plan}`.slice(0, 31));
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** What a person does: every click counts, and so does a file that is dropped. */
function hands(page: Page) {
  let acts = 0;
  return {
    click: async (what: Locator) => {
      acts++;
      await what.click();
    },
    drop: async (name: string, buffer: Buffer) => {
      acts++;
      await page.getByLabel("选择名册文件").last().setInputFiles({ name, mimeType: "", buffer });
    },
    download: async (what: Locator) => {
      acts++;
      const [file] = await Promise.all([page.waitForEvent("download"), what.click()]);
      return file.path();
    },
    acts: () => acts,
  };
}

async function clerkOf(browser: import("@playwright/test").Browser) {
  const page = await signedInAlready(browser, "dongcheng-jingban");
  const units = await (await page.request.get("/api/agencies/dongcheng/units?q=")).json();
  await page.goto("/");
  await page.getByRole("heading", { name: "首页" }).waitFor();
  return { page, units: units.items.map((unit: { number: string }) => unit.number) as string[] };
}

const menu = (page: Page, name: string) =>
  page.getByRole("menuitem", { name, exact: true }).getByRole("link");

/** New people of a unit. */
const people = (unit: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => [
    unit,
    `赵${"甲乙丙丁戊己庚辛壬癸"[i % 10]}`,
    identity(from + i),
    "13800138000",
    "1",
    "是",
  ]);

test("a clean roster is imported in three clicks", async ({ browser }) => {
  const { page, units } = await clerkOf(browser);
  const does = hands(page);
  await does.click(menu(page, "名册"));
  const file = roster("group-accident", people(units[1]!, serial, 12));
  await does.drop("意外保障.xlsx", file);
  await expect(page.getByText("12 行全部正确，可以导入。")).toBeVisible();
  await does.click(page.getByRole("button", { name: "确认导入" }));
  await expect(page.getByText(/还有 1 个单位的会费 240.00 元没有到账/)).toBeVisible();
  await expect(page.getByRole("link", { name: "办理会费" })).toBeVisible();
  expect(does.acts()).toBe(3);

  // the same file again leads to the same roster
  const { pathname } = new URL(page.url());
  await menu(page, "名册").click();
  await does.drop("意外保障.xlsx", file);
  await page.waitForURL(`**${pathname}`);
  await page.context().close();
});

test("a faulty roster is mended in the file that comes back, in five clicks", async ({ browser }) => {
  const { page, units } = await clerkOf(browser);
  const does = hands(page);
  const rows = people(units[3]!, serial + 100, 8);
  rows[2]![2] = rows[2]![2]!.slice(0, 17) + (rows[2]![2]!.endsWith("1") ? "2" : "1");
  rows[5]![5] = "";
  await does.click(menu(page, "名册"));
  await does.drop("有误.xlsx", roster("group-accident", rows));
  await expect(page.getByText("2 行有误，6 行正确")).toBeVisible();
  const faults = page.getByRole("row").filter({ hasText: "证件号码：" });
  await expect(faults.getByRole("cell").first()).toHaveText("4");
  const path = await does.download(page.getByRole("link", { name: "下载核对结果" }));

  const book = XLSX.read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const table = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
  const at = (title: string) => table[0]!.findIndex((cell) => cell?.replace("*", "") === title);
  expect(table.filter((row) => row[at("校验结果")] === "有误")).toHaveLength(2);
  table[3]![at("证件号码")] = identity(serial + 102);
  table[6]![at("本人同意")] = "是";
  const mended = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(mended, XLSX.utils.aoa_to_sheet(table), book.SheetNames[0]);
  await does.drop("改好.xlsx", XLSX.write(mended, { type: "buffer", bookType: "xlsx" }));
  await expect(page.getByText("8 行全部正确，可以导入。")).toBeVisible();
  await does.click(page.getByRole("button", { name: "确认导入" }));
  await expect(page.getByText(/会费 160.00 元没有到账/)).toBeVisible();
  expect(does.acts()).toBe(5);
  await page.context().close();
});

test("a unit is renewed in four clicks", async ({ browser }) => {
  const { page } = await clerkOf(browser);
  const does = hands(page);
  await does.click(page.getByRole("link", { name: /^续保 .*住院津贴/ }).first());
  await expect(page.getByText(/起连续保障，没有观察期/)).toBeVisible();
  await does.click(page.getByLabel("以上人员本人都同意续保"));
  await does.click(page.getByRole("button", { name: "生成续保名册" }));
  await expect(page.getByText(/行全部正确，可以导入/)).toBeVisible();
  await does.click(page.getByRole("button", { name: "确认导入" }));
  await expect(page.getByText(/没有到账，到账后自动参保/)).toBeVisible();
  expect(does.acts()).toBe(4);
  await page.context().close();
});

test("a file without a plan, a few persons by hand, and joiners whom the office decides", async ({
  browser,
}) => {
  const { page, units } = await clerkOf(browser);
  await page.goto("/rosters");
  const book = XLSX.utils.book_new();
  const rows = people(units[2]!, serial + 200, 2);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([columns, ...rows]), "Sheet1");
  const buffer = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  await page.getByLabel("选择名册文件").setInputFiles({ name: "无计划.xlsx", mimeType: "", buffer });
  await expect(page.getByText(/没有写明保障活动，请选择后继续/)).toBeVisible();
  await page.getByLabel("保障活动").first().click();
  await page.locator(".ant-select-dropdown:visible").getByText(/二次报销/).click();
  await page.getByRole("button", { name: "继续导入" }).click();

  // the unit's term runs: who joins now waits for the renewal, or for the office
  await expect(page.getByText("2 行有误，0 行正确")).toBeVisible();
  await page.getByRole("button", { name: "申请办事处决定" }).click();
  await page.getByLabel("理由").fill("整体划转，上级已批准。");
  await confirmDialog(page);
  await expect(page.getByText("等待办事处答复")).toBeVisible();

  const approver = await signedInAlready(browser, "hezhun");
  await approver.goto("/office/joiner-decisions");
  const row = approver.getByRole("row").filter({ hasText: "整体划转" }).first();
  await row.getByRole("button", { name: /答\s*复/ }).click();
  await approver.getByLabel("决定").click();
  await approver.locator(".ant-select-dropdown:visible").getByTitle("同意", { exact: true }).click();
  await approver.getByRole("dialog").getByLabel("答复").fill("同意随本期参保。");
  await confirmDialog(approver);
  await expect(row.getByText("同意随本期参保。")).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "重新核对" }).click();
  await expect(page.getByText("2 行全部正确，可以导入。")).toBeVisible();
  await expect(page.getByRole("button", { name: "新增人员 2" })).toBeVisible();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByText("已参保，共 2 行。")).toBeVisible();

  await page.goto("/rosters");
  await page.getByRole("button", { name: "逐人填写" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("保障活动").click();
  await page.locator(".ant-select-dropdown:visible").getByText(/在职职工意外伤害/).first().click();
  await drawer.getByLabel("单位").fill(units[1]!);
  await drawer.getByLabel("姓名").fill("钱一");
  await drawer.getByLabel("证件号码").fill(identity(serial + 300));
  await drawer.getByLabel("以上人员本人都同意参保").check();
  await drawer.getByRole("button", { name: /核\s*对/ }).click();
  await expect(page.getByText("1 行全部正确，可以导入。")).toBeVisible();
  await page.getByRole("button", { name: "撤回名册" }).click();
  await confirmDialog(page);
  await expect(page.getByText("已撤回").first()).toBeVisible();
  await page.context().close();
  await approver.context().close();
});

test("the demo's example rosters: a clean one, a faulty one whose good rows go in at once", async ({
  browser,
}) => {
  const { page } = await clerkOf(browser);
  const example = async (name: string) => {
    await page.goto("/rosters");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    // under its own name: by that a file is told
    await page.getByLabel("选择名册文件").setInputFiles({
      name: file.suggestedFilename(),
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(await file.path()),
    });
  };
  await example("正确的");
  await expect(page.getByText("30 行全部正确，可以导入。")).toBeVisible();
  await page.getByRole("button", { name: "撤回名册" }).click();
  await confirmDialog(page);

  await example("有误的");
  await page.getByRole("button", { name: "只导入正确的 26 行" }).click();
  await page.getByLabel("知悉人").fill("单位工会主席");
  await confirmDialog(page);
  await expect(page.getByText(/5 行有误没有办理，请下载有误的行/)).toBeVisible();
  const [back] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "只下载有误的行" }).click(),
  ]);
  const book = XLSX.read(readFileSync(await back.path()));
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  expect(rows).toHaveLength(6);

  // renewed after the old term's last day: not without a reason (EN-3)
  await example("续保的");
  await expect(page.getByRole("button", { name: /^逾期续保 \d+/ })).toBeVisible();
  await page.getByRole("button", { name: "确认导入" }).click();
  await page.getByLabel("逾期理由").fill("单位换届，经办人刚交接。");
  await confirmDialog(page);
  await expect(page.getByText(/没有到账，到账后自动参保/)).toBeVisible();
  await page.context().close();
});

test("by hand, what is wrong is told at its field, and nothing is kept until it is right", async ({
  browser,
}) => {
  const { page, units } = await clerkOf(browser);
  await page.goto("/rosters");
  await page.getByRole("button", { name: "逐人填写" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("保障活动").click();
  await page.locator(".ant-select-dropdown:visible").getByText(/在职职工意外伤害/).first().click();
  await drawer.getByLabel("单位").fill(units[1]!);
  await drawer.getByLabel("姓名").fill("钱二");
  await page.reload();
  await page.getByRole("button", { name: "逐人填写" }).click();
  await expect(drawer.getByLabel("姓名")).toHaveValue("钱二");
  const right = identity(serial + 301);
  const wrong = right.slice(0, 17) + (right.endsWith("1") ? "2" : "1");
  await drawer.getByLabel("证件号码").fill(wrong);
  await drawer.getByLabel("以上人员本人都同意参保").check();
  await drawer.getByRole("button", { name: /核\s*对/ }).click();
  await expect(drawer.getByText(/身份证号不正确/).first()).toBeVisible();
  await drawer.getByLabel("证件号码").fill(right);
  await drawer.getByRole("button", { name: /核\s*对/ }).click();
  await expect(page.getByText("1 行全部正确，可以导入。")).toBeVisible();
  await page.context().close();
});
