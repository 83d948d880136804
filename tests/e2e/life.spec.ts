import { type Browser, expect, type Page } from "@playwright/test";
import {
  at,
  codeOf,
  confirmDialog,
  day,
  drop,
  hasActivated,
  identity,
  ownPassword,
  pass,
  pdf,
  pick,
  send,
  signIn,
  test,
} from "./people";
import { exported, printed } from "./papers";

test.describe.configure({ mode: "serial" });

const run = Date.now() % 100_000;
const short = `试验${run}总工会`;
const renamed = `试验${run}产业工会`;
const fullNameOf = (name: string) => `中国职工保险互助会北京办事处${name}代办处`;
const someone = (name: string, offset: number) => ({
  name,
  id: identity((run % 9000) + offset),
  user: `user${run}-${offset}`,
});
/** The run in words: a name that nobody else has. */
const words = [...`${run}`].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("");
const chair = someone(`白${words}`, 0);
const director = someone("王㛃", 1);
const nextDirector = someone("欧阳䶮", 2);
let link = "";
let receipt = "";
let slug = "";
let totp = "";
/** What each certificate's QR code says, the present one last. */
const qrs: string[] = [];

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
  const reviewer = await at(browser, "shenhe");
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

  const approver = await at(browser, "hezhun");
  await approver.getByRole("link", { name: new RegExp(receipt) }).click(); // 1
  await approver.getByRole("button", { name: /核准/ }).first().click(); // 2
  await confirmDialog(approver); // 3
  await expect(approver.getByText("已核准").first()).toBeVisible();
});

