import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// The demo (artifacts/demo) over a fresh data folder; HUZHU_URL tests a running one.
const port = process.env.HUZHU_E2E_PORT ?? "8199";
process.env.HUZHU_E2E_DATA ??= mkdtempSync(join(tmpdir(), "huzhu-e2e-"));

export default defineConfig({
  testDir: ".",
  workers: 1,
  // what passes the second time is printed as flaky
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.HUZHU_URL ?? `http://localhost:${port}`,
    locale: "zh-CN",
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    timezoneId: "Asia/Shanghai",
    launchOptions: {
      executablePath: process.env.HUZHU_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: process.env.HUZHU_URL
    ? undefined
    : {
        command: "dotnet ../../artifacts/demo/Huzhu.Demo.dll",
        url: `http://localhost:${port}/healthz/live`,
        timeout: 240_000,
        env: {
          PORT: port,
          HUZHU_DATA: process.env.HUZHU_E2E_DATA,
          HUZHU_DEMO: "true",
          HUZHU_FRONTEND: "../../artifacts/app/frontend",
        },
      },
});
