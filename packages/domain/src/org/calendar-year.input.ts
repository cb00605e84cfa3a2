import { z } from "zod";
import { RECORDED_YEARS } from "../kernel/calendar-date.ts";
import { dateInput } from "./input-values.schema.ts";

/** A year of the holiday notice as it is loaded; `checkCalendarYear` judges the dates. */
export const calendarYearInput = z.strictObject({
  year: z.int().min(RECORDED_YEARS.first).max(RECORDED_YEARS.last),
  /** Days off, weekends inside a holiday included. */
  off: z.array(dateInput).max(120),
  /** 调休上班. */
  work: z.array(dateInput).max(60),
  notice: z.string().max(200),
  status: z.enum(["official", "provisional"]),
});
export type CalendarYearInput = z.output<typeof calendarYearInput>;
