import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { labels } from "@huzhu/api/labels";
import { expect, test } from "vitest";
import ui from "./locale.zh-CN.json";

const root = join(import.meta.dirname, "../../..");

function sources(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), "utf8") }));
}

function words(folder: string): object {
  const file = readdirSync(join(root, folder)).find((name) => name.endsWith(".zh-CN.json"));
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
