import { type CalendarDate, earliestDay, latestDay, type PartialDate, type Refusal, type Result } from "@yanzhen/domain/kernel";
import {
  type EducationMode,
  type EducationWording,
  type IdNumber,
  idNumberFaults,
  isBlankWord,
  normaliseIdNumber,
  parsePhone,
  type Phone,
  readEducation,
} from "@yanzhen/domain/people";

import { readDateCell } from "./cell-value.ts";
import type { RowReader } from "./row-reader.ts";

/** What a cell says of an ID number: the number, or only the mask of one, as our own exports print it. */
export interface ToldIdNumber {
  readonly idNo: IdNumber | null;
  readonly mask: string | null;
}

const nothing: ToldIdNumber = { idNo: null, mask: null };
const MASK = /^\d{6}\*{8}[\dX]{4}$/u;

/** Reads an ID number and notes every fault of it. */
export function readIdNo<F extends string>(reader: RowReader<F>, field: F, today: CalendarDate): ToldIdNumber {
  const cell = reader.cell(field);
  if (cell.kind === "empty" || cell.kind === "formula" || isBlankWord(reader.text(field))) return nothing;
  // 18 digits do not fit a number: Excel has already rounded the last ones away.
  if (cell.kind === "number") {
    reader.error(field, { code: "import.idAsNumber" });
    return nothing;
  }
  const plain = normaliseIdNumber(cell.text.replace(/^['‘’`]/u, ""));
  if (MASK.test(plain)) return { idNo: null, mask: plain };
  // 3.49999E+17 is what CSV keeps of a number that Excel had shortened.
  if (/^\d(?:\.\d+)?E\+\d+$/u.test(plain)) {
    reader.error(field, { code: "import.idAsNumber" });
    return nothing;
  }
  const faults = idNumberFaults(plain, today);
  for (const fault of faults) reader.error(field, fault);
  return faults.length === 0 ? { idNo: plain as IdNumber, mask: null } : nothing;
}

/** A telephone; a masked one says nothing, an unreadable one is told and left out. */
export function readPhone<F extends string>(reader: RowReader<F>, field: F): Phone | null {
  return reader.text(field).includes("*") ? null : soft(reader, field, parsePhone);
}

export function readDate<F extends string>(reader: RowReader<F>, field: F): PartialDate | null {
  if (isBlankWord(reader.text(field))) return null;
  const read = reader.parse(field, readDateCell({ serial: true }));
  if (read?.note !== undefined) reader.warn(field, read.note);
  return read?.date ?? null;
}

/** An unreadable word in a secondary column is told and left out; it does not cost the office the whole row. */
export function soft<T, F extends string>(reader: RowReader<F>, field: F, parse: (text: string) => Result<T>): T | null {
  if (reader.cell(field).kind === "formula") return null;
  const text = reader.text(field);
  if (isBlankWord(text)) return null;
  const result = parse(text);
  if (result.ok) return result.value;
  reader.warn(field, leftOut(result.refusal));
  return null;
}

const leftOut = (refusal: Refusal): Refusal => ({ code: "import.leftOut", related: [refusal] });

/** An education as a list tells it; `mode` is null when neither the column nor the words say. */
export interface ToldEducation {
  readonly mode: EducationMode | null;
  readonly level: string;
  readonly school: string | null;
}

export function readEducationCell<F extends string>(reader: RowReader<F>, field: F, mode: EducationMode | null): readonly ToldEducation[] {
  const read: EducationWording | null = soft(reader, field, readEducation);
  return read === null ? [] : [{ mode: read.mode ?? mode, level: read.level, school: read.school }];
}

export const blankToNull = (text: string): string | null => (isBlankWord(text) ? null : text);

/** What is told may mean the day: 1985.09 covers 1985-09-22. */
export function covers(told: PartialDate, day: CalendarDate): boolean {
  return earliestDay(told) <= day && day <= latestDay(told);
}

/** `349999********1182`: a preview is a screen like any other. */
export function maskMiddle(text: string, head: number, tail: number): string {
  return text.length > head + tail ? `${text.slice(0, head)}${"*".repeat(text.length - head - tail)}${text.slice(-tail)}` : text;
}
