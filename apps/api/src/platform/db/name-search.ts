import { type RawBuilder, sql, type SqlBool } from "kysely";

import { derived } from "./slot.ts";

/** What somebody typed, for LIKE: full-width letters become plain, what LIKE reads as a wildcard stands for itself; empty when nothing is asked. */
export function typedText(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/gu, (c) => `\\${c}`);
}

const lettersOf = (text: string): string => text.replaceAll(/\s/gu, "");

/** Whether the text mixes characters and letters, which asks for one condition more. */
export const isMixed = (text: string): boolean => mixedPattern(lettersOf(text)) !== null;

/**
 * The name of `alias` holds the text, or its pinyin or initials begin with it. `text` comes from `typedText` and is not empty; where
 * it is told only when the statement runs, whether it is mixed must be told before.
 */
export function isNamed(alias: string, text: string, mixed: boolean = isMixed(text)): RawBuilder<SqlBool> {
  const [name, pinyin, initials] = ["name", "pinyin", "initials"].map((column) => sql.ref(`${alias}.${column}`));
  const within = derived(text, "within", (known) => `%${known}%`);
  const begins = derived(text, "begins", (known) => `${lettersOf(known)}%`);
  const characters = derived(text, "characters", (known) => mixedPattern(lettersOf(known))?.characters ?? "");
  const syllables = derived(text, "syllables", (known) => mixedPattern(lettersOf(known))?.syllables ?? "");
  const mixture = mixed ? sql`(${name} like ${characters} and ${sql.ref(`${alias}.name_key`)} ~ ${syllables})` : sql`false`;
  return sql<SqlBool>`(${name} like ${within} or ${pinyin} like ${begins} or ${initials} like ${begins} or ${mixture})`;
}

/** Characters and letters in one word (骆gjd): the characters stand in the name, the letters begin the syllables between them. Null for any other text. */
export function mixedPattern(text: string): { readonly characters: string; readonly syllables: string } | null {
  const typed = [...text];
  const isHan = (one: string | undefined): boolean => one !== undefined && /\p{Script=Han}/u.test(one);
  const isLetter = (one: string | undefined): boolean => one !== undefined && /[a-z]/u.test(one);
  if (!typed.every((one) => isHan(one) || isLetter(one)) || !typed.some(isHan) || !typed.some(isLetter)) return null;
  // A sort key holds the syllables with their tones, a blank after each: "luo4 gang3 jie1 dao4 骆岗街道".
  const syllables = typed.map((one, at) => {
    const before = typed[at - 1];
    const own = isHan(one) ? "[a-z]+[0-9]?" : one;
    if (isHan(before)) return ` ${own}`;
    if (!isLetter(before)) return own;
    return isHan(one) ? `[a-z]*[0-9]? ${own}` : `([a-z]*[0-9]? )?${own}`;
  });
  return { characters: `%${typed.filter(isHan).join("%")}%`, syllables: `^${syllables.join("")}` };
}