/** The office makes a certificate; its print is read back, and its QR code kept. */
async function issue(browser: Browser, name: string, head: string) {
  const office = await at(browser, "shenhe2");
  await office.goto(`/office/agencies/${slug}`);
  const print = await printed(office, office.getByRole("button", { name: "制发登记证并打印" }));
  for (const word of [fullNameOf(name), head]) expect(print.text).toContain(word);
  expect(print.qrs[0]).toMatch(/\/verify\/DJZ-\d{4}-\d{4}#HZ1\./);
  qrs.push(print.qrs[0] ?? "");
}

/** Scans a QR code and reads the public page's answer. */
async function scanned(page: Page, qr: string, words: string) {
  const { pathname, hash } = new URL(qr);
  await page.goto("/verify/");
  await page.goto(pathname + hash);
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
}

test("the certificate is issued and printed, and the print reads back", async ({ browser }) => {
  const office = await at(browser, "shenhe2");
  await office.goto(`/office/agencies?q=${encodeURIComponent(short)}`);
  await office.getByRole("link", { name: new RegExp(short) }).first().click();
  await expect(office.getByRole("heading", { name: short })).toBeVisible();
  slug = new URL(office.url()).pathname.split("/").at(-1) ?? "";
  const steps = office.getByText("提交设立申请");
  await expect(steps).toHaveCount(1); // of many that are under review, its own
  await issue(browser, short, director.name);
});

test("anyone verifies it, and a changed character never passes", async ({ page }) => {
  const qr = qrs[0] ?? "";
  await scanned(page, qr, "有效");
  await expect(page.getByText(fullNameOf(short)).first()).toBeVisible();
  const middle = Math.floor((qr.indexOf("#") + qr.length) / 2);
  const other = qr[middle] === "A" ? "B" : "A";
  await scanned(page, qr.slice(0, middle) + other + qr.slice(middle + 1), "查无此证");
});

test("the union collects it; chair and director are invited on paper and activate", async ({
  browser,
  page,
}) => {
  const office = await at(browser, "shenhe2");
  await office.getByRole("button", { name: "登记领证" }).click();
  await office.getByLabel("领取人").fill("赵敏");
  await confirmDialog(office);
  const { today } = await (await office.request.get("/api/public/reference")).json();
  const rule = `/api/public/deadlines/preview?rule=AG-6&from=${today}`;
  const { due } = await (await office.request.get(rule)).json();
  await expect(office.getByRole("row").filter({ hasText: due }).first()).toBeVisible();

  const links = await invited(office);
  expect(links).toHaveLength(2);
  for (const [index, person] of [chair, director].entries()) {
    await page.goto("/apply/");
    await page.goto(links[index] ?? "");
    await expect(page.getByText(person.name).first()).toBeVisible();
    const sheet = await printed(page, page.getByRole("button", { name: /打印激活单/ }));
    expect(sheet.text).toContain(person.name);
    expect(sheet.qrs).toEqual([links[index]]);
    await activate(page, person, nextDirector.id);
  }
  await page.reload();
  await expect(page.getByText("这张激活单不能使用")).toBeVisible();
});

/** The office prints invitations; the links of their sheets, in the order of the posts. */
async function invited(office: Page) {
  await office.getByRole("button", { name: "制发激活单" }).click();
  const sheets = office.getByRole("dialog").getByRole("link", { name: "打开激活单打印" });
  await sheets.first().waitFor();
  const links = await sheets.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  await office.getByRole("dialog").getByRole("button").last().click();
  return links;
}

/** Sets user name and password; the identity number of somebody else doesn't do. */
async function activate(page: Page, person: typeof chair, otherId: string) {
  const submit = page.getByRole("button", { name: "激活", exact: true });
  await page.getByLabel("本人居民身份证号").fill(otherId);
  await page.getByLabel("用户名").fill(person.user);
  hasActivated(person.user);
  for (const field of await page.locator("input[type=password]").all())
    await field.fill(ownPassword);
  await submit.click();
  await expect(page.getByText(/与激活单上登记的人员不符/).first()).toBeVisible();
  await page.getByLabel("本人居民身份证号").fill(person.id);
  await submit.click();
  await expect(page.getByText("账户已激活")).toBeVisible();
}

test("they sign in to their workspace, the director with a second factor", async ({ browser }) => {
  const head = await at(browser, chair.user, "/");
  await expect(head.getByText(short).first()).toBeVisible();
  const page = await at(browser, director.user, "/");
  await page.goto("/account");
  await page.getByRole("button", { name: "启用两步验证" }).click();
  await page.locator("#step-up_password").fill(ownPassword);
  await page.keyboard.press("Enter");
  totp = await page.locator("code").innerText();
  await page.getByLabel("6 位验证码").fill(await codeOf(totp));
  await page.getByRole("button", { name: "确认启用" }).click();
  await expect(page.getByText("两步验证已启用。要换手机，请重新启用。")).toBeVisible();
  await page.getByRole("button", { name: director.name }).click();
  await page.getByText("退出登录").click();
  // a code counts once: the next one comes with the next half minute
  await page.waitForTimeout(30_500 - (Date.now() % 30_000));
  await signIn(page, director.user, totp);
  await expect(page.getByText(short).first()).toBeVisible();
});

/** Two people of the office approve the case that has just been sent from a page. */
async function approved(browser: Browser, page: Page) {
  const text = await page.getByText(/^SQ-\d{4}-\d{4}$/).first().innerText();
  const [reviewer, approver] = [await at(browser, "shenhe"), await at(browser, "hezhun")];
  await reviewer.goto(`/office/cases?q=${text}`);
  await reviewer.getByRole("row").filter({ hasText: text }).getByRole("link").click();
  await reviewer.getByRole("button", { name: "拟核准" }).click();
  await confirmDialog(reviewer);
  await approver.goto(`/office/cases?q=${text}`);
  await approver.getByRole("row").filter({ hasText: text }).getByRole("link").click();
  await approver.getByRole("button", { name: "核准", exact: true }).click();
  await confirmDialog(approver);
  await expect(approver.getByText("已核准").first()).toBeVisible();
  await page.reload();
}

/** Chooses the resolution that a case rests on. */
async function rest(page: Page, title: string) {
  await page.getByLabel("管委会决议", { exact: true }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: title }).click();
}

/** Starts a case of a kind from the agency's list of cases. */
async function start(page: Page, kind: string) {
  await page.goto("/cases");
  await page.getByRole("button", { name: "新建办件" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: kind }).click();
  await page.getByText("填写内容").waitFor();
}

test("its notice is published, its start of business reported and accepted", async ({ browser }) => {
  const page = await at(browser, director.user, "/");
  await page.goto("/notices");
  await page.getByRole("button", { name: "登记设立通告" }).click();
  await page.getByLabel("发布位置").fill("机关公告栏");
  await confirmDialog(page);
  await expect(page.getByRole("cell", { name: "机关公告栏" })).toBeVisible();

  await start(page, "开业报告");
  await day(page, "开业日期");
  await page.getByLabel("开展业务情况").fill("办理首批三家单位参保。");
  await drop(page, ["开展业务的证明材料.pdf"]);
  await send(page);
  await approved(browser, page);
  const decision = await printed(page, page.getByRole("button", { name: "打印批复" }));
  expect(decision.text).toContain(short);
  await page.goto("/");
  await expect(page.getByText("已开业").first()).toBeVisible();
});

