import { chromium } from "@playwright/test";
const [,, base, user, out, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const c = await b.newContext({ locale: "zh-CN", viewport: { width: +(process.env.W ?? 1366), height: +(process.env.H ?? 900) } });
const p = await c.newPage();
if (user !== "-") {
  const r = await c.request.post(base + "/api/session/sign-in", { data: { userName: user, password: process.env.PW } });
  console.log(r.status());
}
let n = 0;
for (const path of paths) {
  await p.goto(base + path);
  await p.waitForLoadState("networkidle").catch(() => {});
  await p.waitForTimeout(700);
  await p.screenshot({ path: `${out}-${n++}.png`, fullPage: !!process.env.FULL });
}
await b.close();
