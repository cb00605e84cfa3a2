import { type RawBuilder, sql, type SqlBool } from "kysely";

/** What somebody typed, for LIKE: full-width letters become plain, what LIKE reads as a wildcard stands for itself; empty when nothing is asked. */
export function typedText(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/gu, (c) => `\\${c}`);
}

/** The name of `alias` holds the text, or its pinyin or initials begin with it. `text` comes from `typedText` and is not empty. */
export function isNamed(alias: string, text: string): RawBuilder<SqlBool> {
  const letters = text.replaceAll(/\s/gu, "");
  const [name, pinyin, initials] = ["name", "pinyin", "initials"].map((column) => sql.ref(`${alias}.${column}`));
  const mixed = mixedPattern(letters);
  const mixture = mixed === null ? sql`false` : sql`(${name} like ${mixed.characters} and ${sql.ref(`${alias}.name_key`)} ~ ${mixed.syllables})`;
  return sql<SqlBool>`(${name} like ${`%${text}%`} or ${pinyin} like ${`${letters}%`} or ${initials} like ${`${letters}%`} or ${mixture})`;
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
