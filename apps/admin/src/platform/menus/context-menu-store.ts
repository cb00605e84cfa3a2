import type { MenuItem } from "../contribution.ts";
import { createStore } from "../shell/store.ts";

export interface MenuPoint {
  readonly clientX: number;
  readonly clientY: number;
}

export interface OpenMenu extends MenuPoint {
  readonly menu: MenuItem["menu"];
  /** What the menu is about, handed to the commands. */
  readonly input: unknown;
  readonly view?: string;
  /** Only items without an icon, for the overflow of a row of icons. */
  readonly withoutIcons?: boolean;
  /** Gets the keyboard back. */
  readonly opener: HTMLElement | null;
}

export const contextMenuStore = createStore<OpenMenu | null>(null);

export function showMenu(menu: Omit<OpenMenu, "opener">): void {
  const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  contextMenuStore.set({ ...menu, opener });
}

export function closeMenu(refocus: boolean): void {
  const open = contextMenuStore.get();
  contextMenuStore.set(null);
  if (refocus) open?.opener?.focus();
}
