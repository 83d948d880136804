import { labels } from "@huzhu/api/labels";
import { halfWidth } from "@huzhu/api/normal";

/** Rows as a spreadsheet puts them on the clipboard; commas serve too. */
function cells(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|,|，/).map((cell) => cell.trim()))
    .filter((row) => row[0] && row[0] !== "姓名");
}

/** The value whose label a cell names, wholly or in part: "副主席" → viceChairInCharge. */
function optionOf(options: Record<string, string>, cell = ""): string | null {
  const plain = halfWidth(cell);
  if (!plain) return null;
  const entries = Object.entries(options);
  const exact = entries.find(([, label]) => label === plain);
  return (
    (exact ?? entries.find(([, label]) => label.includes(plain) || plain.includes(label)))?.[0] ??
    null
  );
}

/** 姓名、身份、职务 */
export const committeeRows = (text: string) =>
  cells(text).map(([name, role, title]) => ({
    name: name ?? null,
    role: optionOf(labels.committeeRole, role),
    title: title || null,
  }));

/** 姓名、岗位、专职或兼职、电话 */
export const staffRows = (text: string) =>
  cells(text).map(([name, duty, full, phone]) => ({
    name: name ?? null,
    duty: optionOf(labels.staffDuty, duty),
    fullTime: full ? /专|是/.test(full) : null,
    phone: phone ? halfWidth(phone) : null,
  }));
