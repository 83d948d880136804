// 操作手册 of both workspaces, as pages and as PDF, from the words of the screens: the help of each
// page in the order of the menu, the rules behind it, shortcuts and terms. make manual.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const read = (path) => readFileSync(join(root, "frontend", path), "utf8");
const json = (path) => JSON.parse(read(path));
const out = join(root, "artifacts/manual");
mkdirSync(out, { recursive: true });

const rules = json("packages/api/src/rules.json");
const glossary = json("packages/ui/src/glossary.zh-CN.json");
const { ui } = json("packages/ui/src/locale.zh-CN.json");
const html = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const keys = { "Ctrl+K": "search", "Alt+N": "create", "?": "help", "← →": "neighbour", Esc: "escape" };

for (const app of ["agency", "office"]) {
  const words = json(`apps/${app}/src/locale.zh-CN.json`);
  const pages = json(`apps/${app}/src/help.zh-CN.json`);
  const menu = [...read(`apps/${app}/src/Frame.tsx`).matchAll(/entry\("(\/[^"]*)", "(\w+)"\)/g)];
  const section = ([, path, key]) => {
    const page = pages[path] ?? pages[`${path}/:id?`] ?? pages[`${path}/:year?`];
    if (!page) throw new Error(`${app} ${path}: no help`);
    const detail = pages[`${path}/:id`];
    const lines = [...page.lines, ...(detail?.lines ?? [])].map((line) => `<li>${html(line)}</li>`);
    const behind = rules
      .filter(({ id }) => page.rules?.includes(id))
      .map((rule) => `<p class="rule"><b>${rule.title}</b>（${rule.article}）${html(rule.text)}</p>`);
    return `<section><h2>${words.menu[key]}</h2><ol>${lines.join("")}</ol>${behind.join("")}</section>`;
  };
  const title = `${words.product}${ui.help.manual}`;
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<style>@page{size:A4;margin:20mm 18mm}body{font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:800px;margin:auto}
section{break-inside:avoid}h1{color:#b4231f}h2{border-bottom:1px solid #ccc}.rule{color:#444;margin:4px 0}dt{font-weight:600}</style>
<h1>${title}</h1>${menu.map(section).join("\n")}
<section><h2>${ui.help.shortcuts}</h2><dl>${Object.entries(keys).map(([key, word]) => `<dt>${key}</dt><dd>${ui.help.key[word]}</dd>`).join("")}</dl></section>
<h2>${ui.help.glossary}</h2><dl>${glossary.map(({ term, meaning }) => `<dt>${term}</dt><dd>${html(meaning)}</dd>`).join("")}</dl></html>`;
  const file = join(out, `${title}.html`);
  writeFileSync(file, page);
  const chromium = process.env.HUZHU_CHROMIUM || "chromium";
  const pdf = file.replace(/html$/, "pdf");
  execFileSync(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
    `--print-to-pdf=${pdf}`, `file://${file}`], { stdio: "ignore" });
  console.log(pdf);
}
