import { useCallback } from "react";
import { inLocale, type Bilingual } from "./bilingual.ts";
import { useLocale } from "./locale-store.ts";

/** Reads titles of commands and views in the language in use; plain strings pass through. */
export function useBilingual(): (text: Bilingual | string) => string {
  const locale = useLocale();
  return useCallback((text) => (typeof text === "string" ? text : inLocale(text, locale)), [locale]);
}
