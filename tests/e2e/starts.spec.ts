import { expect } from "@playwright/test";
import { test } from "./people";

test("the product answers that it is alive", async ({ page }) => {
  const answer = await page.goto("/healthz/live");
  expect(answer?.status()).toBe(200);
});

test("a trial of a period begins with the server's day, whatever the browser's clock says", async ({
  page,
}) => {
  const { today } = await (await page.request.get("/api/public/reference")).json();
  await page.clock.setFixedTime("2019-01-02T12:00:00+08:00");
  await page.goto("/apply/#/deadlines");
  await expect(page.getByLabel("接到设立申请之日")).toHaveValue(today);
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page.getByText("最后一日", { exact: true })).toBeVisible();
});
