import {
  test as base,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
} from "@playwright/test";
import { generate } from "otplib";

export const password = "huzhu-demo-2026";

/** What somebody chooses who activates an account: the demo's own word is too easily guessed. */
export const ownPassword = "quartz-maple-lantern-river";
const activated = new Set<string>();
const whose = new WeakMap<BrowserContext, string>();

/** From now on this person signs in with the password chosen at activation. */
export const hasActivated = (user: string) => activated.add(user);
const passwordOf = (user: string | undefined) =>
  user !== undefined && activated.has(user) ? ownPassword : password;

/** A number with a right check digit that nobody has. */
export function identity(serial: number) {
  const body = `1101001901011${String(serial).padStart(4, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((all, digit, i) => all + Number(digit) * (weights[i] ?? 0), 0);
  return body + "10X98765432"[sum % 11];
}

/** A one-page PDF, for documents that a union drops. */
export function pdf(title: string) {
  const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
% ${title.length}
`;
  const at = (part: string) => String(body.indexOf(part)).padStart(10, "0");
  const table = ["1 0 obj", "2 0 obj", "3 0 obj"].map((o) => `${at(o)} 00000 n \n`).join("");
  return Buffer.from(
    `${body}xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n` +
      `${body.length}\n%%EOF\n`,
  );
}

/** Somebody at a browser of their own, signed in at the office or at an agency. */
export async function signedIn(browser: Browser, user: string, path = "/office/") {
  const context = await browser.newContext({ acceptDownloads: true });
  await context.addInitScript(() => localStorage.setItem("tour", "seen"));
  const page = await context.newPage();
  await page.goto(path);
  await signIn(page, user);
  return page;
}

/** Fills the sign-in that is open; with a secret also the code of the authenticator app. */
export async function signIn(page: Page, user: string, totp?: string) {
  await page.getByLabel(/用户名/).fill(user);
  whose.set(page.context(), user);
  await page.getByLabel(/密码/).first().fill(passwordOf(user));
  await page.keyboard.press("Enter");
  if (totp) {
    await page.getByLabel("动态验证码").fill(await codeOf(totp));
    await page.keyboard.press("Enter");
  }
  await page.locator("#sign-in_password").waitFor({ state: "hidden" });
}

/** What an authenticator app shows for a secret now. */
export const codeOf = (secret: string) => generate({ secret });

const desks = new Map<string, Page>();

/** A test after which everybody goes home who has no desk: their open pages would go on asking. */
export const test = base.extend<{ goingHome: undefined }>({
  goingHome: [
    async ({ browser }, use) => {
      await use(undefined);
      const staying = new Set([...desks.values()].map((desk) => desk.context()));
      const leaving = browser.contexts().filter((one) => !staying.has(one));
      await Promise.all(leaving.map((one) => one.close()));
    },
    { auto: true },
  ],
});

/** Somebody who stays signed in from one test to the next. */
export async function at(browser: Browser, user: string, path = "/office/") {
  const desk = desks.get(user) ?? (await signedIn(browser, user, path));
  desks.set(user, desk);
  return desk;
}

/** Types today into a date field. */
export async function day(page: Page, label: string) {
  const { today } = await (await page.request.get("/api/public/reference")).json();
  await page.getByLabel(label).fill(today);
  await page.keyboard.press("Enter");
}

/** Chooses from a drop-down list. */
export async function pick(page: Page, label: string, option: string) {
  await page.getByLabel(label).last().click();
  await page.locator(".ant-select-dropdown:visible").getByTitle(option, { exact: true }).click();
}

/** Drops files into a case; they sort themselves by name. */
export async function drop(page: Page, names: string[]) {
  const files = names.map((name) => ({ name, mimeType: "application/pdf", buffer: pdf(name) }));
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(page.getByRole("button", { name: /^移除/ })).toHaveCount(names.length);
}

/** Checks the answers once they are saved, and sends the case to the office. */
export async function send(page: Page) {
  await expect(page.getByText(/已自动保存/)).toBeVisible();
  await page.getByRole("button", { name: "核对并提交" }).click();
  await confirmDialog(page);
  await expect(page.getByText("已受理").first()).toBeVisible();
}

/** A page of somebody who signed in without the screen, and was shown the tour before. */
export async function signedInAlready(browser: Browser, user?: string) {
  const context = await browser.newContext();
  await context.addInitScript(() => localStorage.setItem("tour", "seen"));
  const data = { userName: user, password, code: null };
  if (user) expect((await context.request.post("/api/session/sign-in", { data })).status()).toBe(204);
  return context.newPage();
}

/** What whoever is signed in there can read and write without the screen. */
async function apiIn(context: BrowserContext) {
  const get = async (path: string) => (await context.request.get(path)).json();
  const csrf = (await get("/api/session")).csrfToken as string;
  const send = async (method: string, path: string, data?: unknown, more = {}) => {
    const headers = { "X-CSRF": csrf, "Idempotency-Key": crypto.randomUUID(), ...more };
    const answer = await context.request.fetch(path, { method, data, headers });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  return { get, send };
}

/** What somebody can read and write without the screen. */
export async function apiOf(browser: Browser, user?: string) {
  const context = (await signedInAlready(browser, user)).context();
  return { ...(await apiIn(context)), close: () => context.close() };
}

/** A resolution that the whole committee passes at a meeting of today, and the chair signs. */
export async function pass(
  director: Page,
  chair: Page,
  slug: string,
  kind: string,
  title: string,
  year: number | null = null,
) {
  const at = `/api/agencies/${slug}/meetings`;
  const { get, send } = await apiIn(director.context());
  const { today } = await get("/api/public/reference");
  const about = { place: "三层会议室", agenda: "审议" };
  let meeting = await send("POST", at, { startsAt: `${today}T00:00:00+08:00`, ...about });
  const act = async (what: string, body: object) => {
    const tag = { "If-Match": `"${meeting.version}"` };
    meeting = await send("POST", `${at}/${meeting.id}/${what}`, body, tag);
  };
  await act("motions", { kind, title, subjectId: null, year });
  const ids = meeting.attendees.map((one: { memberId: string }) => one.memberId) as string[];
  const members = ids.map((memberId) => ({ memberId, state: "present" }));
  await act("attendance", { members, ledByChair: true });
  const votes = ids.map((memberId) => ({ memberId, choice: "for" }));
  await act(`motions/${meeting.motions[0].id}/votes`, { votes });
  await act("minutes", { text: null });
  await chair.goto(`/meetings/${meeting.id}`);
  await chair.getByRole("button", { name: "签署纪要" }).click();
  await chair.locator("#step-up_password").fill(passwordOf(whose.get(chair.context())));
  await chair.keyboard.press("Enter");
  await expect(chair.getByText("纪要已签署").first()).toBeVisible();
}

/** Confirms the dialog that is open. */
export const confirmDialog = async (page: Page) => {
  const dialogs = page.locator(".ant-modal:visible");
  await dialogs.last().waitFor();
  const open = await dialogs.count();
  await dialogs.last().locator(".ant-btn-primary").last().click();
  const again = page.locator("#step-up_password");
  await expect
    .poll(async () => {
      if (await again.isVisible()) {
        await again.fill(passwordOf(whose.get(page.context())));
        await page.keyboard.press("Enter");
        await again.waitFor({ state: "hidden" });
      }
      return dialogs.count();
    })
    .toBeLessThan(open);
};
