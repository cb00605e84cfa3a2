import { catalogue, type Dictionary, LOCALES } from "@yanzhen/domain/messages";

/** The domain's words that the first screen draws, in both languages; all others come with the first editor that needs one. */
const DRAWN = /^label\.(metric|metricFormula|issueClass|reserveClass|reserveState|measure)\./u;

const firstWords: Dictionary = Object.fromEntries(
  LOCALES.map((locale) => [locale, Object.fromEntries(Object.entries(catalogue[locale]).filter(([key]) => DRAWN.test(key)))]),
) as Dictionary;

export default firstWords;
