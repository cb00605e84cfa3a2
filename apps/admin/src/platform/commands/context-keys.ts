import { createStore, useStore } from "../shell/store.ts";
import type { ContextKeys } from "./when.ts";

const START: ContextKeys = {
  activeEditor: null,
  subjectType: null,
  editorDirty: false,
  hasEditor: false,
  past: false,
  demo: false,
  empty: false,
  online: true,
  focus: "none",
  inputFocus: false,
  sideBarVisible: true,
  panelVisible: false,
};

export const contextKeyStore = createStore<ContextKeys>(START);

/** Whoever owns a fact writes it here; writing the value it already has wakes nobody. */
export function setContextKeys(patch: Partial<ContextKeys>): void {
  contextKeyStore.set((keys) => {
    const changed = Object.entries(patch).some(([key, value]) => keys[key as keyof ContextKeys] !== value);
    // Partial admits undefined; no writer passes it.
    return changed ? ({ ...keys, ...patch } as ContextKeys) : keys;
  });
}

export function useContextKeys(): ContextKeys {
  return useStore(contextKeyStore);
}

export function resetContextKeys(): void {
  contextKeyStore.set(START);
}
