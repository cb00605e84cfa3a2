import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDate, daysBetween } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { must } from "./result.ts";
import { checkCalendarYear, withCalendarYear } from "./work-calendar.ts";
import type { CalendarYear } from "./work-calendar.ts";
import { addWorkingDays, isWorkingDay, shippedCalendar, windowOfWorkingDays } from "./working-days.ts";

const d = calendarDate;
const works = (day: CalendarDate) => must(isWorkingDay(shippedCalendar, day)).working;

describe("the shipped calendar", () => {
  // Working days per year by the notices; counted apart from the code.
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("KRN-9 %i has %i working days", (year, count) => {
    const days = Array.from({ length: daysBetween(d(`${year}-01-01`), d(`${year + 1}-01-01`)) }, (_, n) => addDays(d(`${year}-01-01`), n));
    expect(days.filter(works)).toHaveLength(count);
  });

  test.each(["2023-01-28", "2023-06-25", "2023-10-08", "2024-02-04", "2024-02-18", "2024-10-12", "2025-01-26", "2025-09-28"])("KRN-9 make-up day %s is worked", (day) => {
    expect(works(d(day))).toBe(true);
  });

  test.each(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])("KRN-9 make-up day %s of 2026 is worked", (day) => {
    expect(works(d(day))).toBe(true);
  });

  test.each(["2023-01-27", "2023-09-29", "2024-02-15", "2024-09-16", "2025-02-04", "2025-10-08", "2026-01-02", "2026-02-23", "2026-10-07"])("KRN-9 %s is off", (day) => {
    expect(works(d(day))).toBe(false);
  });

  test("KRN-9 2027 is provisional with the 13 statutory days, 2022 and 2028 are unknown", () => {
    expect(shippedCalendar.years[2027]).toMatchObject({ status: "provisional", work: [] });
    expect(shippedCalendar.years[2027]?.off).toHaveLength(13);
    expect(isWorkingDay(shippedCalendar, d("2027-03-01"))).toEqual({ ok: true, value: { working: true, provisional: true } });
    for (const day of ["2022-12-30", "2028-01-03"]) {
      expect(isWorkingDay(shippedCalendar, d(day))).toMatchObject({ ok: false, refusal: { code: "calendar.beyond" } });
    }
  });

  test.each([2023, 2024, 2025, 2026, 2027])("KRN-10 %i passes its own check", (year) => {
    expect(checkCalendarYear(shippedCalendar.years[year] as CalendarYear).ok).toBe(true);
  });
});

describe("loading a year", () => {
  const year: CalendarYear = { year: 2028, off: [d("2028-01-03")], work: [d("2028-01-08")], notice: "n", status: "official" };

  test.each([
    [{ off: [d("2027-12-31")] }, "calendar.dateOutsideYear"],
    [{ work: [d("2028-01-08"), d("2028-01-08")] }, "calendar.dateTwice"],
    [{ off: [d("2028-01-08")] }, "calendar.dateTwice"],
    [{ work: [d("2028-01-04")] }, "calendar.workOnWeekday"],
    [{ notice: " " }, "calendar.noticeMissing"],
  ])("KRN-10 refuses %j", (change, code) => {
    expect(checkCalendarYear({ ...year, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });

  test("KRN-10 a loaded year is used, and the shipped calendar stays as it was", () => {
    const loaded = withCalendarYear(shippedCalendar, must(checkCalendarYear(year)));
    expect(isWorkingDay(loaded, d("2028-01-03"))).toEqual({ ok: true, value: { working: false, provisional: false } });
    expect(isWorkingDay(loaded, d("2028-01-08"))).toMatchObject({ value: { working: true } });
    expect(isWorkingDay(shippedCalendar, d("2028-01-03")).ok).toBe(false);
  });
});

describe("counting", () => {
  const days = fc.integer({ min: 0, max: 1300 }).map((n) => addDays(d("2023-02-01"), n));

  test("KRN-11 the n-th working day has n working days up to it and is one", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80 }), (from, n) => {
        const { date } = must(addWorkingDays(shippedCalendar, from, n));
        const between = Array.from({ length: daysBetween(from, date) }, (_, i) => addDays(from, i + 1));
        expect(works(date)).toBe(true);
        expect(between.filter(works)).toHaveLength(n);
      }),
    );
  });

  test("KRN-12 the window ending on a day holds n working days and begins with one", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), (endingOn, n) => {
        const found = windowOfWorkingDays(shippedCalendar, endingOn, n);
        if (!found.ok) return;
        const inside = Array.from({ length: daysBetween(found.value.from, endingOn) + 1 }, (_, i) => addDays(found.value.from, i));
        expect(works(found.value.from)).toBe(true);
        expect(inside.filter(works)).toHaveLength(n);
      }),
    );
  });

  test.each([
    ["2026-02-12", 0, "2026-02-12", false],
    ["2026-02-13", 1, "2026-02-14", false],
    ["2026-02-14", 1, "2026-02-24", false],
    ["2026-09-30", 1, "2026-10-08", false],
    ["2026-12-31", 1, "2027-01-04", true],
    ["2027-02-04", 1, "2027-02-09", true],
  ])("KRN-11 %s plus %i working days is %s", (from, n, date, provisional) => {
    expect(addWorkingDays(shippedCalendar, d(from), n)).toEqual({ ok: true, value: { date, provisional } });
  });

  test("KRN-12 a window that only begins before a provisional year is provisional", () => {
    expect(windowOfWorkingDays(shippedCalendar, d("2027-01-05"), 3)).toEqual({ ok: true, value: { from: "2026-12-31", provisional: true } });
  });

  test("KRN-11 KRN-12 beyond the calendar is refused, a wrong count is a fault", () => {
    expect(addWorkingDays(shippedCalendar, d("2027-12-30"), 5)).toMatchObject({ refusal: { code: "calendar.beyond", facts: { year: 2028 } } });
    expect(windowOfWorkingDays(shippedCalendar, d("2023-01-03"), 5)).toMatchObject({ refusal: { facts: { year: 2022 } } });
    expect(() => addWorkingDays(shippedCalendar, d("2026-01-01"), -1)).toThrow(RangeError);
    expect(() => windowOfWorkingDays(shippedCalendar, d("2026-01-01"), 0)).toThrow(RangeError);
  });
});
