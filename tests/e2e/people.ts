import type { Browser, Page } from "@playwright/test";

export const password = "huzhu-demo-2026";

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
export async function signedIn(browser: Browser, user: string, path = "/office/", secret = password) {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await page.goto(path);
  await page.getByLabel(/用户名/).fill(user);
  await page.getByLabel(/密码/).first().fill(secret);
  await page.keyboard.press("Enter");
  await page.getByRole("main").or(page.getByRole("heading", { level: 1 })).first().waitFor();
  await page.getByRole("button", { name: "不用了" }).click({ timeout: 3000 }).catch(() => {});
  return page;
}

/** Confirms the dialog that is open. */
export const confirmDialog = async (page: Page) => {
  const dialog = page.getByRole("dialog").last();
  await dialog.locator(".ant-btn-primary").last().click();
  await dialog.waitFor({ state: "hidden" });
};