test("it opens points, and exports them; the office sees points, committee and people", async ({
  browser,
}) => {
  const page = await at(browser, director.user, "/");
  await page.goto("/points");
  for (const unit of ["第一机床厂", "第二机床厂"]) {
    await page.getByRole("button", { name: "新设代办点" }).first().click();
    const fields = { 简称: `${run}${unit}`, 所在单位: unit, 地址: "北京市东城区一号院", 联系人: "韩梅梅" };
    for (const [label, value] of Object.entries({ ...fields, 联系电话: "01065270001" }))
      await page.getByRole("dialog").getByLabel(label).fill(value);
    await confirmDialog(page);
    await expect(page.getByRole("link", { name: `${run}${unit}` })).toBeVisible();
  }
  expect(await exported(page)).toHaveLength(2);

  const office = await at(browser, "shenhe2");
  await office.goto(`/office/agencies/${slug}?tab=points`);
  await expect(office.getByRole("row").filter({ hasText: "第二机床厂" })).toBeVisible();
  await office.getByRole("tab", { name: "管委会" }).click();
  await expect(office.getByRole("row").filter({ hasText: "李雷雷" })).toBeVisible();
  await office.getByRole("tab", { name: "人员" }).click();
  await office.getByRole("link", { name: director.name }).click();
  await expect(office.getByRole("dialog").getByText(director.user)).toBeVisible();
});

test("its letters and certificate open from its own profile", async ({ browser, page }) => {
  const own = await at(browser, director.user, "/");
  await own.goto("/profile");
  const row = own.getByRole("row").filter({ hasText: director.name });
  const letter = await printed(own, row.getByRole("button", { name: "打印" }));
  for (const word of ["聘书", director.name, fullNameOf(short)]) expect(letter.text).toContain(word);
  await scanned(page, letter.qrs[0] ?? "", "有效");
  await expect(page.getByText(director.name).first()).toBeVisible();
  const all = await printed(own, own.getByRole("button", { name: "合并打印有效证件" }));
  expect(all.pages).toBe(3);
  expect(all.qrs[0]).toBe(qrs[0]);
});

test("another agency sees nothing of it", async ({ browser }) => {
  const other = await at(browser, "xicheng-zhuren", "/");
  const mine = await at(browser, director.user, "/");
  const cases = await (await mine.request.get(`/api/agencies/${slug}/cases`)).json();
  const paths = ["", "/cases", `/cases/${cases.items[0].id}`, "/points", "/people", "/notices"];
  for (const path of [...paths, "/papers.pdf", `/search?q=${run}`]) {
    expect((await mine.request.get(`/api/agencies/${slug}${path}`)).status(), path).toBe(200);
    expect((await other.request.get(`/api/agencies/${slug}${path}`)).status(), path).toBe(404);
  }
  expect((await other.request.get("/api/office/agencies")).status()).toBe(403);
  await other.goto(`/cases/${cases.items[0].id}`);
  await expect(other.getByText("没有找到").or(other.getByText("内容不存在")).first()).toBeVisible();
});

test("somebody with posts in two agencies moves from one to the other", async ({ browser }) => {
  const theirDirector = await at(browser, "dongcheng-zhuren", "/");
  await theirDirector.goto("/people");
  await theirDirector.getByRole("button", { name: "提出任岗" }).click();
  await theirDirector.getByRole("dialog").getByLabel("姓名").fill(chair.name);
  await theirDirector.getByLabel("身份证号").fill(chair.id);
  await pick(theirDirector, "岗位", "经办人员");
  await confirmDialog(theirDirector);
  const theirChair = await at(browser, "dongcheng-guanwei", "/");
  await theirChair.goto("/people");
  await theirChair.getByRole("link", { name: chair.name }).click();
  await theirChair.getByRole("button", { name: "确认任岗" }).click();
  await confirmDialog(theirChair);

  const page = await at(browser, chair.user, "/");
  await page.goto("/profile");
  await page.getByRole("button", { name: /东城区/ }).click();
  await expect(page.getByRole("heading", { name: /东城区/ })).toBeVisible();
  await page.getByLabel("当前代办处").click();
  await page.getByTitle(fullNameOf(short)).click();
  await expect(page.getByRole("heading", { name: short })).toBeVisible();
});

