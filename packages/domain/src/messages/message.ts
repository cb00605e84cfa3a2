import type { Facts, Refusal } from "../kernel/result.ts";

export type Locale = "zh-CN" | "en";

export const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** Every text by key, per language. */
export type Dictionary = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/**
 * `{name}` stands for a fact; `{name:label.role}` for the text of the key `label.role.<fact>`, and where the fact
 * holds several values separated by commas, for their texts in a list.
 */
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z][A-Za-z0-9.]*))?\}/g;

const LIST_SEPARATOR = { "zh-CN": "、", en: ", " } as const satisfies Record<Locale, string>;

/**
 * The text of `key` with facts filled in. A missing fact leaves its placeholder and a missing key shows itself, so that
 * the fault is seen; a null fact prints `–`. Nothing is escaped: the result is plain text, and whoever puts it into HTML,
 * a workbook or a shell escapes there. MSG-1 MSG-2
 */
export function render(dictionary: Dictionary, key: string, facts: Facts, locale: Locale): string {
  const template = lookUp(dictionary, key, locale);
  if (template === undefined) return key;
  return template.replace(PLACEHOLDER, (whole: string, name: string, label: string | undefined) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) return whole;
    if (fact === null) return "–";
    return label === undefined ? String(fact) : labelled(dictionary, label, String(fact), locale);
  });
}

/** What a person reads when something is not accepted; related refusals follow, one a line. MSG-4 */
export function renderRefusal(dictionary: Dictionary, refusal: Refusal, locale: Locale): string {
  const own = render(dictionary, `refusal.${refusal.code}`, refusal.facts ?? {}, locale);
  return [own, ...(refusal.related ?? []).map((related) => renderRefusal(dictionary, related, locale))].join("\n");
}

/** The placeholders of a text as written, sorted and without repeats; both languages must have the same. MSG-3 */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[0]))].toSorted();
}

/** The text of a key, or undefined; own keys only, so that a fact cannot name `constructor`. */
export function lookUp(dictionary: Dictionary, key: string, locale: Locale): string | undefined {
  const texts = dictionary[locale];
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function labelled(dictionary: Dictionary, label: string, fact: string, locale: Locale): string {
  const members = fact.split(",").map((member) => lookUp(dictionary, `${label}.${member}`, locale) ?? member);
  return members.join(LIST_SEPARATOR[locale]);
}
