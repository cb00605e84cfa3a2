import { addDays, weekday, yearOf } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export type { CalendarYear, WorkCalendar } from "./work-calendar.ts";
export { shippedCalendar } from "./shipped-calendar.ts";

export interface WorkingDay {
  readonly working: boolean;
  /** The answer rests on a year whose notice is not out yet. */
  readonly provisional: boolean;
}

/**
 * Whether people work on a day: days off and make-up days come from the calendar, the rest is Monday to Friday.
 * Refuses `calendar.beyond` for a year the calendar does not hold; never guesses. KRN-9
 */
export function isWorkingDay(cal: WorkCalendar, d: CalendarDate): Result<WorkingDay, "calendar.beyond"> {
  const year = cal.years[yearOf(d)];
  if (year === undefined) return refuse("calendar.beyond", { date: d, year: yearOf(d) });
  const working = year.work.includes(d) || (weekday(d) <= 5 && !year.off.includes(d));
  return ok({ working, provisional: year.status === "provisional" });
}

/**
 * The `n`-th working day after `from` (n ≥ 0; 0 is `from` itself); `from` is not counted. `provisional` when any day
 * passed on the way lies in a provisional year. Refuses `calendar.beyond`. KRN-11
 */
export function addWorkingDays(cal: WorkCalendar, from: CalendarDate, n: number): Result<{ date: CalendarDate; provisional: boolean }, "calendar.beyond"> {
  return walk(cal, from, n, 1);
}

/**
 * First day of the `n` working days ending on `endingOn`, which counts when it is one (n ≥ 1). Refuses
 * `calendar.beyond`. KRN-12
 */
export function windowOfWorkingDays(cal: WorkCalendar, endingOn: CalendarDate, n: number): Result<{ from: CalendarDate; provisional: boolean }, "calendar.beyond"> {
  if (n < 1) throw new RangeError(`a window of ${n} working days`);
  const found = walk(cal, addDays(endingOn, 1), n, -1);
  return found.ok ? ok({ from: found.value.date, provisional: found.value.provisional }) : found;
}

function walk(cal: WorkCalendar, start: CalendarDate, n: number, step: 1 | -1): Result<{ date: CalendarDate; provisional: boolean }, "calendar.beyond"> {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} working days`);
  let date = start;
  let provisional = false;
  for (let left = n; left > 0;) {
    date = addDays(date, step);
    const day = isWorkingDay(cal, date);
    if (!day.ok) return day;
    provisional ||= day.value.provisional;
    if (day.value.working) left -= 1;
  }
  return ok({ date, provisional });
}
