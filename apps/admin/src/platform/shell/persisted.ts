import { createStore, type Store } from "./store.ts";

/** A store that outlives the page. What was kept is read through `read`, because it may be of an older form or spoiled. */
export function persisted<T>(key: string, read: (kept: unknown) => T): Store<T> {
  const name = `yanzhen.${key}`;
  const store = createStore<T>(read(kept(name)));
  store.subscribe(() => keep(name, store.get()));
  return store;
}

function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the memory of the layout.
  }
}
