import type { Locale } from "./bilingual.ts";

export type TextFacts = Readonly<Record<string, string | number>>;

export interface Texts<K extends string> {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export type Translate<K extends string> = (key: K, facts?: TextFacts) => string;

/** Texts of a screen: Chinese is the source, English has the same keys or it does not compile. */
export function defineTexts<const Z extends Readonly<Record<string, string>>>(zh: Z, en: { readonly [K in keyof NoInfer<Z>]: string }): Texts<keyof Z & string> {
  return { zh, en };
}

export function translate<K extends string>(texts: Texts<K>, key: K, locale: Locale, facts?: TextFacts): string {
  const text = locale === "en" ? texts.en[key] : texts.zh[key];
  if (facts === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined ? whole : String(fact);
  });
}
