import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { type Dictionary, lookUp, render, renderRefusal } from "@yanzhen/domain/messages";
import type { Locale } from "./bilingual.ts";
import firstWords from "./catalogue/first-words.built.ts";

/** The domain's own words in one language. */
export interface DomainText {
  /** A label or message of the catalogue: `text("label.politics.member")`. */
  readonly text: (key: string, facts?: Facts) => string;
  readonly has: (key: string) => boolean;
  readonly refusal: (refusal: Refusal) => string;
}

const loaders = {
  "zh-CN": () => import("./catalogue/zh-cn.built.ts"),
  en: () => import("./catalogue/en.built.ts"),
} as const satisfies Record<Locale, () => Promise<{ readonly default: Readonly<Record<string, string>> }>>;

const asked = new Map<Locale, Promise<DomainText>>();

/** All texts of a language, fetched the first time they are needed; the same promise for the same language, as `use` asks for. */
export function domainText(locale: Locale): Promise<DomainText> {
  const known = asked.get(locale);
  if (known !== undefined) return known;
  const loading = loaders[locale]().then(({ default: texts }) => reader({ ...NONE, [locale]: texts }, locale));
  asked.set(locale, loading);
  // What could not be fetched is asked for again the next time.
  loading.catch(() => asked.delete(locale));
  return loading;
}

const NONE: Dictionary = { "zh-CN": {}, en: {} };

const first = { "zh-CN": reader(firstWords, "zh-CN"), en: reader(firstWords, "en") } as const satisfies Record<Locale, DomainText>;

/** The few words the first screen draws, at hand from the start. */
export const firstText = (locale: Locale): DomainText => first[locale];

function reader(dictionary: Dictionary, locale: Locale): DomainText {
  return {
    text: (key, facts) => render(dictionary, key, facts ?? {}, locale),
    has: (key) => lookUp(dictionary, key, locale) !== undefined,
    refusal: (refusal) => renderRefusal(dictionary, refusal, locale),
  };
}
