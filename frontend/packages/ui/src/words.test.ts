import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { labels } from "@huzhu/api/labels";
import rules from "@huzhu/api/rules";
import { expect, test } from "vitest";
import agency from "../../../apps/agency/src/locale.zh-CN.json";
import audit from "./audit.zh-CN.json";
import type { HelpPages } from "./helpPages";
import shared from "./locale.zh-CN.json";

const ui = { ...shared, ...audit };
const root = join(import.meta.dirname, "../../..");

function sources(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), "utf8") }));
}

function words(folder: string): object {
  const file = readdirSync(join(root, folder)).find((name) =>
    /^(locale|words)\.zh-CN\.json$/.test(name),
  );
  const own = file ? JSON.parse(readFileSync(join(root, folder, file), "utf8")) : {};
  return { ...labels, ...ui, ...own };
}

const at = (tree: unknown, key: string) =>
  key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], tree);

test.each(["packages/ui/src", "apps/office/src", "apps/agency/src", "apps/public/src"])(
  "every text that %s asks for is in its resource file",
  (folder) => {
    const known = words(folder);
    const missing = sources(folder).flatMap(({ name, text }) => {
      const whole = [...text.matchAll(/\bt\(\s*"([\w.-]+)"/g)]
        .map((match) => match[1] ?? "")
        .filter((key) => typeof at(known, key) !== "string");
      const groups = [...text.matchAll(/\bt\(\s*`([\w.-]+)\.\$\{/g)]
        .map((match) => match[1] ?? "")
        .filter((key) => typeof at(known, key) !== "object");
      return [...whole, ...groups].map((key) => `${name}: ${key}`);
    });
    expect(missing).toEqual([]);
  },
);

test.each(["agency", "office"])("every page of %s has its help", (app) => {
  const file = (name: string) => readFileSync(join(root, "apps", app, "src", name), "utf8");
  const routes = [...file("App.tsx").matchAll(/<Route path="([^"*]+)"/g)].map(([, route]) => route);
  const pages: HelpPages = JSON.parse(file("help.zh-CN.json"));
  const known = new Set(rules.map(({ id }) => id));
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => route !== "/manual" && !pages[route ?? ""])).toEqual([]);
  expect(Object.keys(pages).filter((route) => !routes.includes(route))).toEqual([]);
  for (const [route, { lines, rules: named = [] }] of Object.entries(pages)) {
    expect([route, lines.length >= 3 && lines.length <= 6]).toEqual([route, true]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  }
});

test("every act that the log can hold has a word", () => {
  const table = readFileSync(join(root, "../docs/permissions.md"), "utf8");
  const acts = [...table.matchAll(/^\| ([A-Z]\w+) \|/gm)]
    .map((match) => match[1] ?? "")
    .filter((name) => !/^(Get|List|Print|Search|Read|Prove|Preview)/.test(name));
  expect(acts.length).toBeGreaterThan(20);
  expect(acts.filter((name) => !(name in ui.audit.actions))).toEqual([]);
});

test("every look of an auditor has a word", () => {
  const api = JSON.parse(readFileSync(join(root, "../backend/openapi/v1.json"), "utf8"));
  const looks = Object.entries<{ get?: { operationId: string } }>(api.paths)
    .filter(([path]) => path.startsWith("/api/agencies/"))
    .flatMap(([, { get }]) => (get ? [get.operationId] : []));
  expect(looks.length).toBeGreaterThan(20);
  expect(looks.filter((name) => !(name in agency.viewed))).toEqual([]);
});
