import type { Locale } from "@yanzhen/domain/messages";

export type { Locale };

/** A short text in both languages: titles of commands, editors and views. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function inLocale(text: Bilingual, locale: Locale): string {
  return locale === "en" ? text.en : text.zh;
}
