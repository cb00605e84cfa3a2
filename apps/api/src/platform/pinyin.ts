import { pinyin } from "pinyin-pro";

export interface PinyinKeys {
  /** Letters without spaces: `zhangsanfeng`. */
  readonly pinyin: string;
  readonly initials: string;
  /** Sorts by syllable and tone under collation "C", ties by the characters themselves. */
  readonly nameKey: string;
}

const cache = new Map<string, PinyinKeys>();
const CACHE_LIMIT = 20_000;

/** A person's name: surnames have readings of their own (单 shàn, 曾 zēng). */
export function pinyinOfPerson(name: string): PinyinKeys {
  return keysOf(name, "surname");
}

export function pinyinOfUnit(name: string): PinyinKeys {
  return keysOf(name, "normal");
}

function keysOf(name: string, mode: "surname" | "normal"): PinyinKeys {
  const key = `${mode}|${name}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const syllables = pinyin(name, { toneType: "num", mode, type: "array", v: true, nonZh: "consecutive" }).map((syllable) => syllable.toLowerCase());
  const plain = syllables.map((syllable) => syllable.replaceAll(/\d$/gu, ""));
  const keys: PinyinKeys = {
    pinyin: plain.join("").replaceAll(/\s/gu, ""),
    initials: plain
      .map((syllable) => syllable[0] ?? "")
      .join("")
      .replaceAll(/\s/gu, ""),
    nameKey: `${syllables.join(" ")} ${name}`,
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, keys);
  return keys;
}
