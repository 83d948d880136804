import { type Browser, expect, type Page } from "@playwright/test";
import { printed } from "./papers";
import { apiOf, confirmDialog, password, pick, signedIn, test } from "./people";

test.describe.configure({ mode: "serial" });

const run = Date.now() % 100_000;
const motion = `审议${run}号年度展业计划`;

/** Invites to a meeting that has begun already, and puts a motion on its agenda. */
async function invite(page: Page, place: string, title: string) {
  const { today } = await (await page.request.get("/api/public/reference")).json();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("会议日期").fill(today);
  await dialog.getByLabel("会议日期").press("Tab");
  await dialog.getByLabel("开始时间").fill("00:01");
  await dialog.getByLabel("地点").fill(place);
  await dialog.getByLabel("会议内容").fill("听取本季度工作汇报");
  await confirmDialog(page);
  await expect(page.getByText("已通知").first()).toBeVisible();
  await page.getByRole("button", { name: "列入议题" }).click();
  await pick(page, "种类", "年度计划");
  await page.getByRole("dialog").getByLabel("议题").fill(title);
  await confirmDialog(page);
  await expect(page.getByText(title)).toBeVisible();
}

/** Where the duty of this quarter leads. */
async function quarterPath(page: Page) {
  const { today } = await (await page.request.get("/api/public/reference")).json();
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const year = today.slice(0, 4);
  return `/meetings?year=${year}&quarter=${year}-${String(month).padStart(2, "0")}`;
}

async function votersOf(browser: Browser) {
  const api = await apiOf(browser, "dongcheng-zhuren");
  const members = await api.get("/api/agencies/dongcheng/committee-members");
  await api.close();
  return members.filter((one: { to: string | null }) => !one.to) as { name: string }[];
}

test("the director keeps the record of the quarter's meeting, the chair signs, it is printed", async ({
  browser,
}) => {
  const [, second] = await votersOf(browser);
  const director = await signedIn(browser, "dongcheng-zhuren", "/");
  await director.getByRole("menuitem", { name: "管委会会议" }).click();
  await director.getByRole("button", { name: "通知会议" }).click();
  await invite(director, "三层会议室", motion);
  await expect(director.getByText("达到半数，可以表决")).toBeVisible();
  await director.getByRole("button", { name: "保存出席" }).click();
  await director
    .getByRole("radiogroup", { name: `${second!.name}的表决` })
    .getByText("反对", { exact: true })
    .click();
  await director.getByRole("button", { name: "保存表决并拟写纪要" }).click();
  await expect(director.getByText("通过", { exact: true })).toBeVisible();
  const text = director.getByLabel("纪要正文");
  await expect(text).toHaveValue(new RegExp(`${motion}。同意\\d+票，反对1票，弃权0票，通过`));
  await text.fill(`${await text.inputValue()}\n会议于十时结束。`);
  await director.getByRole("button", { name: "保存纪要" }).click();
  await expect(director.getByText("有修改未保存")).toBeHidden();
  await expect(director.getByRole("button", { name: "签署纪要" })).toHaveCount(0);

  const chair = await signedIn(browser, "dongcheng-guanwei", "/");
  await chair.getByRole("menuitem", { name: "管委会会议" }).click();
  await chair.getByRole("row", { name: /三层会议室.*已召开/ }).first().getByRole("link").click();
  await chair.getByRole("button", { name: "签署纪要" }).click();
  await chair.getByRole("dialog").getByLabel(/密码/).fill(password);
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("纪要已签署").first()).toBeVisible();
  const paper = await printed(chair, chair.getByRole("button", { name: "打印会议纪要" }));
  for (const words of ["会议纪要", motion, "会议于十时结束。", "签署"])
    expect(paper.text).toContain(words);

  await chair.goto("/meetings");
  await expect(chair.getByText("已召开并签署纪要").last()).toBeVisible();
  await chair.getByRole("link", { name: "决议", exact: true }).click();
  const row = chair.getByRole("row", { name: new RegExp(motion) });
  await expect(row).toContainText("可以使用");

  await director.reload();
  await director.getByRole("button", { name: "更正纪要" }).click();
  await director.getByRole("dialog").getByLabel("更正原因").fill("补记结束时间");
  await confirmDialog(director);
  await expect(director.getByText("第 2 版")).toBeVisible();
  await expect(director.getByText(/于 .* 签署/)).toHaveCount(1);
});

test("without a quorum a vote is refused, and the refusal names its rule", async ({ browser }) => {
  const members = await votersOf(browser);
  const director = await signedIn(browser, "dongcheng-zhuren", "/meetings");
  await director.getByRole("heading", { name: "管委会会议" }).waitFor();
  await director.keyboard.press("Alt+n");
  await invite(director, "二层会议室", `临时议题${run}`);
  for (const { name } of members.slice(1))
    await director
      .getByRole("radiogroup", { name: `${name}的出席情况` })
      .getByText("请假", { exact: true })
      .click();
  await expect(director.getByText("不足半数，不能表决")).toBeVisible();
  await director.getByRole("button", { name: "保存出席" }).click();
  await director.getByRole("button", { name: "保存表决并拟写纪要" }).click();
  const refusal = director.getByRole("alert").filter({ hasText: /半数/ });
  await expect(refusal).toContainText("《办法》16.1");
  await director.getByRole("button", { name: "出席不足半数，记为未表决" }).click();
  await expect(director.getByLabel("纪要正文")).toHaveValue(/不足半数，不进行表决/);
});

/** Counts the clicks of a page from now on. */
async function countClicks(page: Page) {
  await page.evaluate(() => {
    sessionStorage.setItem("clicks", "0");
    const count = () => Number(sessionStorage.getItem("clicks")) + 1;
    addEventListener("click", () => sessionStorage.setItem("clicks", String(count())), true);
  });
  return async () => Number(await page.evaluate(() => sessionStorage.getItem("clicks")));
}

test("from the to-do to the printed minutes in five clicks", async ({ browser }) => {
  const toDo = (page: Page, name: RegExp) =>
    page.getByRole("main").getByRole("link", { name }).first();
  const director = await signedIn(browser, "shili-jixie-zhuren", "/");
  const directors = await countClicks(director);
  await toDo(director, /季度.*会议/).click();
  const dialog = director.getByRole("dialog");
  await dialog.getByLabel("会议内容").fill("听取本季度工作汇报");
  await dialog.getByLabel("开始时间").fill("00:01");
  await dialog.getByLabel("地点").fill("四层会议室");
  await director.keyboard.press("Enter");
  await director.getByRole("button", { name: "保存出席并拟写纪要" }).click();
  await expect(director.getByLabel("纪要正文")).toHaveValue(/四层会议室/);

  const chair = await signedIn(browser, "shili-jixie-guanwei", "/");
  const chairs = await countClicks(chair);
  await toDo(chair, /签署管委会会议纪要/).click();
  await chair.getByRole("button", { name: "签署纪要" }).click();
  await chair.getByRole("dialog").getByLabel(/密码/).fill(password);
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("纪要已签署").first()).toBeVisible();
  const paper = await printed(chair, chair.getByRole("button", { name: "打印会议纪要" }));
  expect(paper.text).toContain("四层会议室");
  expect((await directors()) + (await chairs())).toBe(5);
});
