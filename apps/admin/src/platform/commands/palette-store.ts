import { createStore, useStore } from "../shell/store.ts";

/** What stands in the field; null while closed. A leading `>` means commands, anything else finds things. */
export const paletteStore = createStore<string | null>(null);

export const COMMANDS = ">";

export function openPalette(): void {
  paletteStore.set(COMMANDS);
}

export function openQuickOpen(text = ""): void {
  paletteStore.set(text);
}

export function closePalette(): void {
  paletteStore.set(null);
}

export function usePaletteText(): string | null {
  return useStore(paletteStore);
}
