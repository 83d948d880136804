import { expect } from "@playwright/test";
import { password, signedIn, test } from "./people";

test("a passkey is added, signs in, and confirms an act", async ({ browser }) => {
  const page = await signedIn(browser, "xicheng-kuaiji", "/account");
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByLabel("通行密钥名称").fill("办公室电脑");
  await page.getByRole("button", { name: "添加通行密钥" }).click();
  const again = page.getByRole("dialog").filter({ hasText: "请本人确认" });
  await again.getByLabel("密码").fill(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("cell", { name: "办公室电脑" })).toBeVisible();

  await page.getByRole("button", { name: /^user/ }).click();
  await page.getByText("退出登录").click();
  await page.getByRole("button", { name: "用通行密钥登录" }).click();
  await expect(page.getByRole("cell", { name: "办公室电脑" })).toBeVisible();

  // to add another on the same device, the first one confirms; the device then says it has one
  await page.getByLabel("通行密钥名称").fill("再加一个");
  await page.getByRole("button", { name: "添加通行密钥" }).click();
  await again.getByRole("button", { name: "用通行密钥确认" }).click();
  await expect(page.getByText("这台设备上已有您的通行密钥")).toBeVisible();

  // the only second factor can't be removed, and the password alone no longer does
  await page.getByRole("button", { name: /移\s*除/ }).click();
  await page.locator(".ant-popconfirm .ant-btn-primary").click();
  await again.getByRole("button", { name: "用通行密钥确认" }).click();
  await expect(page.getByText("这是您唯一的第二重验证")).toBeVisible();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto("/");
  await elsewhere.getByLabel(/用户名/).fill("xicheng-kuaiji");
  await elsewhere.getByLabel(/密码/).first().fill(password);
  await elsewhere.keyboard.press("Enter");
  await expect(elsewhere.getByText("请用通行密钥登录")).toBeVisible();
});
