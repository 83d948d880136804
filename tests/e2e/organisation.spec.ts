import { expect, test } from "@playwright/test";
import { apiOf, confirmDialog, pdf, pick, signedIn } from "./people";

test.describe.configure({ mode: "serial" });

const run = Date.now() % 100_000;

/** A resolution that the whole committee passes at a meeting of today. */
async function pass(browser: Parameters<typeof apiOf>[0], kind: string, title: string) {
  const at = "/api/agencies/dongcheng";
  const director = await apiOf(browser, "dongcheng-zhuren");
  const { today } = await director.get("/api/public/reference");
  let meeting = await director.send("POST", `${at}/meetings`, {
    startsAt: `${today}T00:00:00+08:00`,
    place: "三层会议室",
    agenda: "审议",
  });
  const path = `${at}/meetings/${meeting.id}`;
  const act = async (what: string, body: object) => {
    const tag = { "If-Match": `"${meeting.version}"` };
    meeting = await director.send("POST", `${path}/${what}`, body, tag);
  };
  await act("motions", { kind, title, subjectId: null });
  const ids = meeting.attendees.map((one: { memberId: string }) => one.memberId) as string[];
  const members = ids.map((memberId) => ({ memberId, state: "present" }));
  await act("attendance", { members, ledByChair: true });
  const votes = ids.map((memberId) => ({ memberId, choice: "for" }));
  await act(`motions/${meeting.motions[0].id}/votes`, { votes });
  await act("minutes", { text: null });
  await director.close();
  const chair = await signedIn(browser, "dongcheng-guanwei", `/meetings/${meeting.id}`);
  await chair.getByRole("button", { name: "签署纪要" }).click();
  await chair.getByRole("dialog").getByLabel(/密码/).fill("huzhu-demo-2026");
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("纪要已签署").first()).toBeVisible();
  await chair.context().close();
}

const file = { name: "文本.pdf", mimeType: "application/pdf", buffer: pdf("文本") };

test("an internal rule is put on file under its resolution, and the office reads it", async ({
  browser,
}) => {
  const title = `审议第${run}号制度`;
  await pass(browser, "ownRules", title);
  const director = await signedIn(browser, "dongcheng-zhuren", "/internal-rules");
  const row = director.getByRole("row", { name: /实施细则/ });
  await expect(row).toContainText("缺少");
  await director.getByRole("button", { name: "登记新版本" }).click();
  await director.getByRole("combobox", { name: "制度" }).fill("实施细则");
  await director.keyboard.press("Enter");
  await director.getByLabel("依据的决议").last().click();
  await director.locator(".ant-select-item-option").filter({ hasText: title }).click();
  await director.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
  await confirmDialog(director);
  await expect(row).toContainText("第 1 版");
  await expect(row).toContainText(title);
  const href = await row.getByRole("link").getAttribute("href");
  expect((await (await director.request.get(href!)).body()).subarray(0, 5).toString()).toBe("%PDF-");

  const office = await signedIn(browser, "shenhe", "/office/agencies/dongcheng?tab=rules");
  await expect(office.getByRole("row", { name: /实施细则/ })).toContainText(title);
});

test("the director records the year's summary and signs the review of separated posts", async ({
  browser,
}) => {
  const director = await signedIn(browser, "dongcheng-zhuren", "/yearly-tasks");
  const row = (name: string) => director.getByRole("row", { name: new RegExp(name) });
  await row("年度总结").getByRole("button", { name: "登记" }).click();
  await director.getByRole("dialog").getByLabel("内容").fill("本年度工作已经完成。");
  await director.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
  await confirmDialog(director);
  await expect(row("年度总结")).toContainText("本年度工作已经完成。");
  await expect(row("年度总结").getByRole("link", { name: "查看附件" })).toBeVisible();

  await row("岗位分离检查").getByRole("button", { name: "检查并签字" }).click();
  await confirmDialog(director); // and the password once more
  await expect(row("岗位分离检查")).toContainText("未发现一人兼任不相容岗位");
});

test("the office publishes a document, the agency reads it and passes it on, the office sees it", async ({
  browser,
}) => {
  const title = `关于第${run}号事项的通知`;
  const office = await signedIn(browser, "shenhe", "/office/matters");
  await office.getByRole("button", { name: "发布会议或文件" }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByLabel("标题").fill(title);
  await dialog.getByLabel("内容").fill("请各代办处执行。");
  await dialog.locator("input[type=file]").setInputFiles(file);
  await confirmDialog(office);
  await expect(office.getByRole("link", { name: title })).toBeVisible();

  const clerk = await signedIn(browser, "haidian-jingban", "/");
  await clerk.getByRole("link", { name: new RegExp(title) }).first().click();
  const row = clerk.getByRole("row", { name: new RegExp(title) });
  await row.getByRole("button", { name: "登记已阅读" }).click();
  await confirmDialog(clerk);
  await row.getByRole("button", { name: "登记传达" }).click();
  await clerk.getByRole("dialog").getByLabel("传达对象").fill("全体经办人员");
  await confirmDialog(clerk);
  await expect(row).toBeHidden(); // nothing more to do about it

  await office.getByRole("link", { name: title }).click();
  await expect(office.getByRole("row", { name: /海淀/ })).toContainText("全体经办人员");
  await expect(office.getByRole("row", { name: /东城/ })).toContainText("未阅未参加");
});

test("the office sees over all agencies, and each figure opens down to one", async ({ browser }) => {
  const office = await signedIn(browser, "jihe", "/office/oversight");
  await pick(office, "筛选", "有保管冲突");
  const row = office.getByRole("row", { name: /海淀/ });
  await row.getByRole("link", { name: /拒绝的保管冲突/ }).click();
  await expect(office.getByRole("row", { name: /CU-3/ })).toContainText("提出交接");
});
