import { daysBetween } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";

/** Half-open days `[from, to)`; `to` null is open. The first day not included any more is `to`. */
export interface DateInterval {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Whether the day lies in the interval: its first day does, its end no longer does. KRN-8 */
export function contains(i: DateInterval, d: CalendarDate): boolean {
  return d >= i.from && (i.to === null || d < i.to);
}

/** True when not a single day lies inside. KRN-8 */
export function isEmpty(i: DateInterval): boolean {
  return i.to !== null && i.to <= i.from;
}

/** True when at least one day lies in both; touching intervals do not overlap. KRN-8 */
export function overlaps(a: DateInterval, b: DateInterval): boolean {
  return intersect(a, b) !== null;
}

/** The days in both, or null when there are none. KRN-8 */
export function intersect(a: DateInterval, b: DateInterval): DateInterval | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null ? a.to : a.to < b.to ? a.to : b.to;
  const shared: DateInterval = { from, to };
  return isEmpty(shared) ? null : shared;
}

/** Number of days of a closed interval, 0 when empty. Throws when it is open. KRN-8 */
export function daysIn(i: DateInterval): number {
  if (i.to === null) throw new RangeError("an open interval has no length");
  return Math.max(0, daysBetween(i.from, i.to));
}
