import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { read, utils } from "xlsx";

/** A PDF as a person holds it: its words without spaces, and each page's QR code. */
export function readPdf(document: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "huzhu-pdf-"));
  const file = join(folder, "a.pdf");
  writeFileSync(file, document);
  const text = execFileSync("pdftotext", ["-raw", file, "-"]).toString();
  const pages = text.split("\f").length - 1;
  const qrs = Array.from({ length: pages }, (_, index) => qrOf(folder, file, index + 1));
  return { text: text.replace(/\s/g, ""), pages, qrs };
}

function qrOf(folder: string, file: string, page: number) {
  const picture = join(folder, `page-${page}`);
  execFileSync("pdftoppm", ["-r", "200", "-png", "-f", `${page}`, "-l", `${page}`, "-singlefile",
    file, picture]);
  const { data, width, height } = PNG.sync.read(readFileSync(`${picture}.png`));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? "";
}

/** Clicks what prints, and reads the PDF that the server made for it. */
export async function printed(page: Page, click: Locator) {
  let document = Buffer.alloc(0);
  await page.route(/\/(pdf|sheet|[a-z-]+\.pdf)(\?|$)/, async (route) => {
    const response = await route.fetch({ timeout: 60_000 });
    document = await response.body();
    await route.fulfill({ response });
  }, { times: 1 });
  const popup = page.waitForEvent("popup");
  await click.click();
  await expect.poll(() => document.length, { timeout: 60_000 }).toBeGreaterThan(0);
  await (await popup).close();
  return readPdf(document);
}

/** Exports the list on the screen and opens the file: its rows without the heading. */
export async function exported(page: Page) {
  const download = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "导出全部" }).click();
  const book = read(readFileSync(await (await download).path()));
  const [list = ""] = book.SheetNames;
  return utils.sheet_to_json<string[]>(book.Sheets[list] ?? {}, { header: 1 }).slice(1);
}
