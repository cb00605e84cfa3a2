export type { Brand } from "./brand.ts";
export { must, ok, refuse } from "./result.ts";
export type { Facts, Refusal, Result } from "./result.ts";
export { parseUuid, UUID_PATTERN } from "./id.ts";
export {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  completedYears,
  dayOf,
  daysBetween,
  firstOfMonth,
  isLeapYear,
  lastOfMonth,
  lengthOfMonth,
  monthOf,
  parseCalendarDate,
  parseRecordedDate,
  weekday,
  yearOf,
} from "./calendar-date.ts";
export type { CalendarDate } from "./calendar-date.ts";
export { earliestDay, latestDay, parsePartialDate, partialDateOf, precisionOf } from "./partial-date.ts";
export type { PartialDate } from "./partial-date.ts";
export { contains, daysIn, intersect, isEmpty, overlaps } from "./interval.ts";
export type { DateInterval } from "./interval.ts";
export { checkCalendarYear, withCalendarYear } from "./work-calendar.ts";
export type { CalendarYear, CalendarYearFault, WorkCalendar } from "./work-calendar.ts";
export { shippedCalendar } from "./shipped-calendar.ts";
export { addWorkingDays, isWorkingDay, windowOfWorkingDays } from "./working-days.ts";
export type { WorkingDay } from "./working-days.ts";
export { dueDate } from "./due-date.ts";
export type { DueClock } from "./due-date.ts";
export { publicityPeriod } from "./publicity-period.ts";
export type { PublicityPeriod } from "./publicity-period.ts";
export {
  add,
  clamp,
  cmp,
  div,
  floor,
  formatDecimal,
  formatPercent,
  fromText,
  isZero,
  max,
  min,
  mul,
  neg,
  ONE,
  parseDecimal,
  rational,
  roundTo,
  sub,
  sum,
  toText,
  ZERO,
} from "./rational.ts";
export type { Ratio, Rational, Rounding } from "./rational.ts";
export { normaliseChinese, normaliseName } from "./chinese-text.ts";
export type { Reference } from "./reference.ts";
