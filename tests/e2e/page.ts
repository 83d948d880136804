import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** By how much the page scrolls sideways, once a late layout had two seconds to follow the width. */
export async function sideways(page: Page) {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const late = Date.now() + 2_000;
  let by = await over();
  while (by > 0 && Date.now() < late) {
    await page.waitForTimeout(100);
    by = await over();
  }
  return by;
}

/** axe (WCAG 2.2 AA), and no sideways scroll on a telephone. */
export async function clean(page: Page) {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  expect((await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(before);
}
