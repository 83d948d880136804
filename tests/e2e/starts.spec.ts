import { expect, test } from "@playwright/test";

test("the product answers that it is alive", async ({ page }) => {
  const answer = await page.goto("/healthz/live");
  expect(answer?.status()).toBe(200);
});
