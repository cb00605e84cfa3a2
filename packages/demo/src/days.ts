import { addDays, calendarDate, type CalendarDate, daysBetween } from "@yanzhen/domain/kernel";

/** Days are counted from here while rows are made: adding is cheaper on numbers than on dates. */
const ORIGIN = calendarDate("1960-01-01");
const EPOCH_TO_ORIGIN = daysBetween(calendarDate("1970-01-01"), ORIGIN);

const known: CalendarDate[] = [ORIGIN];

/** The date of a day number. */
export function day(number: number): CalendarDate {
  for (let i = known.length; i <= number; i++) known.push(addDays(known[i - 1] as CalendarDate, 1));
  const date = known[number];
  if (date === undefined) throw new RangeError(`day ${number}`);
  return date;
}

export function dayNumber(text: string): number {
  return daysBetween(ORIGIN, calendarDate(text));
}

/** A moment on a day, in the office's morning (UTC+8). */
export function moment(number: number, second = 0): string {
  const at = Math.min(second, 32_399);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day(number)}T${two(1 + Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}.000000Z`;
}

/** Milliseconds since 1970 of a day number, for the time part of an id. */
export function milliseconds(number: number): number {
  return (EPOCH_TO_ORIGIN + number) * 86_400_000;
}
