import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "./calendar-date.ts";
import { contains, daysIn, intersect, isEmpty, overlaps } from "./interval.ts";
import type { DateInterval } from "./interval.ts";

const start = calendarDate("2026-01-01");
const week = Array.from({ length: 12 }, (_, n) => addDays(start, n));
const intervals: fc.Arbitrary<DateInterval> = fc
  .tuple(fc.nat(9), fc.option(fc.nat(9)))
  .map(([from, to]) => ({ from: addDays(start, from), to: to === null ? null : addDays(start, to) }));
const daysOf = (i: DateInterval) => week.filter((d) => d >= i.from && (i.to === null || d < i.to));

test("KRN-8 intervals agree with the lists of their days", () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const [inA, inB] = [daysOf(a), daysOf(b)];
      const shared = inA.filter((d) => inB.includes(d));
      const met = intersect(a, b);
      expect(week.filter((d) => contains(a, d))).toEqual(inA);
      expect(isEmpty(a)).toBe(inA.length === 0);
      expect(overlaps(a, b)).toBe(shared.length > 0);
      expect(met === null ? [] : daysOf(met)).toEqual(shared);
      if (a.to !== null) expect(daysIn(a)).toBe(inA.length);
    }),
  );
});

test("KRN-8 an open interval has no length", () => {
  expect(() => daysIn({ from: start, to: null })).toThrow(RangeError);
});
