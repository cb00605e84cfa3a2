import { type CalendarDate, earliestDay, latestDay, normaliseName, type PartialDate } from "@yanzhen/domain/kernel";
import {
  birthOf,
  type EducationMode,
  type IdNumber,
  idNumberFaults,
  isBlankWord,
  normaliseIdNumber,
  parsePhone,
  type Phone,
  readEducation,
  readEthnicity,
  readPoliticalStatus,
  readSex,
  readTitle,
  type Sex,
  sexOf,
  type TitlePart,
} from "@yanzhen/domain/people";

import { readDateCell } from "../plan/cell-value.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { rosterColumns, type RosterField } from "./roster-columns.ts";

export const rosterFields = rosterColumns.map((column) => column.field);

export interface RosterEducation {
  readonly mode: EducationMode;
  readonly level: string;
  readonly school: string | null;
}

/** What one row of a 花名册 says, after every cell was read; null means that the file does not say. */
export interface RosterRow {
  readonly reader: RowReader<RosterField>;
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly birth: PartialDate | null;
  readonly nativePlace: string | null;
  readonly politicalStatus: string | null;
  readonly partyJoined: PartialDate | null;
  readonly partyConfirmed: CalendarDate | null;
  readonly workStarted: PartialDate | null;
  readonly education: readonly RosterEducation[];
  readonly posts: readonly TitlePart[];
  readonly titleSince: CalendarDate | null;
  readonly idNo: IdNumber | null;
  readonly phone: Phone | null;
  readonly note: string | null;
}

/** Reads one row and notes every fault with its cell. What refuses and what only warns: DEFINITIONS §9. */
export function readRosterRow(row: RawRow, mapping: ColumnMapping, today: CalendarDate): RosterRow {
  const reader = new RowReader<RosterField>(row, mapping, rosterFields);
  const name = normaliseName(reader.required("name"));
  const unit = reader.required("unit");
  const idNo = readIdNo(reader, today);
  const birth = readDate(reader, "birth") ?? (idNo === null ? null : (birthOf(idNo).replaceAll("-", ".") as PartialDate));
  const sex = soft(reader, "sex", readSex) ?? (idNo === null ? null : sexOf(idNo));
  if (idNo === null && !reader.refused) reader.warn("idNo", { code: "import.idMissing" });
  if (idNo !== null && birth !== null && !covers(birth, birthOf(idNo))) reader.warn("birth", { code: "import.birthDiffersFromId", facts: { birth, idBirth: birthOf(idNo) } });
  if (idNo !== null && sex !== null && sex !== "0" && sex !== "9" && sex !== sexOf(idNo)) reader.warn("sex", { code: "import.sexDiffersFromId" });
  const title = reader.text("title");
  const titleSince = readDate(reader, "titleSince");
  return {
    reader,
    name,
    unit,
    township: reader.text("township"),
    sex,
    ethnicity: soft(reader, "ethnicity", readEthnicity),
    birth,
    nativePlace: blankToNull(reader.text("nativePlace")),
    politicalStatus: soft(reader, "politicalStatus", readPoliticalStatus),
    partyJoined: readDate(reader, "partyJoined"),
    partyConfirmed: dayOf(readDate(reader, "partyConfirmed")),
    workStarted: readDate(reader, "workStarted"),
    education: [...educationOf(reader, "fullTimeLevel", "fullTime"), ...educationOf(reader, "inServiceLevel", "inService")],
    posts: isBlankWord(title) ? [] : readTitle(title),
    titleSince: dayOf(titleSince),
    idNo,
    phone: soft(reader, "phone", parsePhone),
    note: blankToNull(reader.text("note")),
  };
}

/** A month-only birth agrees with a card that names a day in it. */
function covers(birth: PartialDate, day: CalendarDate): boolean {
  return earliestDay(birth) <= day && day <= latestDay(birth);
}

function readIdNo(reader: RowReader<RosterField>, today: CalendarDate): IdNumber | null {
  const cell = reader.cell("idNo");
  if (cell.kind === "empty" || cell.kind === "formula" || isBlankWord(reader.text("idNo"))) return null;
  // 18 digits do not fit a number: Excel has already rounded the last ones away.
  if (cell.kind === "number") {
    reader.error("idNo", { code: "import.idAsNumber" });
    return null;
  }
  const faults = idNumberFaults(cell.text, today);
  for (const fault of faults) reader.error("idNo", fault);
  return faults.length === 0 ? (normaliseIdNumber(cell.text) as IdNumber) : null;
}

function readDate(reader: RowReader<RosterField>, field: RosterField): PartialDate | null {
  if (isBlankWord(reader.text(field))) return null;
  const read = reader.parse(field, readDateCell({ serial: true }));
  if (read?.note !== undefined) reader.warn(field, read.note);
  return read?.date ?? null;
}

/** An unreadable word in a secondary column is told and left out; it does not cost the office the whole row. */
function soft<T>(
  reader: RowReader<RosterField>,
  field: RosterField,
  parse: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } },
): T | null {
  const text = reader.text(field);
  if (isBlankWord(text)) return null;
  const result = parse(text);
  if (result.ok) return result.value;
  reader.warn(field, result.refusal);
  return null;
}

function educationOf(reader: RowReader<RosterField>, field: RosterField, mode: EducationMode): readonly RosterEducation[] {
  const read = soft(reader, field, readEducation);
  return read === null ? [] : [{ mode: read.mode ?? mode, level: read.level, school: read.school }];
}

const dayOf = (date: PartialDate | null): CalendarDate | null => (date === null ? null : earliestDay(date));

const blankToNull = (text: string): string | null => (isBlankWord(text) ? null : text);
