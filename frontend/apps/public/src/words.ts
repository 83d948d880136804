import { labels } from "@huzhu/api/labels";
import words from "./words.zh-CN.json";

type Node = string | readonly Node[] | { readonly [key: string]: Node };

const all: Node = { ...labels, ...words };

function find(key: string): Node | undefined {
  let node: Node | undefined = all;
  for (const part of key.split(".")) {
    if (typeof node !== "object" || Array.isArray(node)) return undefined;
    node = (node as { readonly [key: string]: Node })[part];
  }
  return node;
}

/**
 * The words of a resource key, `{{name}}` filled in. A library for this would be a sixth of what
 * this app may weigh; another language is another resource file all the same.
 */
export function t(key: string, values: Record<string, unknown> = {}): string {
  const found = find(key);
  if (typeof found !== "string") return key;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A list of words, or of word lists. */
export const tList = <T = string>(key: string) => (find(key) ?? []) as unknown as readonly T[];

/** Whether there is a word for the key. */
export const hasWords = (key: string) => typeof find(key) === "string";
