import { labels } from "@huzhu/api/labels";
import { money } from "@huzhu/api/money";
import rules from "@huzhu/api/rules";
import { audit } from "./audit.zh-CN.json";
import words from "./locale.zh-CN.json";
import { beijingTime } from "./time";

const names: Record<string, string> = audit.facts;

const groups: Record<string, string[]> = {
  kind: ["caseKind", "motionKind", "itemKind", "engagementKind", "officeMatterKind", "agencyKind"],
  post: ["post"],
  role: ["committeeRole"],
  decision: ["loanDecision"],
  status: ["caseStatus", "agencyStatus", "certificateStatus"],
  what: ["changeWhat"],
};

/** Figures that are yuan. */
const sums = new Set(["amount", "due", "subsidy"]);

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A value as a person reads it; undefined: it is for machines. */
function shown(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? words.ui.yes : words.ui.no;
  if (typeof value === "number") {
    if (sums.has(name)) return `${money(value)} 元`;
    // a kind or state that the log kept as a number says nothing to a reader
    return name in groups ? undefined : value.toLocaleString("zh-CN");
  }
  if (Array.isArray(value)) {
    const all = value.map((one) => shown(name, one)).filter(Boolean);
    return all.length > 0 ? all.join("、") : undefined;
  }
  if (typeof value === "object") {
    const { yuan } = value as { yuan?: number };
    return typeof yuan === "number" ? `${money(yuan)} 元` : undefined;
  }
  const text = String(value);
  if (uuid.test(text) || /^[\da-f]{40,}$/i.test(text)) return undefined;
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(text)) return beijingTime(text);
  const tables = labels as unknown as Record<string, Record<string, string>>;
  const group = groups[name]?.find((one) => tables[one]?.[text]);
  return group ? tables[group]?.[text] : text;
}

/** What an entry of the log is about, in one line: 金额 1,234,567.80 元，编号 001. */
export function auditFacts(row: { data: string; subject: string }): string {
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(row.data);
  } catch {
    return "";
  }
  const facts = Object.entries(data).flatMap(([name, value]) => {
    const words = names[name] && shown(name, value);
    return words ? [`${names[name]} ${words}`] : [];
  });
  const rule = rules.find(({ id }) => id === row.subject)?.title;
  // an address or an id says nothing; the agency's name stands in its own column
  const machine = uuid.test(row.subject) || /^(?=.*[a-z])[a-z\d-]+$/.test(row.subject);
  const about = machine ? [] : [rule ?? row.subject];
  return [...about, ...facts].filter(Boolean).join("，");
}
