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
  return sql<SqlBool>`(${name} like ${`%${text}%`} or ${pinyin} like ${`${letters}%`} or ${initials} like ${`${letters}%`})`;
}
