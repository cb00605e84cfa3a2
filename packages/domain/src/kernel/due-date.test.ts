import { expect, test } from "vitest";
import { calendarDate } from "./calendar-date.ts";
import { dueDate } from "./due-date.ts";
import { publicityPeriod } from "./publicity-period.ts";
import { shippedCalendar } from "./working-days.ts";

const d = calendarDate;

test.each([
  ["2026-09-25", "calendar", 15, "2026-10-10", false],
  ["2026-09-24", "working", 5, "2026-10-09", false],
  ["2026-12-30", "working", 3, "2027-01-05", true],
  ["2030-01-01", "calendar", 60, "2030-03-02", false],
] as const)("KRN-13 from %s, %s days %i: %s", (from, unit, days, date, provisional) => {
  expect(dueDate(shippedCalendar, d(from), { unit, days })).toEqual({ ok: true, value: { date, provisional } });
});

test("KRN-13 working days beyond the calendar are refused", () => {
  expect(dueDate(shippedCalendar, d("2030-01-01"), { unit: "working", days: 1 }).ok).toBe(false);
});

test.each([
  // Monday to Friday.
  ["2026-03-02", 5, "2026-03-06"],
  // Begun on a make-up Saturday, which counts; the Spring Festival lies between.
  ["2026-02-14", 5, "2026-02-27"],
  // Begun on an ordinary Saturday, which does not.
  ["2026-03-07", 5, "2026-03-13"],
  ["2026-03-04", 1, "2026-03-04"],
  // The make-up Saturday of 2026-02-28 counts inside.
  ["2026-02-26", 7, "2026-03-05"],
])("KRN-14 publicity from %s over %i working days ends on %s", (first, n, last) => {
  expect(publicityPeriod(shippedCalendar, d(first), n)).toEqual({ ok: true, value: { first, last, provisional: false } });
});

test("KRN-14 publicity over the turn of the year says it is provisional", () => {
  expect(publicityPeriod(shippedCalendar, d("2026-12-29"), 5)).toMatchObject({ value: { last: "2027-01-05", provisional: true } });
});