test("a new name and director: the certificate is superseded by a new one", async ({
  browser,
  page: anyone,
}) => {
  const page = await at(browser, director.user, "/");
  const title = `变更名称和代办处主任${run}`;
  await pass(page, await at(browser, chair.user, "/"), slug, "change", title);
  await start(page, "变更申请");
  await page.getByLabel("名称", { exact: true }).check();
  await page.getByLabel("代办处主任", { exact: true }).check();
  await page.getByLabel("新简称").fill(renamed);
  await page.getByLabel("姓名").fill(nextDirector.name);
  await page.getByLabel("居民身份证号").fill(nextDirector.id);
  await pick(page, "在本级工会的职务", "主管副主席");
  await rest(page, title);
  await drop(page, ["盖章的申请报告.pdf", "管委会决议.pdf", "代办处主任简历.pdf"]);
  await send(page);
  await approved(browser, page);
  await expect(page.getByText("没有代办处岗位")).toBeVisible(); // the predecessor's rights are gone
  await scanned(anyone, qrs[0] ?? "", "已换发，此证失效");

  await issue(browser, renamed, nextDirector.name);
  await scanned(anyone, qrs[1] ?? "", "有效");
  await expect(anyone.getByText(fullNameOf(renamed)).first()).toBeVisible();
  await scanned(anyone, qrs[0] ?? "", "已换发，此证失效");
  const links = await invited(await at(browser, "shenhe2"));
  await anyone.goto(links[0] ?? "");
  await activate(anyone, nextDirector, director.id);
});

test("a lost certificate is declared void and replaced", async ({ browser, page: anyone }) => {
  const page = await at(browser, chair.user, "/");
  await page.goto("/notices");
  await page.getByRole("button", { name: "登记变更通告" }).click();
  await page.getByLabel("发布位置").fill("机关网站");
  await confirmDialog(page);

  await start(page, "补发申请");
  await page.getByLabel("登记证或者聘书").click();
  await page.locator(".ant-select-item-option").filter({ hasText: /^代办处登记证/ }).click();
  await page.getByLabel("遗失").check();
  await day(page, "声明作废日期");
  await page.getByLabel("作废声明").fill("登记证正本遗失，声明作废。");
  await drop(page, ["管委会决定.pdf"]);
  await send(page);
  await approved(browser, page);
  await scanned(anyone, qrs[1] ?? "", "已声明作废");
  await issue(browser, renamed, nextDirector.name);
  await scanned(anyone, qrs[2] ?? "", "有效");
  await scanned(anyone, qrs[1] ?? "", "已声明作废");
});

test("the office lists all agencies and papers, and exports every row", async ({ browser }) => {
  const office = await at(browser, "shenhe2");
  for (const list of ["agencies", "papers"]) {
    await office.goto(`/office/${list}`);
    const { total } = await (await office.request.get(`/api/office/${list}`)).json();
    expect(total).toBeGreaterThan(20);
    await expect(office.getByText(`共 ${total} 条`)).toBeVisible();
    const rows = await exported(office);
    expect(rows).toHaveLength(total);
    expect(rows.flat()).toContain(fullNameOf(renamed));
  }
  await office.goto(`/office/papers?q=${run}&status=valid`);
  await office.getByLabel("Select all").check();
  const merged = await printed(office, office.getByRole("button", { name: /合并打印所选 3 份/ }));
  expect(merged.pages).toBe(3);
  expect(merged.qrs).toContain(qrs[2]);
});

test("it ends on request: read-only for itself, revoked for everybody", async ({
  browser,
  page: anyone,
}) => {
  const page = await at(browser, chair.user, "/");
  const title = `终止代办处${run}`;
  await pass(await at(browser, nextDirector.user, "/"), page, slug, "termination", title);
  await start(page, "终止申请");
  await page.getByLabel("无法履行职责").check();
  await page.getByLabel("终止原因").fill("机构合并，不再单独设立代办处。");
  await rest(page, title);
  await page.getByLabel(/建议承接/).fill(fullNameOf("东城区总工会职工互助保障"));
  await drop(page, ["管委会主任签署的终止申请报告.pdf", "管委会决定.pdf", "清算报告.pdf"]);
  await send(page);
  await approved(browser, page);
  await scanned(anyone, qrs[2] ?? "", "有效");

  await page.goto("/notices");
  await page.getByRole("button", { name: "确认接到终止批复" }).click();
  await confirmDialog(page);
  await page.getByRole("button", { name: "登记终止通告" }).click();
  await page.getByLabel("发布位置").fill("北京日报");
  await confirmDialog(page);
  await expect(page.getByText(/本代办处已终止/)).toBeVisible();
  await page.goto("/cases");
  await expect(page.getByText("共 4 条")).toBeVisible();
  await expect(page.getByRole("button", { name: "新建办件" })).toHaveCount(0);
  await scanned(anyone, qrs[2] ?? "", "资格已终止，此证失效");
  const row = (await at(browser, "shenhe2")).getByRole("row");
  await (await at(browser, "shenhe2")).goto(`/office/agencies/${slug}`);
  await expect(row.filter({ hasText: "已失效" }).first()).toBeVisible();
});
