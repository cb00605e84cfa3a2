import { addDays } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ok } from "./result.ts";
import type { Result } from "./result.ts";
import { addWorkingDays } from "./working-days.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** How long something may take; each clock declares which days it counts (信访 15 and 60 are calendar days). */
export interface DueClock {
  readonly unit: "working" | "calendar";
  readonly days: number;
}

/**
 * The last day in time, when the clock starts on `from` and the next day is day 1. A calendar clock needs no work
 * calendar and is never provisional. Refuses `calendar.beyond`. KRN-13
 */
export function dueDate(cal: WorkCalendar, from: CalendarDate, clock: DueClock): Result<{ date: CalendarDate; provisional: boolean }, "calendar.beyond"> {
  if (clock.unit === "working") return addWorkingDays(cal, from, clock.days);
  if (!Number.isInteger(clock.days) || clock.days < 0) throw new RangeError(`${clock.days} calendar days`);
  return ok({ date: addDays(from, clock.days), provisional: false });
}
