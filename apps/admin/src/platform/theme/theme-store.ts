import type { ThemeKind } from "@yanzhen/ui/theme";
import { persisted } from "../shell/persisted.ts";
import { createStore, useStore } from "../shell/store.ts";

export type ThemeChoice = ThemeKind | "system";

export const themeChoiceStore = persisted<ThemeChoice>("theme", (kept) => (kept === "dark" || kept === "light" ? kept : "system"));

export const setTheme = (choice: ThemeChoice): void => themeChoiceStore.set(choice);

const systemDark = matchMedia("(prefers-color-scheme: dark)");

const resolved = (): ThemeKind => {
  const choice = themeChoiceStore.get();
  if (choice !== "system") return choice;
  return systemDark.matches ? "dark" : "light";
};

const kindStore = createStore<ThemeKind>(resolved());

/** The theme drawn now; `system` follows the computer as it changes between day and night. */
export const useThemeKind = (): ThemeKind => useStore(kindStore);

export function followTheme(): void {
  const apply = (): void => {
    const kind = resolved();
    document.documentElement.dataset["theme"] = kind;
    kindStore.set(kind);
  };
  apply();
  themeChoiceStore.subscribe(apply);
  systemDark.addEventListener("change", apply);
}
