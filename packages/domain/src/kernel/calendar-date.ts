import type { Brand } from "./brand.ts";
import { must, ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`, years 0001–9999. Text order is time order. */
export type CalendarDate = Brand<string, "CalendarDate">;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_DAY_NUMBER = dayNumber(1, 1, 1);
const LAST_DAY_NUMBER = dayNumber(9999, 12, 31);

/** Leap years of the Gregorian calendar: 2000 and 2024, not 1900. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month, 1–12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined) throw new RangeError(`month ${month}`);
  return length;
}

/** Reads `YYYY-MM-DD`. Refuses `date.malformed` for another shape, `date.impossible` for 30 February. KRN-3 */
export function parseCalendarDate(text: string): Result<CalendarDate, "date.malformed" | "date.impossible"> {
  const match = PATTERN.exec(text);
  if (match === null) return refuse("date.malformed", { text });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const possible = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  return possible ? ok(text as CalendarDate) : refuse("date.impossible", { text });
}

/** The dates anybody records or asks about; what lies outside is a slip of the keyboard. */
export const RECORDED_YEARS = { first: 1900, last: 2199 } as const;

/** Reads a date somebody typed: one outside 1900–2199 is `date.outOfRange`, besides the refusals of `parseCalendarDate`. KRN-21 */
export function parseRecordedDate(text: string): Result<CalendarDate, "date.malformed" | "date.impossible" | "date.outOfRange"> {
  const parsed = parseCalendarDate(text);
  if (!parsed.ok) return parsed;
  const { first, last } = RECORDED_YEARS;
  const year = yearOf(parsed.value);
  return year < first || year > last ? refuse("date.outOfRange", { text, first, last }) : parsed;
}

/** A date literal; throws when the text is no date. For values known to be good. */
export function calendarDate(text: string): CalendarDate {
  return must(parseCalendarDate(text));
}

/** The year, 1–9999. */
export function yearOf(d: CalendarDate): number {
  return Number(d.slice(0, 4));
}

/** Month of the year, 1–12. */
export function monthOf(d: CalendarDate): number {
  return Number(d.slice(5, 7));
}

/** Day of the month, 1–31. */
export function dayOf(d: CalendarDate): number {
  return Number(d.slice(8, 10));
}

/** Negative when `a` is earlier, 0 when equal; usable as a sort order. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date `n` days later (earlier when negative). Throws outside the years 0001–9999. KRN-4 */
export function addDays(d: CalendarDate, n: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(d) + n);
}

/** The same day `n` months later; a day the month does not have becomes its last day. KRN-5 */
export function addMonths(d: CalendarDate, n: number): CalendarDate {
  if (!Number.isInteger(n)) throw new RangeError(`whole months wanted, got ${n}`);
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return write(year, month, Math.min(dayOf(d), lengthOfMonth(year, month)));
}

/** Days from `a` to `b`, negative when `b` is earlier. KRN-4 */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumberOf(b) - dayNumberOf(a);
}

/** 1 = Monday … 7 = Sunday. KRN-4 */
export function weekday(d: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day number 0 is Thursday 1970-01-01.
  return (((((dayNumberOf(d) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The first day of the date's month. */
export function firstOfMonth(d: CalendarDate): CalendarDate {
  return write(yearOf(d), monthOf(d), 1);
}

/** The last day of the date's month, 29 February included. */
export function lastOfMonth(d: CalendarDate): CalendarDate {
  return write(yearOf(d), monthOf(d), lengthOfMonth(yearOf(d), monthOf(d)));
}

/**
 * Age in completed years (周岁): one more from the birthday on; a 29 February birthday falls on 28 February in common
 * years (DEFINITIONS §6). Negative before birth. KRN-6
 */
export function completedYears(birth: CalendarDate, on: CalendarDate): number {
  const year = yearOf(on);
  const birthday = birth.slice(5) === "02-29" && !isLeapYear(year) ? "02-28" : birth.slice(5);
  return year - yearOf(birth) - (on.slice(5) < birthday ? 1 : 0);
}

function dayNumberOf(d: CalendarDate): number {
  return dayNumber(yearOf(d), monthOf(d), dayOf(d));
}

/** Days since 1970-01-01 in the Gregorian calendar, counted from March so that the leap day ends a year. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function dateOfDayNumber(n: number): CalendarDate {
  if (!Number.isInteger(n) || n < FIRST_DAY_NUMBER || n > LAST_DAY_NUMBER) throw new RangeError(`day number ${n}`);
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function write(year: number, month: number, day: number): CalendarDate {
  if (year < 1 || year > 9999) throw new RangeError(`year ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}
