import { z } from "zod";
import { parseCalendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";

const day = z
  .string()
  .refine((text) => parseCalendarDate(text).ok, { error: "date.impossible" })
  .meta({ format: "date" }) as unknown as z.ZodType<CalendarDate, string>;

/** The State Council's arrangement of one year: days off and make-up days, with the number of the notice. KRN-10 */
export const loadCalendarYearInput = z.strictObject({
  year: z.int({ error: "input.wholeNumber" }).min(2023, { error: "calendar.yearRange" }).max(2100, { error: "calendar.yearRange" }),
  off: z.array(day).max(60),
  work: z.array(day).max(20),
  notice: z.string().trim().max(100, { error: "input.tooLong" }),
  status: z.enum(["official", "provisional"]),
});
export type LoadCalendarYear = z.output<typeof loadCalendarYearInput>;
