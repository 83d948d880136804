import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { sideways } from "./page";
import { apiOf, signedInAlready, test } from "./people";

// Every route of the three apps, as the route tables name them, in every state that can be
// reached without changing anything: axe (WCAG 2.2 AA), no sideways scroll, nothing clipped at
// 200 %, no complaint of the browser. HUZHU_SCREENS=folder also keeps a picture of each screen.

const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const zoomed = { width: 683, height: 384 }; // 1366x768 at 200 %
const pictures = process.env.HUZHU_SCREENS;
if (pictures) mkdirSync(pictures, { recursive: true });

const popups = "[role=dialog], dialog[open]";
const wrong = "[role=alert], .notice.bad, .ant-form-item-explain-error, .message";
/** What is asked by POST and changes nothing. */
const harmless = /\/(preview|verify|simulation|left)$/;

const found: string[] = [];
/** Dialogs seen, by their buttons: once each, wherever they are met first. */
const dialogs = new Set<string>();
let checked = 0;

const refusal = (status: number, body: object) => ({
  status,
  contentType: "application/problem+json",
  body: JSON.stringify({ status, ...body }),
});
const forbidden = refusal(403, { title: "没有权限", detail: "您的岗位不能查看此页。" });
const broken = refusal(422, {
  title: "不符合规定",
  detail: "距上次登记不足法定期限，请在期满后再办。",
  code: "rule",
  rule: "AG-6",
  article: "管8.3",
  facts: { limit: 20, used: 3 },
});

/** One page of an app, walked through without loading it anew; it never writes. */
class Walk {
  private open = 0;
  private picture = 0;
  private readonly choices = new Map<string, number>();

  private constructor(
    readonly page: Page,
    readonly name: string,
  ) {}

  static async start(browser: Browser, name: string, path: string, user?: string, failing = false) {
    const page = await signedInAlready(browser, user);
    const walk = new Walk(page, name);
    walk.listen();
    await page.route(/\/api\/(?!session(\?|$))/, (route) => {
      const request = route.request();
      const reads = request.method() === "GET" || harmless.test(request.url());
      if (!reads) return route.fulfill(broken);
      return failing ? route.fulfill(forbidden) : route.continue();
    });
    await page.goto(path);
    await walk.settle();
    return walk;
  }

  private listen() {
    const { page } = this;
    const say = (what: string) => found.push(`${this.name} ${page.url()}: ${what}`);
    const end = () => this.open--;
    page.on("request", () => this.open++);
    page.on("requestfinished", end);
    page.on("requestfailed", end);
    page.on("pageerror", (error) => say(error.message));
    page.on("console", (message) => {
      // What this test itself refuses is no complaint; a violated CSP is one.
      const own = /status of 4\d\d|您的岗位不能查看此页/;
      if (message.type() === "error" && !own.test(message.text())) say(message.text());
    });
    page.on("response", (answer) => {
      if (answer.status() >= 500) say(`${answer.status()} ${answer.url()}`);
    });
  }

  /** Until nothing is asked, nothing spins, and what came is painted. */
  async settle() {
    const busy = ".ant-spin-spinning, main [role=status][aria-label], #root:empty, [aria-busy=true]";
    const late = Date.now() + 15_000;
    for (let quiet = 0; quiet < 2; ) {
      if (Date.now() > late) {
        found.push(`${this.name} ${this.page.url()}: still busy after 15 s`);
        return;
      }
      const still = await this.page.evaluate(async (selector) => {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
        return !document.querySelector(selector);
      }, busy);
      quiet = still && this.open <= 0 ? quiet + 1 : 0;
    }
  }

