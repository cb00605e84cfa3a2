import { useMemo } from "react";
import { useLocale } from "./locale-store.ts";
import { translate, type Texts, type Translate } from "./texts.ts";

export { defineTexts } from "./texts.ts";

/** `t("count", { n: 3 })`; stable until the language changes, so effects may depend on it. */
export function useTexts<K extends string>(texts: Texts<K>): Translate<K> {
  const locale = useLocale();
  return useMemo(() => (key, facts) => translate(texts, key, locale, facts), [texts, locale]);
}
