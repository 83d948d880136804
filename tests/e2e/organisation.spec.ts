import { expect } from "@playwright/test";
import { confirmDialog, pass, pdf, pick, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

const run = Date.now() % 100_000;

const file = { name: "文本.pdf", mimeType: "application/pdf", buffer: pdf("文本") };

test("an internal rule is put on file under its resolution, and the office reads it", async ({
  browser,
}) => {
  const title = `审议第${run}号制度`;
  const director = await signedIn(browser, "shili-jixie-zhuren", "/internal-rules");
  const chair = await signedIn(browser, "shili-jixie-guanwei", "/");
  await pass(director, chair, "shili-jixie", "ownRules", title);
  await director.reload();
  const row = director.getByRole("row", { name: /实施细则/ });
  await expect(row).toContainText("缺少");
  await director.getByRole("button", { name: "登记新版本" }).click();
  await director.getByRole("combobox", { name: "制度" }).fill("实施细则");
  await director.keyboard.press("Enter");
  await director.getByLabel("依据的决议").last().click();
  await director.locator(".ant-select-item-option").filter({ hasText: title }).click();
  // the text; below it the office's decision that changed a figure has a field of its own
  await director.getByRole("dialog").locator("input[type=file]").first().setInputFiles(file);
  await confirmDialog(director);
  await expect(row).toContainText("第 1 版");
  await expect(row).toContainText(title);
  const href = await row.getByRole("link").getAttribute("href");
  expect((await (await director.request.get(href!)).body()).subarray(0, 5).toString()).toBe("%PDF-");

  const office = await signedIn(browser, "shenhe", "/office/agencies/shili-jixie?tab=rules");
  await expect(office.getByRole("row", { name: /实施细则/ })).toContainText(title);
});

test("the director records the year's summary and signs the review of separated posts", async ({
  browser,
}) => {
  const director = await signedIn(browser, "dongcheng-zhuren", "/yearly-tasks");
  const row = (name: string) => director.getByRole("row", { name: new RegExp(name) });
  const { today } = await (await director.request.get("/api/public/reference")).json();
  if (today.slice(5) < "12-01")
    // a year is summed up in its December: before, the day stands where the button will be
    await expect(row("年度总结")).toContainText(`${today.slice(0, 4)}-12-01 起登记`);
  else {
    await row("年度总结").getByRole("button", { name: "登记" }).click();
    await director.getByRole("dialog").getByLabel("内容").fill("本年度工作已经完成。");
    await director.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
    await confirmDialog(director);
    await expect(row("年度总结")).toContainText("本年度工作已经完成。");
    await expect(row("年度总结").getByRole("link", { name: "查看附件" })).toBeVisible();
  }

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
  const row = office.getByRole("row", { name: /示例机械/ });
  await row.getByRole("link", { name: /拒绝的保管冲突/ }).click();
  await expect(office.getByRole("row", { name: /CU-3/ })).toContainText("提出交接");
});
