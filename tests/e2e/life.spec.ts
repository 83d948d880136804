import { expect, type Page, test } from "@playwright/test";
import { confirmDialog, identity, pdf, signedIn } from "./people";

test.describe.configure({ mode: "serial" });

const short = `试验${Date.now() % 100000}总工会`;
const chair = { name: "白启明", id: identity(Date.now() % 9000) };
const director = { name: "王㛃", id: identity((Date.now() % 9000) + 1) };
const fullName = `中国职工保险互助会北京办事处${short}代办处`;
let link = "";
let receipt = "";
let qr = "";
let number = "";

/** Types into the fields of the application form, by the names of their content. */
async function fill(page: Page, fields: Record<string, string>) {
  for (const [field, value] of Object.entries(fields)) {
    const control = page.locator(`#field-${field.replace(/[.[\]]+/g, "-").replace(/-$/, "")}`);
    if ((await control.evaluate((e) => e.tagName)) === "SELECT")
      await control.selectOption({ label: value });
    else await control.fill(value);
  }
}

async function goOn(page: Page) {
  await page.getByRole("button", { name: "保存并继续" }).click();
  await expect(page.getByText("请完成以下各项")).toBeVisible();
}

test("a union applies without an account", async ({ page }) => {
  await page.goto("/apply/");
  await page.getByRole("button", { name: "开始申请" }).click();
  await page.getByRole("link", { name: /基本信息/ }).click();
  await page.getByLabel("局总公司").check();
  await fill(page, {
    sponsorUnion: short,
    shortName: short,
    address: "北京市东城区建国路1号",
    premises: "自有办公室40平方米",
    equipment: "电脑2台",
    scaleUnits: "４０",
    scaleMembers: "12000",
    contactName: "赵敏",
    contactPhone: "13800138000",
  });
  await goOn(page);
  await page.getByRole("link", { name: /管委会与主任/ }).click();
  await fill(page, {
    "chair.name": chair.name,
    "chair.identityNumber": chair.id,
    "director.name": director.name,
    "director.identityNumber": director.id,
    "committee[0].name": chair.name,
    "committee[0].title": "主席",
    "committee[1].name": director.name,
    "committee[1].title": "副主席",
    "committee[2].name": "李雷雷",
    "committee[2].title": "权益部部长",
  });
  await goOn(page);
  await page.getByRole("link", { name: /工作人员/ }).click();
  await page.locator("details summary").click();
  await page.locator("details textarea").fill("韩梅梅\t经办人员\t专职\t13900139000");
  await page.getByRole("button", { name: "加入名单" }).click();
  await goOn(page);
  await page.getByRole("link", { name: /申请材料/ }).click();
  const names = ["申请报告.pdf", "代办处管理办法.pdf", "人员名单.pdf", "主席简历.pdf", "副主席简历.pdf"];
  await page.locator("input[type=file]").setInputFiles(
    names.map((name) => ({ name, mimeType: "application/pdf", buffer: pdf(name) })),
  );
  await expect(page.getByRole("button", { name: /^移除 / })).toHaveCount(names.length);
  await goOn(page);
  await page.getByRole("link", { name: /核对并提交/ }).click();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交")).toBeVisible();
  receipt = (await page.getByText(/SQ-\d{4}-\d{4}/).first().innerText()).match(/SQ-[\d-]+/)![0];
  link = page.url();
});

