import { expect, test } from "vitest";

import { mixedPattern } from "./name-search.ts";

const names = ["luo4 gang3 jie1 dao4 骆岗街道", "wu2 hu2 lu4 jie1 dao4 芜湖路街道", "bao1 gong1 jie1 dao4 包公街道"];
const found = (text: string): readonly string[] => {
  const pattern = mixedPattern(text);
  if (pattern === null) return [];
  const characters = pattern.characters.split("%").filter((part) => part !== "");
  return names.filter((key) => new RegExp(pattern.syllables, "u").test(key) && characters.every((one) => key.includes(one))).map((key) => key.split(" ").at(-1) ?? "");
};

test.each([
  ["骆gjd", "骆岗街道"],
  ["luo岗", "骆岗街道"],
  ["l岗jie道", "骆岗街道"],
  ["芜hulu", "芜湖路街道"],
  ["包公j", "包公街道"],
])("%s finds %s", (text, name) => {
  expect(found(text)).toEqual([name]);
});

test.each(["骆岗", "luogang", "", "骆 g", "骆g%", "骆9"])("%j is no mixture", (text) => {
  expect(mixedPattern(text)).toBeNull();
});

test.each(["骆jgd", "岗l", "湖wl"])("%s finds nothing", (text) => {
  expect(found(text)).toEqual([]);
});
