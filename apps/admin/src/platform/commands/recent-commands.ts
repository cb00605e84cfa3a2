import { persisted } from "../shell/persisted.ts";

const KEPT = 20;

/** Ids of commands used from the keyboard or palette, newest first; the palette shows them on top. */
export const recentCommandStore = persisted<readonly string[]>("recentCommands", (kept) =>
  Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string").slice(0, KEPT) : [],
);

export function rememberUse(id: string): void {
  recentCommandStore.set((ids) => (ids[0] === id ? ids : [id, ...ids.filter((other) => other !== id)].slice(0, KEPT)));
}
