import { z } from "zod";
import { RECORDED_YEARS } from "../kernel/calendar-date.ts";
import { dateInput } from "./input-values.schema.ts";

/** A year of the holiday notice as it is loaded, at the shell or on the page; `checkCalendarYear` judges the dates. ACC-21 KRN-10 */
export const calendarYearInput = z.strictObject({
  year: z.int({ error: "input.wholeNumber" }).min(RECORDED_YEARS.first, { error: "calendar.yearRange" }).max(RECORDED_YEARS.last, { error: "calendar.yearRange" }),
  /** Days off, weekends inside a holiday included. */
  off: z.array(dateInput).max(120, { error: "input.tooLong" }),
  /** 调休上班. */
  work: z.array(dateInput).max(60, { error: "input.tooLong" }),
  notice: z.string().trim().max(200, { error: "input.tooLong" }),
  status: z.enum(["official", "provisional"]),
});
export type CalendarYearInput = z.output<typeof calendarYearInput>;
