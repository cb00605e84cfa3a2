import { type CalendarDate, earliestDay, normaliseName, type PartialDate } from "@yanzhen/domain/kernel";
import { idNumberFaults, type IdNumber, isBlankWord, normaliseIdNumber, type PersonFacts, personFaults, readEducation, readSex, readTitle } from "@yanzhen/domain/people";
import { readReadiness, readReserveClass, type ReadinessLevel, type ReserveClass } from "@yanzhen/domain/reserve";

import { readDateCell } from "../plan/cell-value.ts";
import { findPerson, type PersonMatch } from "../plan/find-person.ts";
import type { KnownPerson, PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import { cellText, type RawRow } from "../workbook/raw-table.ts";
import { reserveColumns, type ReserveField } from "./reserve-columns.ts";
import type { RosterEducation } from "./roster-row.ts";
import type { RosterPost } from "./roster-import.ts";

const fields = reserveColumns.map((column) => column.field);

export interface KnownEntry {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly class: ReserveClass;
  readonly inPool: boolean;
  readonly readiness: ReadinessLevel | null;
}

/** A person the list names whom the store does not know yet. */
export interface NewReservePerson {
  readonly id: string;
  readonly unitId: string;
  readonly from: CalendarDate;
  readonly facts: PersonFacts;
  readonly idNo: IdNumber | null;
  readonly education: readonly RosterEducation[];
  readonly posts: readonly RosterPost[];
}

export interface ReserveWrite {
  readonly act: "create";
  readonly id: string;
  readonly personId: string;
  readonly newPerson: NewReservePerson | null;
  readonly class: ReserveClass;
  readonly enteredOn: CalendarDate;
  readonly readiness: ReadinessLevel | null;
  readonly mentorId: string | null;
  readonly filingDocument: string | null;
  readonly note: string | null;
}

export interface ReserveGround {
  readonly units: readonly KnownUnit[];
  readonly people: PersonDirectory;
  readonly entries: readonly KnownEntry[];
  readonly today: CalendarDate;
  readonly newId: () => string;
  readonly blindIndex: (kind: "idNo", clear: string) => string;
  readonly mayEdit: (path: string) => boolean;
}

/**
 * Plans a 后备干部花名册. People the store does not know are entered with what the list says of them. A person is in the pool in one class
 * at a time (DEFINITIONS §6), so an entry of the other class refuses the row; readiness is changed by its own command, with a reason.
 */
export function planReserve(rows: readonly RawRow[], mapping: ColumnMapping, ground: ReserveGround): readonly PlannedRow<ReserveWrite>[] {
  const directory = new UnitDirectory(ground.units);
  const seen = new Map<string, number>();
  return rows.map((raw) => planRow(new RowReader<ReserveField>(raw, mapping, fields), directory, seen, ground));
}

function planRow(reader: RowReader<ReserveField>, directory: UnitDirectory, seen: Map<string, number>, ground: ReserveGround): PlannedRow<ReserveWrite> {
  const name = normaliseName(reader.required("name"));
  const unitName = reader.required("community");
  reader.required("class");
  reader.required("enteredOn");
  const cls = reader.parse("class", (cell) => readReserveClass(cellText(cell)));
  const readiness = isBlankWord(reader.text("readiness")) ? null : reader.parse("readiness", (cell) => readReadiness(cellText(cell)));
  const entered = readDate(reader, "enteredOn");
  const enteredOn = entered === null ? null : earliestDay(entered);
  if (enteredOn !== null && enteredOn > ground.today) reader.error("enteredOn", { code: "date.inFuture", facts: { date: enteredOn } });
  const birth = readDate(reader, "birth");
  const idNo = readIdNo(reader, ground.today);
  const unit = unitName === "" ? null : findUnit(reader, directory, unitName, ground);
  const finish = (status: PlannedRow<ReserveWrite>["status"], changes: readonly FieldChange[] = [], write: ReserveWrite | null = null): PlannedRow<ReserveWrite> => ({
    sheetRow: reader.sheetRow,
    label: name,
    cells: { ...reader.texts(fields), idNo: idNo === null ? reader.text("idNo") : `${idNo.slice(0, 6)}********${idNo.slice(14)}` },
    issues: reader.issues,
    ...(reader.refused ? { status: "refused", changes: [], write: null } : { status, changes, write }),
  });
  if (unit === null || cls === null || enteredOn === null || reader.refused) return finish("refused");
  const match = findPerson(ground.people, { name, birth, idNoIndex: idNo === null ? null : ground.blindIndex("idNo", idNo), paths: around(unit, directory) }, ground.mayEdit);
  const person = known(reader, match, name);
  const key = person?.id ?? `${name} ${unit.id} ${birth ?? ""}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, reader.sheetRow);
  else reader.error("name", { code: "import.personRepeated", facts: { row: first } });
  if (reader.refused) return finish("refused");
  const entries = person === null ? [] : ground.entries.filter((entry) => entry.personId === person.id && entry.inPool);
  const same = entries.find((entry) => entry.class === cls);
  if (same !== undefined) {
    if (readiness !== null && readiness !== same.readiness) reader.warn("readiness", { code: "import.readinessKept", facts: { told: reader.text("readiness") } });
    return finish("unchanged");
  }
  if (entries.length > 0) {
    reader.error("class", { code: "import.inOtherClass", facts: { name } });
    return finish("refused");
  }
  const newPerson = person === null ? newPersonOf(reader, { name, unit, birth, idNo, enteredOn }, ground) : null;
  if (reader.refused) return finish("refused");
  if (newPerson !== null) reader.warn("name", { code: "import.personAdded", facts: { name } });
  const mentorId = findMentor(reader, unit, directory, ground);
  const personId = person?.id ?? newPerson?.id ?? "";
  return finish("new", [], {
    act: "create",
    id: ground.newId(),
    personId,
    newPerson,
    class: cls,
    enteredOn,
    readiness,
    mentorId,
    filingDocument: blankToNull(reader.text("filing")),
    note: blankToNull(reader.text("note")),
  });
}

function newPersonOf(
  reader: RowReader<ReserveField>,
  told: { readonly name: string; readonly unit: KnownUnit; readonly birth: PartialDate | null; readonly idNo: IdNumber | null; readonly enteredOn: CalendarDate },
  ground: ReserveGround,
): NewReservePerson | null {
  const sex = soft(reader, "sex", readSex);
  const partyJoined = readDate(reader, "partyJoined");
  const education = soft(reader, "education", readEducation);
  const facts: PersonFacts = {
    name: told.name,
    sex: sex ?? "0",
    ethnicity: null,
    birth: told.birth,
    nativePlace: null,
    politicalStatus: partyJoined === null ? null : "01",
    partyJoined,
    partyConfirmed: null,
    activistSince: null,
    workStarted: null,
    residentSince: null,
    note: null,
  };
  const columns: Readonly<Record<string, ReserveField>> = { name: "name", birth: "birth", partyJoined: "partyJoined" };
  for (const fault of personFaults(facts, ground.today)) reader.error(columns[fault.field ?? ""] ?? null, fault);
  if (reader.refused) return null;
  const title = reader.text("title");
  const posts = isBlankWord(title) ? [] : readTitle(title).map((part) => ({ part, from: told.enteredOn }));
  return {
    id: ground.newId(),
    unitId: told.unit.id,
    from: told.enteredOn,
    facts,
    idNo: told.idNo,
    education: education === null ? [] : [{ mode: education.mode ?? "fullTime", level: education.level, school: education.school }],
    posts,
  };
}

function known(reader: RowReader<ReserveField>, match: PersonMatch, name: string): KnownPerson | null {
  if (match.kind === "many") reader.error("name", { code: "import.personAmbiguous", facts: { name, count: match.count } });
  return match.kind === "one" ? match.person : null;
}

function findUnit(reader: RowReader<ReserveField>, directory: UnitDirectory, name: string, ground: ReserveGround): KnownUnit | null {
  const found = directory.find(name, [reader.text("township")], (unit) => unit.kind !== "estate" && unit.kind !== "cluster");
  const [unit, other] = found;
  if (unit === undefined) reader.error("community", { code: "import.unitUnknown", facts: { unit: name } });
  else if (other !== undefined) reader.error("community", { code: "import.unitAmbiguous", facts: { unit: name, count: found.length } });
  else if (!ground.mayEdit(unit.path)) reader.error("community", { code: "import.outsideScope", facts: { unit: name } });
  else return unit;
  return null;
}

function findMentor(reader: RowReader<ReserveField>, unit: KnownUnit, directory: UnitDirectory, ground: ReserveGround): string | null {
  const name = reader.text("mentor");
  if (isBlankWord(name)) return null;
  const match = findPerson(ground.people, { name: normaliseName(name), birth: null, idNoIndex: null, paths: around(unit, directory) }, ground.mayEdit);
  if (match.kind === "one") return match.person.id;
  reader.warn("mentor", {
    code: match.kind === "none" ? "import.mentorUnknown" : "import.personAmbiguous",
    facts: { name, ...(match.kind === "many" ? { count: match.count } : {}) },
  });
  return null;
}

const around = (unit: KnownUnit, directory: UnitDirectory): readonly string[] =>
  [unit, ...directory.chain(unit)].filter((above) => above.kind !== "district").map((above) => above.path);

function readIdNo(reader: RowReader<ReserveField>, today: CalendarDate): IdNumber | null {
  const cell = reader.cell("idNo");
  if (cell.kind === "empty" || cell.kind === "formula" || isBlankWord(reader.text("idNo"))) return null;
  if (cell.kind === "number") {
    reader.error("idNo", { code: "import.idAsNumber" });
    return null;
  }
  const faults = idNumberFaults(cell.text, today);
  for (const fault of faults) reader.error("idNo", fault);
  return faults.length === 0 ? (normaliseIdNumber(cell.text) as IdNumber) : null;
}

function readDate(reader: RowReader<ReserveField>, field: ReserveField): PartialDate | null {
  if (isBlankWord(reader.text(field))) return null;
  const read = reader.parse(field, readDateCell({ serial: true }));
  if (read?.note !== undefined) reader.warn(field, read.note);
  return read?.date ?? null;
}

function soft<T>(
  reader: RowReader<ReserveField>,
  field: ReserveField,
  parse: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } },
): T | null {
  const text = reader.text(field);
  if (isBlankWord(text)) return null;
  const result = parse(text);
  if (result.ok) return result.value;
  reader.warn(field, result.refusal);
  return null;
}

const blankToNull = (text: string): string | null => (isBlankWord(text) ? null : text);
