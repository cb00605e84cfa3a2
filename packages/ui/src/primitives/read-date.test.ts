import { expect, test } from "vitest";
import { readDate } from "./read-date.ts";

test.each([
  ["2026-10-31", "2026-10-31"],
  [" 2026.1.5 ", "2026-01-05"],
  ["2026/10/31", "2026-10-31"],
  ["20261031", "2026-10-31"],
  ["2026年2月28日", "2026-02-28"],
  ["２０２６－１０－３１", "2026-10-31"],
  ["2024-02-29", "2024-02-29"],
])("%s is %s", (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each(["", "2026-10", "2026-02-29", "2026-13-01", "31-10-2026", "2026-1031", "明天"])("%j is no date", (text) => {
  expect(readDate(text)).toBeNull();
});
