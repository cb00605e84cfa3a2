import type { Brand } from "../kernel/brand.ts";
import { addDays, addMonths, calendarDate, monthOf, yearOf } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";

/** A quarter of a calendar year, written `2025Q1`. Text order is time order. */
export type Period = Brand<string, "EvaluationPeriod">;

/** An interval with both ends known; half-open like every interval. */
export interface ClosedInterval extends DateInterval {
  readonly to: CalendarDate;
}

/** The one spelling of a period; shared with the input schema. Years 1900–2099. */
export const PERIOD_PATTERN = /^(19|20)\d{2}Q[1-4]$/;

/** Reads `2025Q1`. Refuses `period.malformed`. EVA-1 */
export function parsePeriod(text: string): Result<Period, "period.malformed"> {
  return PERIOD_PATTERN.test(text) ? ok(text as Period) : refuse("period.malformed", { text }, "period");
}

/** First day of the quarter, up to and without the first day of the next. EVA-1 */
export function intervalOfPeriod(period: Period): ClosedInterval {
  const month = (Number(period.slice(5)) - 1) * 3 + 1;
  const from = calendarDate(`${period.slice(0, 4)}-${String(month).padStart(2, "0")}-01`);
  return { from, to: addMonths(from, 3) };
}

/** The quarter a day lies in. EVA-1 */
export function periodOf(day: CalendarDate): Period {
  return `${String(yearOf(day)).padStart(4, "0")}Q${Math.ceil(monthOf(day) / 3)}` as Period;
}

/** The quarter before. */
export function previousPeriod(period: Period): Period {
  return periodOf(addDays(intervalOfPeriod(period).from, -1));
}

/** The quarter after. */
export function nextPeriod(period: Period): Period {
  return periodOf(intervalOfPeriod(period).to);
}
