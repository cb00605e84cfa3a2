import { createStore, useStore } from "../shell/store.ts";
import type { Subject } from "../shell/workbench.ts";
import type { Crumb } from "./editor-props.ts";

/** What an editor has said about its tab so far. */
export interface TabState {
  readonly title: string | null;
  readonly crumbs: readonly Crumb[];
  readonly subject: Subject | null;
  readonly dirty: boolean;
}

const NOTHING: TabState = { title: null, crumbs: [], subject: null, dirty: false };

export const tabStore = createStore<Readonly<Record<string, TabState>>>({});

export function tabState(tabId: string): TabState {
  return tabStore.get()[tabId] ?? NOTHING;
}

export function useTabState(tabId: string): TabState {
  return useStore(tabStore, (tabs) => tabs[tabId] ?? NOTHING);
}

export function updateTab(tabId: string, patch: Partial<TabState>): void {
  const before = tabState(tabId);
  const changed = Object.entries(patch).some(([name, value]) => !Object.is(before[name as keyof TabState], value));
  if (changed) tabStore.set((tabs) => ({ ...tabs, [tabId]: { ...before, ...patch } }));
}

export function forgetTabs(kept: ReadonlySet<string>): void {
  const all = Object.keys(tabStore.get());
  if (all.every((id) => kept.has(id))) return;
  tabStore.set((tabs) => Object.fromEntries(Object.entries(tabs).filter(([id]) => kept.has(id))));
}

export function dirtyTabs(): readonly string[] {
  return Object.entries(tabStore.get()).flatMap(([id, tab]) => (tab.dirty ? [id] : []));
}
