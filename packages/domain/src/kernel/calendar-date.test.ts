import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  completedYears,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  parseCalendarDate,
  parseRecordedDate,
  weekday,
} from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";

// The platform's own calendar is the naive model here; the domain does not use it.
const model = (d: string) => Date.UTC(Number(d.slice(0, 4)), Number(d.slice(5, 7)) - 1, Number(d.slice(8)));
const written = (ms: number) => new Date(ms).toISOString().slice(0, 10) as CalendarDate;
const dates = fc.integer({ min: model("1600-01-01") / 864e5, max: model("2400-12-31") / 864e5 }).map((n) => written(n * 864e5));

describe("parsing", () => {
  test.each(["2026-03-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("KRN-3 reads %s", (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    ["2026-02-29", "date.impossible"],
    ["1900-02-29", "date.impossible"],
    ["2026-13-01", "date.impossible"],
    ["2026-00-10", "date.impossible"],
    ["2026-04-31", "date.impossible"],
    ["2026-04-00", "date.impossible"],
    ["0000-01-01", "date.impossible"],
    ["2026-3-5", "date.malformed"],
    ["2026/03/05", "date.malformed"],
    ["2026-03-05T00:00", "date.malformed"],
    ["", "date.malformed"],
  ])("KRN-3 refuses %j as %s", (text, code) => {
    expect(parseCalendarDate(text)).toMatchObject({ ok: false, refusal: { code, facts: { text } } });
    expect(() => calendarDate(text)).toThrow(code);
  });
});

test.each([
  ["1899-12-31", "date.outOfRange"],
  ["1900-01-01", null],
  ["2199-12-31", null],
  ["2200-01-01", "date.outOfRange"],
  ["0001-01-01", "date.outOfRange"],
  ["9999-12-31", "date.outOfRange"],
  ["2026-02-30", "date.impossible"],
])("KRN-21 a recorded date %s: %s", (text, code) => {
  const read = parseRecordedDate(text);
  expect(read.ok ? null : read.refusal.code).toBe(code);
});

describe("arithmetic", () => {
  test("KRN-4 days, order and weekday agree with the platform's calendar", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -90_000, max: 90_000 }), (d, n) => {
        const moved = addDays(d, n);
        expect(moved).toBe(written(model(d) + n * 864e5));
        expect(daysBetween(d, moved)).toBe(n);
        expect(compareDates(d, moved)).toBe(Math.sign(0 - n) + 0);
        expect(weekday(d)).toBe(new Date(model(d)).getUTCDay() || 7);
      }),
    );
  });

  test("KRN-4 leaves the years 0001–9999 only by throwing", () => {
    expect(() => addDays(calendarDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(calendarDate("0001-01-01"), -1)).toThrow(RangeError);
    expect(() => addMonths(calendarDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(calendarDate("2026-01-01"), 0.5)).toThrow(RangeError);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-05-10", 0, "2026-05-10"],
  ])("KRN-5 %s plus %d months is %s", (from, n, to) => {
    expect(addMonths(calendarDate(from), n)).toBe(to);
  });

  test.each([
    ["2024-02-10", "2024-02-01", "2024-02-29"],
    ["2026-12-31", "2026-12-01", "2026-12-31"],
  ])("KRN-5 month of %s", (d, first, last) => {
    expect([firstOfMonth(calendarDate(d)), lastOfMonth(calendarDate(d))]).toEqual([first, last]);
  });
});

test.each([
  ["1986-04-10", "2026-04-09", 39],
  ["1986-04-10", "2026-04-10", 40],
  ["1985-10-31", "2026-10-30", 40],
  ["1985-10-31", "2026-10-31", 41],
  ["1984-02-29", "2026-02-27", 41],
  ["1984-02-29", "2026-02-28", 42],
  ["1984-02-29", "2024-02-28", 39],
  ["1984-02-29", "2024-02-29", 40],
  ["2026-01-01", "2026-01-01", 0],
  ["2026-06-01", "2026-01-01", -1],
])("KRN-6 born %s, on %s, is %d", (birth, on, years) => {
  expect(completedYears(calendarDate(birth), calendarDate(on))).toBe(years);
});
