import { expect, test } from "vitest";

import { rankOf } from "./people-search.ts";

const row = { name: "张三丰", pinyin: "zhangsanfeng", initials: "zsf", syllables: ["zhang", "san", "feng"] };

test.each([
  ["张三丰", 0],
  ["张三", 1],
  ["zsf", 2],
  ["zhangs", 3],
  ["zs", 4],
  ["三丰", 5],
  ["张sf", 6],
  ["zhang三", 6],
  ["z三feng", 6],
  ["sf", null],
  ["李", null],
  ["zhangli", null],
  ["张丰", null],
])("a person is found by %s: rank %s", (typed, rank) => {
  expect(rankOf(row, typed)).toBe(rank);
});
