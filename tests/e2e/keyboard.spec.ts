import { type CDPSession, expect, type Locator, type Page } from "@playwright/test";
import { apiOf, identity, password, pdf, signedInAlready, test } from "./people";

// Without a mouse: whatever is pressed here, is pressed on the keyboard.
test.describe.configure({ mode: "serial" });

const serial = 9500 + (Date.now() % 400); // beyond those of the other tests
const union = `键盘${Date.now() % 100000}总工会`;
let receipt = "";

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, target: Locator) {
  await target.first().waitFor();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not within 120 presses of Tab: ${target}`);
}

async function press(page: Page, role: "button" | "link", name: string | RegExp) {
  await tabTo(page, page.getByRole(role, { name }));
  await page.keyboard.press("Enter");
}

async function type(page: Page, field: string, text: string) {
  await tabTo(page, page.locator(`#field-${field}`));
  await page.keyboard.insertText(text);
}

/** What an input method shows while a word is being put together, and then Enter on it. */
async function compose(page: Page, text: string) {
  const browser: CDPSession = await page.context().newCDPSession(page);
  const at = text.length;
  await browser.send("Input.imeSetComposition", { text, selectionStart: at, selectionEnd: at });
  await page.keyboard.press("Enter");
}

async function goOn(page: Page) {
  await press(page, "button", "保存并继续");
  await expect(page.getByText("请完成以下各项")).toBeVisible();
}

