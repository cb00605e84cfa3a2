import { expect, test } from "vitest";
import { calendarDate } from "./calendar-date.ts";
import { earliestDay, latestDay, parsePartialDate, partialDateOf, precisionOf } from "./partial-date.ts";
import { must } from "./result.ts";

test.each([
  ["1995", "year", "1995-01-01", "1995-12-31"],
  ["1995.03", "month", "1995-03-01", "1995-03-31"],
  ["2024.02", "month", "2024-02-01", "2024-02-29"],
  ["1995.03.12", "day", "1995-03-12", "1995-03-12"],
])("KRN-7 %s is a %s from %s to %s", (text, precision, from, to) => {
  const p = must(parsePartialDate(text));
  expect([precisionOf(p), earliestDay(p), latestDay(p)]).toEqual([precision, from, to]);
});

test.each([
  ["1980.1", "date.ambiguous"],
  ["1980.01.2", "date.ambiguous"],
  ["1980.13", "date.impossible"],
  ["1980.00", "date.impossible"],
  ["1981.02.29", "date.impossible"],
  ["1980.01.", "date.malformed"],
  ["1980-01", "date.malformed"],
  ["80.01", "date.malformed"],
  ["", "date.malformed"],
])("KRN-7 refuses %j as %s", (text, code) => {
  expect(parsePartialDate(text)).toMatchObject({ ok: false, refusal: { code } });
});

test("KRN-7 a full date becomes a dotted one", () => {
  expect(partialDateOf(calendarDate("1995-03-12"))).toBe("1995.03.12");
});
