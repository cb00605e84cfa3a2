import { expect, test } from "vitest";

import { parseArray } from "./parse-array.ts";
import { parserFor, timestampToIso } from "./parse-value.ts";

test.each([
  ["2026-10-31 08:00:00+00", "2026-10-31T08:00:00.000000Z"],
  ["2026-10-31 08:00:00.5+00", "2026-10-31T08:00:00.500000Z"],
  ["2026-10-31 08:00:00.123456+00", "2026-10-31T08:00:00.123456Z"],
  ["infinity", "infinity"],
  ["-infinity", "-infinity"],
])("moment %s", (text, iso) => {
  expect(timestampToIso(text)).toBe(iso);
});

test("the text of moments orders as the moments do", () => {
  const texts = ["2026-01-01 00:00:00.11+00", "2026-01-01 00:00:00.108+00", "2026-01-01 00:00:00+00", "2026-01-01 00:00:00.1123+00"];
  expect(
    texts
      .map(timestampToIso)
      .toSorted()
      .map((text) => text.slice(20, 26)),
  ).toEqual(["000000", "108000", "110000", "112300"]);
});

test.each([
  ["{}", []],
  ["{1,2}", ["1", "2"]],
  ['{NULL,"NULL"}', [null, "NULL"]],
  ['{"a,b","c\\"d","e\\\\f",""}', ["a,b", 'c"d', "e\\f", ""]],
  [
    "{{1,2},{3,NULL}}",
    [
      ["1", "2"],
      ["3", null],
    ],
  ],
  ["[0:1]={7,8}", ["7", "8"]],
])("array %s", (text, items) => {
  expect(parseArray(text, (element) => element)).toEqual(items);
});

test("a malformed array is an error", () => {
  expect(() => parseArray("{1", String)).toThrow();
  expect(() => parseArray('{"a', String)).toThrow();
});

test("an unknown type stays text", () => {
  expect(parserFor(999_999)("x")).toBe("x");
});
