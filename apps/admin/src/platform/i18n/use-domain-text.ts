import { use } from "react";
import { domainText, type DomainText, firstText } from "./domain-text.ts";
import { useLocale } from "./locale-store.ts";

export type { DomainText };

/** The domain's own words. An editor that asks for them waits the first time, as it waited for its own code. */
export function useDomainText(): DomainText {
  return use(domainText(useLocale()));
}

/** The words of the first screen, which waits for nothing: see `catalogue/first-words.built.ts`. */
export function useFirstText(): DomainText {
  return firstText(useLocale());
}