  async go(path: string) {
    await this.page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
      dispatchEvent(new HashChangeEvent("hashchange"));
    }, path);
    await this.settle();
  }

  /** axe and the page's width, at both sizes; of an open popup only what it adds. */
  async check(state: string, within?: string, at = sizes) {
    for (const size of at) {
      await this.page.setViewportSize(size);
      await this.settle();
      checked++;
      const screen = `${this.name} ${await this.where()} ${state} ${size.width}`;
      if (pictures) {
        const file = `${this.name}-${String(this.picture++).padStart(3, "0")}-${size.width}.png`;
        await this.page.screenshot({ path: join(pictures, file.replaceAll(/[ /]/g, "-")) });
      }
      for (const violation of await this.violations(within)) found.push(`${screen}: ${violation}`);
      const over = await sideways(this.page);
      if (over > 0) found.push(`${screen}: scrolls sideways by ${over}px`);
    }
    await this.page.setViewportSize(sizes[0]!);
  }

  private where = async () => {
    const { pathname, hash } = new URL(this.page.url());
    return pathname + hash.replace(/[\w-]{40,}/, "…");
  };

  private async violations(within?: string): Promise<string[]> {
    // The legacy mode needs no second page to sum up in; there are no frames here. A page that
    // holds axe already isn't given it again.
    const holds = await this.page.evaluate(() => "axe" in globalThis);
    const axe = new AxeBuilder({ page: this.page, axeSource: holds ? "void 0" : undefined })
      .setLegacyMode()
      .options({ resultTypes: ["violations"], preload: false })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
    const { violations } = await (within ? axe.include(within) : axe).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id} ${node.target.join(" ")} (${node.failureSummary})`),
    );
  }

  /** Text that is cut off or lies outside the page, at 200 %. */
  async checkZoom() {
    await this.page.setViewportSize(zoomed);
    await this.settle();
    checked++;
    const cut = await this.page.evaluate(() => {
      const bad: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        const text = [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());
        const box = element.getBoundingClientRect();
        const hidden = !element.checkVisibility({ visibilityProperty: true }) || box.width < 2;
        if (!text || hidden || element.closest(".hz-scroll, .hz-skip, .skip, .hidden, svg")) continue;
        const style = getComputedStyle(element);
        const clips = style.overflow !== "visible" && style.overflow !== "auto";
        const over = element.scrollWidth > element.clientWidth + 1 && style.display !== "inline";
        if (clips && over && !element.closest("[title]")) bad.push(`cut: ${element.textContent}`);
        if (box.right > innerWidth + 1 || box.left < -1) bad.push(`outside: ${element.textContent}`);
      }
      return bad.slice(0, 5);
    });
    for (const what of cut) found.push(`${this.name} ${await this.where()} 200 %: ${what}`);
    await this.page.setViewportSize(sizes[0]!);
  }

  /** Whatever the page offers that opens: each dialog with its refusals, one list of choices. */
  async checkPopups() {
    const { page } = this;
    const openers = page.locator("main [aria-haspopup=dialog]:visible");
    for (let at = 0; at < (await openers.count()); at++) {
      const opener = openers.nth(at);
      const label = (await opener.textContent()) ?? "";
      if (dialogs.has(label)) continue;
      dialogs.add(label);
      await opener.click();
      await this.checkDialog(label);
    }
    await this.checkChoices(page.locator("main"), "list of choices");
  }

  private async checkDialog(label: string) {
    const { page } = this;
    const dialog = page.getByRole("dialog").last();
    await dialog.waitFor();
    await this.checkChoices(dialog, `choices in ${label}`);
    const send = dialog.locator(".ant-modal-footer .ant-btn-primary, button.danger").last();
    if (await send.count()) {
      await send.click();
      await this.settle();
      await expect(dialog.locator(wrong).first()).toBeVisible();
    }
    // With what is wrong said in it, the dialog shows all that it ever does.
    await this.check(`dialog ${label}`, popups);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }

  /** Forms sent empty (their words stand below the fields) and, in `details`, opened first. */
  async checkForms() {
    const { page } = this;
    const closed = page.locator("main details:not([open]) > summary").first();
    while (await closed.isVisible()) await closed.click();
    const sends = page.locator("main form button[type=submit]");
    const count = await sends.count();
    for (let at = 0; at < count && (await sends.nth(at).isVisible()); at++) await sends.nth(at).click();
    await this.settle();
    if (count) await this.check("forms sent empty");
  }

  private async checkChoices(within: Locator, state: string) {
    for (const [control, popup] of [
      [".ant-select:not(.ant-pagination-options-size-changer)", ".ant-select-dropdown"],
      [".ant-picker", ".ant-picker-dropdown"],
    ] as const) {
      const first = within.locator(`${control}:visible`).first();
      // They look alike everywhere: twice on the way is enough.
      const times = this.choices.get(control) ?? 0;
      if (times >= 2 || !(await first.count())) continue;
      this.choices.set(control, times + 1);
      await first.click();
      await this.page.locator(`${popup}:visible`).last().waitFor();
      await this.check(state, `${popup}:not(.ant-slide-up-leave):not([class*=hidden])`);
      await this.page.keyboard.press("Escape");
      await this.page.locator(`${popup}:visible`).waitFor({ state: "hidden" });
      // Escape closed the list only, not the dialog that it stands in.
      await expect(within).toBeVisible();
    }
  }
}

type Samples = Record<string, string[]>;

/** The addresses of an app: its route table, with a sample for what stands after a colon. */
function addressesOf(app: "office" | "agency", samples: Samples): string[] {
  const source = readFileSync(`../../frontend/apps/${app}/src/App.tsx`, "utf8");
  const routes = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path!);
  expect(routes.length, `routes of ${app}`).toBeGreaterThan(5);
  return routes.flatMap((route) => {
    if (route === "*") return ["/nowhere"];
    if (!route.includes(":")) return [route];
    const name = route.replace(/\/:.*/, "");
    const some = samples[name];
    if (!some) throw new Error(`${app} has a route without a sample here: ${route}`);
    const rows = some.map((id) => `${name}/${id}`);
    return route.endsWith("?") ? [name, ...rows] : rows;
  });
}

const drawerOf = (address: string) => /^\/(people|points|misuse-reports|matters|handovers|units|members|plans(?!\/(?:simulation|draft)))\//.test(address);

async function walkWorkspace(
  browser: Browser,
  { app, base, user, samples }: { app: "office" | "agency"; base: string; user: string; samples: Samples },
) {
  const walk = await Walk.start(browser, app, `${base}/`, user);
  const failing = await Walk.start(browser, `${app} failing`, `${base}/`, user, true);
  for (const address of addressesOf(app, samples)) {
    await walk.go(base + address);
    await walk.check(drawerOf(address) ? "drawer" : "default");
    await walk.checkZoom();
    if (!drawerOf(address)) await walk.checkPopups();
    await failing.go(base + address);
    // what a refusal adds is tightest on a telephone
    await failing.check("error shown", undefined, sizes.slice(1));
  }
  await walk.page.keyboard.press("Control+k");
  await walk.page.getByRole("dialog").waitFor();
  await walk.check("search", "[role=dialog]");
  await walk.page.context().close();
  await failing.page.context().close();
}

/** No screen was found wanting since this was asked last. */
const nothingFound = () => expect(found.splice(0)).toEqual([]);

// A walk is long, and longer on a busy machine.
test.describe.configure({ timeout: 900_000 });

test.afterAll(() => console.log(`${checked} screens checked`));

test("every page of the office", async ({ browser }) => {
  const office = await apiOf(browser, "guanli");
  const { items } = await office.get("/api/office/cases?size=100");
  const [person] = await office.get("/api/office/people");
  const reports = await office.get("/api/office/misuse-reports");
  const matters = await office.get("/api/office/matters");
  const plans = await office.get("/api/office/plans");
  const claims = await office.get("/api/office/claims?size=2");
  const budgets = await office.get("/api/office/budgets?size=100");
  const batches = await office.get("/api/office/payment-batches?size=2");
  const settlements = await office.get("/api/office/settlements?size=2");
  const rebates = await office.get("/api/office/rebates?size=2");
  await office.close();
  const samples = {
    "/rebates": rebates.items.map((one: { id: string }) => one.id),
    "/cases": [items.find((row: { status: string }) => row.status === "submitted").id],
    "/agencies": ["xicheng"],
    "/misuse-reports": [reports.items[0].id],
    "/matters": [matters.items[0].id],
    "/claims": claims.items.map((one: { id: string }) => one.id),
    "/budgets": budgets.items
      .map((one: { filingId: string | null }) => one.filingId)
      .filter(Boolean)
      .slice(0, 2),
    "/settlements": settlements.items.map((one: { id: string }) => one.id),
    "/claims/batches": batches.items.map((one: { id: string }) => one.id),
    "/plans": [samplePlan(plans)],
    "/people": [person.id],
    "/calendar": ["2027"],
    "/audit": [],
  };
  await walkWorkspace(browser, { app: "office", base: "/office", user: "guanli", samples });
  nothingFound();
});

/** A version with as much to show as any: the bundle. */
const samplePlan = (plans: { code: string; versions: { id: string }[] }[]) =>
  plans.find(({ code }) => code === "bundle-b")!.versions[0]!.id;

/** A meeting under way: members came, a vote is open, the minutes are a draft. */
async function heldMeeting(agency: Awaited<ReturnType<typeof apiOf>>, at: string) {
  const { today } = await agency.get("/api/public/reference");
  let meeting = await agency.send("POST", `${at}/meetings`, {
    startsAt: `${today}T00:00:00+08:00`,
    place: "三层会议室",
    agenda: "听取本季度工作汇报",
  });
  const act = async (path: string, body: object) => {
    const tag = { "If-Match": `"${meeting.version}"` };
    meeting = await agency.send("POST", `${at}/meetings/${meeting.id}/${path}`, body, tag);
  };
  await act("motions", { kind: "budget", title: "审议年度预算", subjectId: null, year: 2026 });
  const members = meeting.attendees.map(({ memberId }: { memberId: string }) => ({ memberId, state: "present" }));
  await act("attendance", { members, ledByChair: true });
  await act("minutes", { text: null });
  return meeting.id as string;
}

test("every page of an agency", async ({ browser }) => {
  const agency = await apiOf(browser, "haidian-zhuren");
  const at = "/api/agencies/haidian";
  const draft = await agency.send("POST", `${at}/cases`, { kind: "reissue" });
  const cases = await agency.get(`${at}/cases`);
  const decided = cases.items.find((row: { status: string }) => row.status === "approved");
  const points = await agency.get(`${at}/points`);
  const [person] = await agency.get(`${at}/people`);
  const meetings = await agency.get(`${at}/meetings?size=2`);
  const [handover] = await agency.get(`${at}/handovers`);
  const units = await agency.get(`${at}/units?size=1`);
  const members = await agency.get(`${at}/members?size=1`);
  const rosters = await agency.get(`${at}/rosters`);
  const renewals = await agency.get(`${at}/renewals`);
  const claims = await agency.get(`${at}/claims?size=2`);
  const months = await agency.get(`${at}/reconciliations?size=1`);
  const relief = await agency.get(`${at}/relief-cases?size=4`);
  const campaigns = await agency.get(`${at}/campaigns?size=2`);
  const vouchers = await agency.get(`${at}/books/vouchers?size=2`);
  const rebates = await agency.get(`${at}/rebates?size=2`);
  const samples = {
    "/rebates": rebates.items.map((one: { id: string }) => one.id),
    "/rosters": rosters.items.map((one: { id: string }) => one.id).slice(0, 4),
    "/renewals": renewals.items
      .map((one: { unitId: string; planCode: string; expiry: string }) =>
        `${one.unitId}/${one.planCode}/${one.expiry}`)
      .slice(0, 3),
    "/cases": [draft.id, decided.id],
    "/points": [points.items[0].id],
    "/people": [person.id],
    "/handovers": [handover.id],
    "/claims": claims.items.map((one: { id: string }) => one.id),
    "/claims/reconciliations": months.items.map((one: { month: string }) => one.month),
    "/books/bank": ["10201"],
    "/books/vouchers": vouchers.items.map((one: { id: string }) => one.id),
    "/relief": relief.items.map((one: { id: string }) => one.id),
    "/campaigns": campaigns.items.map((one: { id: string }) => one.id),
    "/plans": [samplePlan(await agency.get(`${at}/plans`))],
    "/units": [units.items[0].id],
    "/members": [members.items[0].id],
    "/meetings": [await heldMeeting(agency, at), ...meetings.items.map((one: { id: string }) => one.id)],
  };
  await walkWorkspace(browser, { app: "agency", base: "", user: "haidian-zhuren", samples });
  const tag = { "If-Match": `"${draft.version}"` };
  await agency.send("POST", `${at}/cases/${draft.id}/withdrawal`, undefined, tag);
  await agency.close();
  nothingFound();
});

// What others see of the same pages, by their posts and by their agencies' states.
const others: [user: string, paths: string[]][] = [
  ["shenhe", ["/office/", "/office/cases/:setUp:submitted", "/office/agencies/mentougou", "/office/plans", "/office/plans/draft", "/office/start-up-loans"]],
  ["hezhun", ["/office/cases/:setUp:proposed", "/office/agencies/shili-jiancai"]],
  ["jihe", ["/office/to-dos"]],
  ["caiwu", ["/office/"]],
  ["huairou-zhuren", ["/", "/notices"]],
  ["shili-dianzi-zhuren", ["/", "/notices"]],
  ["dongcheng-guanwei", ["/people"]],
  ["dongcheng-jingban", ["/cases"]],
  ["dongcheng-kuaiji", ["/profile"]],
];

test("the same pages for other posts", async ({ browser }) => {
  for (const [user, paths] of others) {
    const [first = ""] = paths;
    const walk = await Walk.start(browser, user, first.startsWith("/office") ? "/office/" : "/", user);
    for (const path of paths) {
      const [address = "", kind, status] = path.split(":");
      const list = kind
        ? await walk.page.request.get(`/api/office/cases?kind=${kind}&status=${status}`)
        : undefined;
      await walk.go(address + (list ? (await list.json()).items[0]?.id ?? "" : ""));
      await walk.check("default");
      await walk.checkPopups();
    }
    await walk.page.context().close();
  }
  nothingFound();
});

test("every page without an account", async ({ browser }) => {
  const anyone = await apiOf(browser);
  const { id, secret } = await anyone.send("POST", "/api/public/applications");
  await anyone.close();
  const reviewer = await apiOf(browser, "shenhe");
  const { version } = await reviewer.get("/api/office/agencies/fangshan");
  const { invitations } = await reviewer.send("POST", "/api/office/agencies/fangshan/invitations", {}, {
    "If-Match": `"${version}"`,
  });
  await reviewer.close();
  const samples: Record<string, string[]> = {
    deadlines: ["#/deadlines"],
    cover: ["#/cover"],
    benefit: ["#/benefit"],
    activate: [`#/activate/${invitations[0].token}`, "#/activate/nobody"],
    case: ["", "basics", "committee", "staff", "documents", "check"].map(
      (page) => `#/case/${id}/${secret}/${page}`,
    ),
  };
  const source = readFileSync("../../frontend/apps/public/src/App.tsx", "utf8");
  const routes = [...source.matchAll(/what === "([^"]+)"/g)].map(([, route]) => route!);
  expect(routes.sort()).toEqual(Object.keys(samples).sort());

  for (const start of ["/apply/", "/verify/"]) {
    const walk = await Walk.start(browser, start, start);
    const failing = await Walk.start(browser, `${start} failing`, start, undefined, true);
    const own = start === "/apply/" ? ["#/", "#/nowhere", ...Object.values(samples).flat()] : [""];
    for (const address of own) {
      await walk.go(start + address);
      await walk.check("default");
      await walk.checkZoom();
      await walk.checkPopups();
      await walk.checkForms();
      if (address === "#/cover") {
        await walk.page.getByRole("button", { name: "填入示例" }).click();
        await walk.page.locator(".result").waitFor();
        await walk.check("answered");
        await walk.checkZoom();
      }
      await failing.go(start + address);
      await failing.checkForms();
      // what a refusal adds is tightest on a telephone
    await failing.check("error shown", undefined, sizes.slice(1));
    }
    await walk.page.context().close();
    await failing.page.context().close();
  }
  nothingFound();
});

test("the sign-in, and the tour of the demonstration", async ({ browser }) => {
  const walk = await Walk.start(browser, "sign-in", "/office/");
  await walk.check("default");
  await walk.checkZoom();
  await walk.checkForms();
  await walk.page.context().close();
  const toured = await Walk.start(browser, "tour", "/office/", "shenhe");
  await toured.page.evaluate(() => localStorage.removeItem("tour"));
  await toured.go("/office/to-dos");
  await toured.go("/office/");
  await toured.check("tour offered");
  await toured.page.getByRole("button", { name: "开始导览" }).click();
  await toured.page.locator(".ant-tour").waitFor();
  await toured.check("tour", ".ant-tour");
  await toured.page.context().close();
  nothingFound();
});

test("little JavaScript comes before the first page", async ({ browser }) => {
  const limits = { "/office/": ["guanli", 300], "/": ["haidian-zhuren", 300], "/apply/": [undefined, 120] };
  for (const [path, [user, limit]] of Object.entries(limits)) {
    const page = await signedInAlready(browser, user as string | undefined);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.endsWith(".js"))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    console.log(`${path}: ${Math.round(bytes / 1024)} KB of JavaScript, compressed`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual((limit as number) * 1024);
    await page.context().close();
  }
});
