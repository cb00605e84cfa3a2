import { weekday, yearOf } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** One year of the State Council's holiday arrangement: days off (weekends inside a holiday included) and make-up days (调休上班). */
export interface CalendarYear {
  readonly year: number;
  readonly off: readonly CalendarDate[];
  readonly work: readonly CalendarDate[];
  readonly notice: string;
  /** Provisional until the notice for the year is loaded: statutory days only, and every deadline over it says so. */
  readonly status: "official" | "provisional";
}

export type WorkCalendar = { readonly years: Readonly<Record<number, CalendarYear>> };

export type CalendarYearFault = "calendar.dateOutsideYear" | "calendar.dateTwice" | "calendar.workOnWeekday" | "calendar.noticeMissing";

/**
 * Checks a year before it is loaded: every date lies in the year, none stands twice, make-up days are weekends, an
 * official year names its notice. Refuses with the offending date. KRN-10
 */
export function checkCalendarYear(candidate: CalendarYear): Result<CalendarYear, CalendarYearFault> {
  const seen = new Set<CalendarDate>();
  for (const date of [...candidate.off, ...candidate.work]) {
    if (yearOf(date) !== candidate.year) return refuse("calendar.dateOutsideYear", { date, year: candidate.year });
    if (seen.has(date)) return refuse("calendar.dateTwice", { date });
    seen.add(date);
  }
  const weekdayWork = candidate.work.find((date) => weekday(date) <= 5);
  if (weekdayWork !== undefined) return refuse("calendar.workOnWeekday", { date: weekdayWork });
  if (candidate.status === "official" && candidate.notice.trim() === "") {
    return refuse("calendar.noticeMissing", { year: candidate.year }, "notice");
  }
  return ok(candidate);
}

/** The calendar with this year added or replaced. KRN-10 */
export function withCalendarYear(calendar: WorkCalendar, loaded: CalendarYear): WorkCalendar {
  return { years: { ...calendar.years, [loaded.year]: loaded } };
}
