import { useEffect } from "react";

const product = document.title;

/** The tab and the history say which page it is: 会员 · 代办处工作台. */
export function usePageTitle(page: unknown) {
  useEffect(() => {
    document.title = typeof page === "string" && page ? `${page} · ${product}` : product;
    if (typeof page === "string" && page) remember(page, location.pathname + location.search);
  }, [page]);
}

interface Visited {
  title: string;
  path: string;
}

const slot = () => `recent:${location.pathname.startsWith("/office/") ? "office" : "agency"}`;
const base = () => (location.pathname.startsWith("/office/") ? "/office" : "");

/** The pages seen last in this tab, newest first: what somebody is in the middle of. */
export function recentPages(): Visited[] {
  try {
    return JSON.parse(sessionStorage.getItem(slot()) ?? "[]");
  } catch {
    return [];
  }
}

function remember(title: string, address: string) {
  const path = address.slice(base().length) || "/";
  const others = recentPages().filter((one) => one.path !== path);
  sessionStorage.setItem(slot(), JSON.stringify([{ title, path }, ...others].slice(0, 8)));
}
