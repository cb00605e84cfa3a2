import type { Brand } from "./brand.ts";
import { calendarDate, lastOfMonth, parseCalendarDate } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** A date as cadre files write it, known to the year, month or day: `1995`, `1995.03`, `1995.03.12`. */
export type PartialDate = Brand<string, "PartialDate">;

const PATTERN = /^(\d{4})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?$/;

/**
 * Reads `1995`, `1995.03` or `1995.03.12`. Refuses `date.ambiguous` for one digit after a dot, because CSV from Excel
 * turns 1980.10 into 1980.1 (DEFINITIONS §9); `date.impossible` for month 13; `date.malformed` for another shape. KRN-7
 */
export function parsePartialDate(text: string): Result<PartialDate, "date.malformed" | "date.impossible" | "date.ambiguous"> {
  const match = PATTERN.exec(text);
  if (match === null) return refuse("date.malformed", { text });
  const [, year, month, day] = match;
  if (month?.length === 1 || day?.length === 1) return refuse("date.ambiguous", { text });
  const whole = parseCalendarDate(`${year}-${month ?? "01"}-${day ?? "01"}`);
  return whole.ok ? ok(text as PartialDate) : refuse("date.impossible", { text });
}

/** How exactly the date is known; `1995.03` to the month. KRN-7 */
export function precisionOf(p: PartialDate): "year" | "month" | "day" {
  return p.length === 4 ? "year" : p.length === 7 ? "month" : "day";
}

/** The first day it can mean; a month-only birth counts from here (DEFINITIONS §6). KRN-7 */
export function earliestDay(p: PartialDate): CalendarDate {
  return calendarDate(`${p.slice(0, 4)}-${p.slice(5, 7) || "01"}-${p.slice(8, 10) || "01"}`);
}

/** The last day it can mean. KRN-7 */
export function latestDay(p: PartialDate): CalendarDate {
  switch (precisionOf(p)) {
    case "year":
      return calendarDate(`${p}-12-31`);
    case "month":
      return lastOfMonth(earliestDay(p));
    case "day":
      return earliestDay(p);
  }
}

/** A full date in the dotted spelling. */
export function partialDateOf(d: CalendarDate): PartialDate {
  return d.replaceAll("-", ".") as PartialDate;
}