test("a union applies", async ({ page }) => {
  await page.goto("/apply/");
  await press(page, "button", "开始申请");
  await press(page, "link", /基本信息/);
  await tabTo(page, page.getByLabel("区县", { exact: true }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("局总公司")).toBeChecked();

  await tabTo(page, page.locator("#field-shortName"));
  await compose(page, union);
  await expect(page.locator("#field-shortName")).toBeFocused();
  await expect(page.getByText(/请先改正|处需要/)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("基本信息");
  await page.keyboard.insertText(union);
  await expect(page.locator("#field-shortName")).toHaveValue(union);

  await type(page, "sponsorUnion", union);
  await type(page, "address", "北京市东城区建国路1号");
  await type(page, "premises", "自有办公室40平方米");
  await type(page, "equipment", "电脑2台");
  await type(page, "scaleUnits", "40");
  await type(page, "scaleMembers", "12000");
  await type(page, "contactName", "赵敏");
  await type(page, "contactPhone", "13800138000");
  await goOn(page);

  await press(page, "link", /管委会与主任/);
  await type(page, "chair-name", "白启明");
  await type(page, "chair-identityNumber", identity(serial));
  await type(page, "director-name", "王一凡");
  await type(page, "director-identityNumber", identity(serial + 1));
  for (const [at, [name, title]] of Object.entries([
    ["白启明", "主席"],
    ["王一凡", "副主席"],
    ["李雷雷", "权益部部长"],
  ])) {
    await type(page, `committee-${at}-name`, name!);
    await type(page, `committee-${at}-title`, title!);
  }
  await goOn(page);

  await press(page, "link", /工作人员/);
  await tabTo(page, page.locator("details summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("details textarea"));
  await page.keyboard.insertText("韩梅梅\t经办人员\t专职\t13900139000");
  await press(page, "button", "加入名单");
  await goOn(page);

  await press(page, "link", /申请材料/);
  const choosing = page.waitForEvent("filechooser");
  await press(page, "button", /选择文件/);
  const names = ["申请报告.pdf", "代办处管理办法.pdf", "人员名单.pdf", "主席简历.pdf", "副主席简历.pdf"];
  await (await choosing).setFiles(
    names.map((name) => ({ name, mimeType: "application/pdf", buffer: pdf(name) })),
  );
  await expect(page.getByRole("button", { name: /^移除 / })).toHaveCount(names.length);
  await goOn(page);

  await press(page, "link", /核对并提交/);
  await press(page, "button", "提交申请");
  await expect(page.getByText("申请已提交")).toBeVisible();
  receipt = (await page.getByText(/SQ-\d{4}-\d{4}/).first().innerText()).match(/SQ-[\d-]+/)![0];
});

test("an approver signs in and approves it", async ({ browser }) => {
  const reviewer = await apiOf(browser, "shenhe");
  const { items } = await reviewer.get(`/api/office/cases?q=${receipt}`);
  const at = `/api/office/cases/${items[0].id}`;
  const version = async () => ({ "If-Match": `"${(await reviewer.get(at)).version}"` });
  const findings = (await reviewer.get(at)).findings.map((one: { condition: string }) => ({
    condition: one.condition,
    met: true,
    evidence: "见材料，已核实",
  }));
  await reviewer.send("PUT", `${at}/findings`, { findings }, await version());
  await reviewer.send("POST", `${at}/proposal`, { outcome: "approve", reasons: "" }, await version());
  await reviewer.close();

  const page = await signedInAlready(browser);
  await page.goto("/office/");
  await expect(page.getByLabel("用户名")).toBeFocused();
  await page.keyboard.type("hezhun");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await press(page, "link", new RegExp(`核准.*${receipt}`)); // 1
  await press(page, "button", "核准"); // 2
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("button", { name: "核准" }));
  await page.keyboard.press("Enter"); // 3
  await expect(page.getByText("已核准").first()).toBeVisible();
  await page.context().close();
});

test("Ctrl+K jumps, Alt+N creates, Escape leads back", async ({ browser }) => {
  const page = await signedInAlready(browser, "guanli");
  await page.goto("/office/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "查找" });
  await expect(box).toBeFocused();
  await compose(page, receipt);
  await expect(box).toBeFocused();
  await page.keyboard.insertText(receipt);
  await expect(page.getByRole("option").first()).toContainText(union);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/office\/cases\/[\w-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(union);

  await page.goto("/office/people");
  const person = page.getByRole("main").getByRole("row").nth(1).getByRole("link");
  await tabTo(page, person);
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  await expect(page.locator(".ant-drawer:focus, .ant-drawer :focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(/\/office\/people$/);
  await expect(person).toBeFocused();

  await page.keyboard.press("Alt+n");
  await expect(page.getByRole("dialog")).toContainText("提出任岗");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(person).toBeFocused();
  await page.context().close();

  const agency = await signedInAlready(browser, "dongcheng-zhuren");
  await agency.goto("/");
  await agency.getByRole("heading", { level: 1 }).waitFor();
  await agency.keyboard.press("Alt+n");
  const kinds = agency.getByRole("dialog");
  await expect(kinds).toContainText("变更申请");
  await agency.keyboard.press("Tab");
  await expect(kinds.locator(":focus")).toHaveCount(1);
  await agency.keyboard.press("Escape");
  await expect(kinds).toBeHidden();
  await agency.context().close();
});

/** Confirms the open dialog, and the password that it asks for. */
async function confirm(page: Page) {
  const dialog = page.getByRole("dialog").last();
  await tabTo(page, dialog.locator(".ant-btn-primary"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#step-up_password")).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("the finance seal is received, a handover signed, an auditor looks around", async ({
  browser,
}) => {
  const chair = await signedInAlready(browser, "haidian-guanwei");
  await chair.goto("/");
  await press(chair, "link", /确认印鉴移交/);
  await press(chair, "button", /^确\s*认$/);
  await confirm(chair);
  await expect(chair.getByText("待确认的移交")).toBeHidden();
  await chair.context().close();

  const receiver = await signedInAlready(browser, "haidian-jingban");
  await receiver.goto("/");
  await press(receiver, "link", /办结经办人员交接/);
  await press(receiver, "button", /^签\s*字$/);
  await tabTo(receiver, receiver.locator(".ant-modal:visible .ant-btn-primary"));
  await receiver.keyboard.press("Enter");
  await expect(receiver.locator("#step-up_password")).toBeFocused();
  await receiver.keyboard.type(password);
  await receiver.keyboard.press("Enter");
  await expect(receiver.getByText("未签字")).toHaveCount(1);
  await receiver.context().close();

  const auditor = await signedInAlready(browser, "shenji");
  await auditor.goto("/");
  await press(auditor, "button", /东城区/);
  await press(auditor, "link", "支票登记簿");
  await expect(auditor.getByText("外部审计：")).toBeVisible();
  await expect(auditor.getByRole("row").nth(1)).toBeVisible();
  await auditor.context().close();
});

test("a meeting from its invitation to the signed minutes", async ({ browser }) => {
  const director = await signedInAlready(browser, "dongcheng-zhuren");
  await director.goto("/meetings");
  await director.getByRole("heading", { level: 1 }).waitFor();
  await director.keyboard.press("Alt+n");
  const dialog = director.getByRole("dialog");
  await tabTo(director, dialog.getByLabel("开始时间"));
  await director.keyboard.press("Control+a");
  await director.keyboard.type("00:01");
  await tabTo(director, dialog.getByLabel("会议内容"));
  await director.keyboard.insertText("听取本季度工作汇报");
  await director.keyboard.press("Shift+Tab");
  await expect(dialog.getByLabel("地点")).toBeFocused();
  await director.keyboard.insertText("键盘会议室");
  await director.keyboard.press("Enter");
  await press(director, "button", "保存出席并拟写纪要");
  await expect(director.getByLabel("纪要正文")).toHaveValue(/键盘会议室/);
  const address = director.url();
  await director.context().close();

  const chair = await signedInAlready(browser, "dongcheng-guanwei");
  await chair.goto(address);
  await press(chair, "button", "签署纪要");
  await expect(chair.locator("#step-up_password")).toBeFocused();
  await chair.keyboard.type(password);
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("纪要已签署").first()).toBeVisible();
  const paper = chair.waitForEvent("popup");
  await press(chair, "button", /打印会议纪要/);
  await paper;
  await chair.context().close();
});
