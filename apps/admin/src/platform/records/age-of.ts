import { type CalendarDate, completedYears, earliestDay, type PartialDate } from "@yanzhen/domain/kernel";

/** Completed years on a day; a month-only birth counts from the 1st. */
export function ageOf(birth: string | null, on: string): number | null {
  return birth === null ? null : completedYears(earliestDay(birth as PartialDate), on as CalendarDate);
}
