import { persisted } from "../shell/persisted.ts";
import { useStore } from "../shell/store.ts";
import type { Locale } from "./bilingual.ts";

/** Chinese unless the browser asks for English first; a choice made here wins for good. */
export const localeStore = persisted<Locale>("locale", (kept) => {
  if (kept === "zh-CN" || kept === "en") return kept;
  return /^en\b/i.test(navigator.language) ? "en" : "zh-CN";
});

export const setLocale = (locale: Locale): void => localeStore.set(locale);

export const useLocale = (): Locale => useStore(localeStore);

/** Screen readers and hyphenation follow the document's language. */
export function followLocale(): () => void {
  const apply = (): void => {
    document.documentElement.lang = localeStore.get();
  };
  apply();
  return localeStore.subscribe(apply);
}
