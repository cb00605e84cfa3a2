import type { Bilingual, Locale } from "../../platform/i18n/bilingual.ts";

export interface Rankable {
  readonly id: string;
  readonly title: Bilingual;
  readonly category: Bilingual;
}

/**
 * Commands that fit the text, best first. The language in use counts most, the other one also finds; of equals the
 * recently used stand first, then the order of the alphabet.
 */
export function filterCommands<C extends Rankable>(commands: readonly C[], text: string, locale: Locale, recent: readonly string[]): readonly C[] {
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const collator = new Intl.Collator(locale);
  const place = new Map(recent.map((id, index) => [id, index]));
  return commands
    .map((command) => ({ command, score: scoreOf(command, words, locale) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || placeOf(a.command) - placeOf(b.command) || collator.compare(sortText(a.command), sortText(b.command)))
    .map(({ command }) => command);

  function placeOf({ id }: Rankable): number {
    return place.get(id) ?? recent.length;
  }
  function sortText({ category, title }: Rankable): string {
    return locale === "en" ? `${category.en} ${title.en}` : `${category.zh} ${title.zh}`;
  }
}

function scoreOf({ id, title, category }: Rankable, words: readonly string[], locale: Locale): number {
  if (words.length === 0) return 1;
  const [own, other] = locale === "en" ? ([title.en, title.zh] as const) : ([title.zh, title.en] as const);
  const group = `${category.zh} ${category.en}`;
  let sum = 0;
  for (const word of words) {
    const best = Math.max(textScore(own, word) * 4, textScore(other, word) * 3, textScore(group, word) * 2, id.toLowerCase().includes(word) ? 1 : 0);
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/** 4 the beginning, 3 the beginning of a word, 2 anywhere, 1 initials of the words, 0 not at all. */
export function textScore(text: string, word: string): number {
  const lower = text.toLowerCase();
  const at = lower.indexOf(word);
  if (at === 0) return 4;
  if (at > 0) return /[\s\-/(]/.test(lower.charAt(at - 1)) ? 3 : 2;
  const initials = lower
    .split(/[\s\-/]+/)
    .map((part) => part.charAt(0))
    .join("");
  return word.length > 1 && initials.includes(word) ? 1 : 0;
}
