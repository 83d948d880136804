import { createContext, type ReactNode, useContext } from "react";

/** A menu entry; `path` is where it leads, children make it a group (two levels at most). */
export interface MenuEntry {
  path: string;
  label: string;
  icon?: ReactNode;
  children?: MenuEntry[];
}

export const MenuContext = createContext<MenuEntry[]>([]);

/** The menu that the person sees, for pages that speak of all pages. */
export const useMenu = () => useContext(MenuContext);