test("the office returns it, the union mends it, two people approve it", async ({ browser, page }) => {
  const reviewer = await signedIn(browser, "shenhe");
  await reviewer.getByRole("link", { name: new RegExp(receipt) }).click();
  await reviewer.getByRole("button", { name: "退回补正" }).click();
  await reviewer.getByRole("dialog").getByRole("textbox").fill("请补充活动场所的产权说明。");
  await confirmDialog(reviewer);
  await expect(reviewer.getByText("待补正").first()).toBeVisible();

  await page.goto(link);
  await expect(page.getByText("请补充活动场所的产权说明。").first()).toBeVisible();
  await page.getByRole("link", { name: "去补正" }).or(page.getByRole("button", { name: "去补正" })).click();
  await page.getByRole("link", { name: /基本信息/ }).click();
  await fill(page, { premises: "自有办公室40平方米，附产权证复印件" });
  await goOn(page);
  await page.getByRole("link", { name: /核对并提交/ }).click();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交")).toBeVisible();

  await reviewer.goto("/office/");
  await reviewer.getByRole("link", { name: new RegExp(receipt) }).click();
  await reviewer.getByRole("radiogroup").first().waitFor();
  for (const group of await reviewer.getByRole("radiogroup").all())
    await group.getByText("符合", { exact: true }).click();
  for (const evidence of await reviewer.getByLabel(/：凭据/).all()) await evidence.fill("见材料，已核实");
  await reviewer.getByRole("button", { name: "拟核准" }).click();
  await confirmDialog(reviewer);
  await expect(reviewer.getByText("待核准").first()).toBeVisible();

  const approver = await signedIn(browser, "hezhun");
  await approver.getByRole("link", { name: new RegExp(receipt) }).click(); // 1
  await approver.getByRole("button", { name: /核准/ }).first().click(); // 2
  await confirmDialog(approver); // 3
  await expect(approver.getByText("已核准").first()).toBeVisible();
  await approver.context().close();
  await reviewer.context().close();
});

test("the certificate is issued and printed, and the print reads back", async ({ browser }) => {
  const office = await signedIn(browser, "shenhe2");
  await office.goto(`/office/agencies?q=${encodeURIComponent(short)}`);
  await office.getByRole("link", { name: new RegExp(short) }).first().click();
  const popup = office.waitForEvent("popup");
  await office.getByRole("button", { name: "制发登记证并打印" }).click();
  await popup; // the certificate opens for printing
  const rows = await office.request.get(`/api/office/agencies?q=${encodeURIComponent(short)}`);
  number = (await rows.json()).items[0].certificateNumber;
  expect(number).toMatch(/^DJZ-\d{4}-\d{4}$/);
  const printed = await office.request.get(`/api/office/certificates/${number}/pdf`);
  expect(printed.status()).toBe(200);
  expect((await printed.body()).subarray(0, 5).toString()).toBe("%PDF-");
  qr = await qrOf(await printed.body());
  expect(qr).toContain(`/verify/${number}#HZ1.`);
  await office.context().close();
});

test("anyone verifies it, and a changed character never passes", async ({ page }) => {
  const path = new URL(qr);
  await page.goto(path.pathname + path.hash);
  await expect(page.getByText("有效", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(fullName).first()).toBeVisible();
  const payload = path.hash.slice(1);
  const middle = Math.floor(payload.length / 2);
  const other = payload[middle] === "A" ? "B" : "A";
  await page.goto("/verify/");
  await page.goto(`${path.pathname}#${payload.slice(0, middle)}${other}${payload.slice(middle + 1)}`);
  await expect(page.getByText("查无此证").first()).toBeVisible();
});

/** Reads the QR of a PDF's first page. */
async function qrOf(document: Buffer) {
  const { execFileSync } = await import("node:child_process");
  const { mkdtempSync, readFileSync, writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const { tmpdir } = await import("node:os");
  const { PNG } = await import("pngjs");
  const { default: jsQR } = await import("jsqr");
  const folder = mkdtempSync(join(tmpdir(), "huzhu-pdf-"));
  writeFileSync(join(folder, "a.pdf"), document);
  execFileSync("pdftoppm", ["-r", "200", "-png", "-f", "1", "-l", "1", "-singlefile",
    join(folder, "a.pdf"), join(folder, "a")]);
  const text = execFileSync("pdftotext", [join(folder, "a.pdf"), "-"]).toString().replace(/\s/g, "");
  expect(text).toContain(short);
  expect(text).toContain(director.name);
  const { data, width, height } = PNG.sync.read(readFileSync(join(folder, "a.png")));
  return jsQR(new Uint8ClampedArray(data), width, height)!.data;
}
