import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { refusalText, text } from "@yanzhen/domain/messages";
import { useMemo } from "react";
import { useLocale } from "./locale-store.ts";

export interface DomainText {
  /** A label or message of the catalogue: `text("label.politics.member")`. */
  readonly text: (key: string, facts?: Facts) => string;
  readonly refusal: (refusal: Refusal) => string;
}

/** The domain's own words. Brings the whole catalogue, so only lazily loaded editors import it. */
export function useDomainText(): DomainText {
  const locale = useLocale();
  return useMemo(
    () => ({
      text: (key, facts) => text(key, facts ?? {}, locale),
      refusal: (refusal) => refusalText(refusal, locale),
    }),
    [locale],
  );
}
