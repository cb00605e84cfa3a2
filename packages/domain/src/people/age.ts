import { completedYears } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { earliestDay } from "../kernel/partial-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";

/**
 * Completed years (周岁) on a reference date, which is always an argument: forms print an age as of a stated day. A month-only
 * birth counts from the 1st, a year-only one from 1 January (DEFINITIONS §6). PPL-6
 */
export function ageOn(birth: PartialDate, on: CalendarDate): number {
  return completedYears(earliestDay(birth), on);
}

/** The bands in which structures are reported, lower bound included: under 35, 35–39, 40–44, 45–49, 50–54, 55 and over. PPL-6 */
export const ageBands = ["under35", "from35", "from40", "from45", "from50", "from55"] as const;
export type AgeBand = (typeof ageBands)[number];

/** The band of completed years that structure tables count: under 35, then every five years, 55 and over. PPL-6 */
export function ageBandOf(age: number): AgeBand {
  if (age < 35) return "under35";
  if (age < 40) return "from35";
  if (age < 45) return "from40";
  if (age < 50) return "from45";
  return age < 55 ? "from50" : "from55";
}
