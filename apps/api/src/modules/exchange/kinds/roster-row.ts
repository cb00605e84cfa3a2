import { type CalendarDate, normaliseName, type PartialDate } from "@yanzhen/domain/kernel";
import { birthOf, type IdNumber, isBlankWord, type Phone, readEthnicity, readPoliticalStatus, readSex, readTitle, type Sex, sexOf, type TitlePart } from "@yanzhen/domain/people";

import { blankToNull, covers, readDate, readEducationCell, readIdNo, readPhone, soft, type ToldEducation } from "../plan/field-cells.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { rosterColumns, type RosterField } from "./roster-columns.ts";

export const rosterFields = rosterColumns.map((column) => column.field);

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
  readonly partyConfirmed: PartialDate | null;
  readonly workStarted: PartialDate | null;
  readonly education: readonly ToldEducation[];
  readonly posts: readonly TitlePart[];
  readonly titleSince: PartialDate | null;
  readonly idNo: IdNumber | null;
  /** The file shows an ID number masked, as our exports do. */
  readonly idMask: string | null;
  readonly phone: Phone | null;
  readonly note: string | null;
}

/** Reads one row and notes every fault with its cell. What refuses and what only warns: DEFINITIONS §9. */
export function readRosterRow(row: RawRow, mapping: ColumnMapping, today: CalendarDate): RosterRow {
  const reader = new RowReader<RosterField>(row, mapping, rosterFields);
  const name = normaliseName(reader.required("name"));
  const township = reader.text("township");
  // Staff of a street stand in its list with the community left blank.
  const unit = reader.text("unit") === "" && township !== "" ? township : reader.required("unit");
  const { idNo, mask: idMask } = readIdNo(reader, "idNo", today);
  const told = readDate(reader, "birth");
  const birth = told ?? (idNo === null ? null : (birthOf(idNo).replaceAll("-", ".") as PartialDate));
  const sex = soft(reader, "sex", readSex) ?? (idNo === null ? null : sexOf(idNo));
  if (idNo === null && idMask === null && !reader.issues.some((issue) => issue.field === "idNo")) reader.warn("idNo", { code: "import.idMissing" });
  if (idNo !== null && birth !== null && !covers(birth, birthOf(idNo))) reader.warn("birth", { code: "import.birthDiffersFromId", facts: { birth, idBirth: birthOf(idNo) } });
  if (idNo !== null && sex !== null && sex !== "0" && sex !== "9" && sex !== sexOf(idNo)) reader.warn("sex", { code: "import.sexDiffersFromId" });
  if (row.hidden === true) reader.warn(null, { code: "import.hiddenRow" });
  const title = reader.text("title");
  return {
    reader,
    name,
    unit,
    township,
    sex,
    ethnicity: soft(reader, "ethnicity", readEthnicity),
    birth,
    nativePlace: blankToNull(reader.text("nativePlace")),
    politicalStatus: soft(reader, "politicalStatus", readPoliticalStatus),
    partyJoined: readDate(reader, "partyJoined"),
    partyConfirmed: readDate(reader, "partyConfirmed"),
    workStarted: readDate(reader, "workStarted"),
    education: [
      ...readEducationCell(reader, "level", null),
      ...readEducationCell(reader, "fullTimeLevel", "fullTime"),
      ...readEducationCell(reader, "inServiceLevel", "inService"),
    ],
    posts: isBlankWord(title) ? [] : readTitle(title),
    titleSince: readDate(reader, "titleSince"),
    idNo,
    idMask,
    phone: readPhone(reader, "phone"),
    note: blankToNull(reader.text("note")),
  };
}
