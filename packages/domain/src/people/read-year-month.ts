import { addDays, calendarDate, parseCalendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { parsePartialDate, partialDateOf } from "../kernel/partial-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { CellValue } from "./read-cell.ts";

export type DateRefusal = "date.malformed" | "date.impossible" | "date.ambiguous";

export interface ReadDate {
  readonly date: PartialDate;
  /** Set when a single-digit month was read (`2024.3`): not ambiguous, but worth showing. */
  readonly note?: Refusal<"date.oneDigitMonth">;
}

const YEAR = "(\\d{4})";
const SHAPES: readonly RegExp[] = [
  new RegExp(`^${YEAR}$`),
  new RegExp(`^${YEAR}([.\\-/])(\\d{1,2})(?:\\2(\\d{1,2}))?$`),
  new RegExp(`^${YEAR}(年)(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号])?$`),
];
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
/** Ages stand beside births: `1998.06(28)`, `1998.06 28岁`, `1998.06(28岁)`. */
const AGE = /(?:\(\s?\d{1,3}\s?岁?\s?\)|\s\d{1,3}岁)$/u;
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2})?$/;
/** A number shown with exactly two decimals keeps the zero of 1980.10. */
const TWO_DECIMALS = /^0\.00(?:_[^;]*)?(?:;.*)?$/;

/**
 * Reads a date as offices write it: `1980.10`, `1980-10`, `1980/10/05`, `1970年3月`, `19801005`, `1980`, `1998.06(28)`, a real
 * date. Ambiguous and refused is `1980.1`, as a number or as text, because it is what CSV and Excel make of 1980.10 when the
 * zero is lost; `1980.2` … `1980.9` cannot come from anything else and are read with a note (DEFINITIONS §9). A number shown
 * as `0.00` counts as two decimals. With `serial` a whole number from 20000 to 80000 is an Excel day number (1954–2119); without it
 * such a number is malformed. Refuses `date.malformed`, `date.impossible`, `date.ambiguous`. PPL-13
 */
export function readYearMonth(cell: CellValue, options: { readonly serial?: boolean } = {}): Result<ReadDate, DateRefusal> {
  switch (cell.kind) {
    case "date": {
      const whole = parseCalendarDate(cell.text.slice(0, 10));
      return whole.ok ? ok({ date: partialDateOf(whole.value) }) : whole;
    }
    case "number":
      return readNumber(cell.number, cell.format, options.serial ?? false);
    case "text":
      return readText(cell.text);
  }
}

function readNumber(number: number, format: string | null, serial: boolean): Result<ReadDate, DateRefusal> {
  const shown = String(number);
  if (Number.isInteger(number)) {
    if (serial && number >= 20_000 && number <= 80_000) return ok({ date: partialDateOf(excelDay(number)) });
    // 1980 formatted 0.00 reads 1980.00, which is no month; as a plain number it is a year or 198010.
    return readText(shown);
  }
  if (format !== null && TWO_DECIMALS.test(format)) return readText(number.toFixed(2));
  if (!/^\d{4}\.\d{1,2}$/.test(shown)) return refuse("date.malformed", { text: shown });
  return readText(shown);
}

/** Excel's day 1 is 1900-01-01 and it believes in 1900-02-29, so real dates count from 1899-12-30. PPL-13 */
export function excelDay(serial: number): CalendarDate {
  return addDays(calendarDate("1899-12-30"), Math.trunc(serial));
}

function readText(text: string): Result<ReadDate, DateRefusal> {
  const plain = text
    .normalize("NFKC")
    .replace(TIME, "")
    .trim()
    .replace(AGE, "")
    .replace(/[\s\u200b]/gu, "")
    .replace(/[。·]/gu, ".")
    .replace(/月份/u, "月");
  const compact = COMPACT.exec(plain);
  if (compact !== null) return dated(text, compact[1], compact[2], compact[3]);
  const match = SHAPES.map((shape) => shape.exec(plain)).find((m) => m !== null);
  if (match === undefined) return refuse("date.malformed", { text });
  const [, year, separator, month, day] = match;
  if (separator === "." && month?.length === 1 && day === undefined) {
    if (month === "1") return refuse("date.ambiguous", { text });
    const read = dated(text, year, month, undefined);
    return read.ok ? ok({ ...read.value, note: refuse("date.oneDigitMonth", { text, read: read.value.date }).refusal }) : read;
  }
  return dated(text, year, month, day);
}

function dated(text: string, year: string | undefined, month: string | undefined, day: string | undefined): Result<ReadDate, DateRefusal> {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
  const parsed = parsePartialDate(parts.join("."));
  return parsed.ok ? ok({ date: parsed.value }) : refuse(parsed.refusal.code, { text });
}
