import { type CalendarDate, earliestDay, normaliseName, type PartialDate } from "@yanzhen/domain/kernel";
import { type IdNumber, isBlankWord, type PersonFacts, personFaults, readEthnicity, readPoliticalStatus, readSex, readTitle } from "@yanzhen/domain/people";
import { isBeforePool, isInReserve, readReadiness, readReserveClass, type ReadinessLevel, type ReserveClass, type ReserveState } from "@yanzhen/domain/reserve";

import { blankToNull, covers, maskMiddle, readDate, readEducationCell, readIdNo, readPhone, soft } from "../plan/field-cells.ts";
import { findPerson, type PersonMatch } from "../plan/find-person.ts";
import type { KnownPerson, PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import { cellText, type RawRow } from "../workbook/raw-table.ts";
import { findMentor, unitsAround } from "./find-mentor.ts";
import { reserveColumns, type ReserveField } from "./reserve-columns.ts";
import type { NewListedPerson, RosterEducation } from "./roster-write.ts";

const fields = reserveColumns.map((column) => column.field);

/** One state of an entry while it holds: a place in the pool, also a past one, or an open nomination. */
export interface KnownEntry {
  readonly id: string;
  readonly personId: string;
  readonly class: ReserveClass;
  readonly state: ReserveState;
  readonly from: string;
  readonly to: string | null;
  readonly readiness: ReadinessLevel | null;
}

export interface ReserveWrite {
  readonly act: "create";
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly newPerson: NewListedPerson | null;
  readonly class: ReserveClass;
  readonly enteredOn: CalendarDate;
  readonly readiness: ReadinessLevel | null;
  /** How the list spells the readiness: it is the basis recorded with it. */
  readonly readinessTold: string;
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
  /** Nobody enters themselves. */
  readonly isSelf: (personId: string) => boolean;
}

/**
 * Plans a 后备干部花名册. People the store does not know are entered with what the list says of them. A person is in the pool in one class
 * at a time (DEFINITIONS §6), so an entry of the other class refuses the row; readiness is changed by its own command, with a reason.
 */
export function planReserve(rows: readonly RawRow[], mapping: ColumnMapping, ground: ReserveGround): readonly PlannedRow<ReserveWrite>[] {
  const directory = new UnitDirectory(ground.units);
  const entries = Map.groupBy(ground.entries, (entry) => entry.personId);
  const seen = new Map<string, number>();
  const ids = new Map<string, number>();
  return rows.map((raw) => planRow(raw, new RowReader<ReserveField>(raw, mapping, fields), { directory, entries, seen, ids, ground }));
}

interface Planning {
  readonly directory: UnitDirectory;
  readonly entries: ReadonlyMap<string, readonly KnownEntry[]>;
  readonly seen: Map<string, number>;
  readonly ids: Map<string, number>;
  readonly ground: ReserveGround;
}

function planRow(raw: RawRow, reader: RowReader<ReserveField>, { directory, entries, seen, ids, ground }: Planning): PlannedRow<ReserveWrite> {
  const name = normaliseName(reader.required("name"));
  const township = reader.text("township");
  const unitName = reader.text("community") === "" && township !== "" ? township : reader.required("community");
  reader.required("class");
  reader.required("enteredOn");
  const cls = reader.parse("class", (cell) => readReserveClass(cellText(cell)));
  const readiness = soft(reader, "readiness", readReadiness);
  const entered = readDate(reader, "enteredOn");
  const enteredOn = entered === null ? null : earliestDay(entered);
  if (enteredOn !== null && enteredOn > ground.today) reader.error("enteredOn", { code: "date.inFuture", facts: { date: enteredOn } });
  const birth = readDate(reader, "birth");
  const { idNo, mask } = readIdNo(reader, "idNo", ground.today);
  if (idNo !== null) {
    const first = ids.get(idNo);
    if (first === undefined) ids.set(idNo, reader.sheetRow);
    else reader.error("idNo", { code: "import.idRepeated", facts: { row: first } });
  }
  if (raw.hidden === true) reader.warn(null, { code: "import.hiddenRow" });
  const unit = unitName === "" ? null : findUnit(reader, directory, unitName, ground);
  const finish = (status: PlannedRow<ReserveWrite>["status"], write: ReserveWrite | null = null): PlannedRow<ReserveWrite> => ({
    sheetRow: reader.sheetRow,
    label: name,
    cells: maskedCells(reader),
    issues: reader.issues,
    changes: [] as readonly FieldChange[],
    ...(reader.refused ? { status: "refused", write: null } : { status, write }),
  });
  if (unit === null || cls === null || enteredOn === null || reader.refused) return finish("refused");
  const idNoIndex = idNo === null ? null : ground.blindIndex("idNo", idNo);
  const person = known(
    reader,
    name,
    heldElsewhere(idNoIndex, ground)
      ? "elsewhere"
      : findPerson(ground.people, { name, birth, idNoIndex, idMask: mask, paths: unitsAround(unit, directory), nameAlone: 1 }, ground.mayEdit),
  );
  const key = person?.id ?? `${name} ${unit.id} ${birth ?? ""}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, reader.sheetRow);
  else reader.error("name", { code: "import.personRepeated", facts: { row: first } });
  if (person !== null && ground.isSelf(person.id)) reader.error("name", { code: "reserve.ownFile" });
  if (reader.refused) return finish("refused");
  const held = person === null ? [] : (entries.get(person.id) ?? []);
  const pool = held.filter((entry) => isInReserve(entry.state) && (entry.to === null || entry.to > ground.today));
  const same = pool.find((entry) => entry.class === cls);
  if (same !== undefined) {
    if (readiness !== null && readiness !== same.readiness) reader.warn("readiness", { code: "import.readinessKept", facts: { told: reader.text("readiness") } });
    return finish("unchanged");
  }
  if (pool.length > 0) {
    reader.error("class", { code: "import.inOtherClass", facts: { name } });
    return finish("refused");
  }
  const earlier = held.find((entry) => isInReserve(entry.state) && entry.to !== null && entry.to > enteredOn);
  if (earlier !== undefined) reader.error("enteredOn", { code: "import.poolOverlaps", facts: { name, from: earlier.from, to: earlier.to } });
  if (held.some((entry) => isBeforePool(entry.state) && entry.class === cls)) reader.error("class", { code: "import.inProcedure", facts: { name } });
  if (reader.refused) return finish("refused");
  const newPerson = person === null ? newPersonOf(reader, { name, unit, birth, idNo, enteredOn }, ground) : null;
  if (reader.refused) return finish("refused");
  if (newPerson !== null) reader.warn("name", { code: "import.personAdded", facts: { name } });
  const personId = person?.id ?? newPerson?.id ?? "";
  return finish("new", {
    act: "create",
    id: ground.newId(),
    personId,
    unitId: unit.id,
    newPerson,
    class: cls,
    enteredOn,
    readiness,
    readinessTold: reader.text("readiness"),
    mentorId: findMentor(reader, personId, unit, { directory, people: ground.people, maySee: ground.mayEdit }),
    filingDocument: blankToNull(reader.text("filing")),
    note: blankToNull(reader.text("note")),
  });
}

function newPersonOf(
  reader: RowReader<ReserveField>,
  told: { readonly name: string; readonly unit: KnownUnit; readonly birth: PartialDate | null; readonly idNo: IdNumber | null; readonly enteredOn: CalendarDate },
  ground: ReserveGround,
): NewListedPerson | null {
  const partyJoined = readDate(reader, "partyJoined");
  const from = told.enteredOn < told.unit.from ? (told.unit.from as CalendarDate) : told.enteredOn;
  const facts: PersonFacts = {
    name: told.name,
    sex: soft(reader, "sex", readSex) ?? "0",
    ethnicity: soft(reader, "ethnicity", readEthnicity),
    birth: told.birth,
    nativePlace: null,
    politicalStatus: soft(reader, "politicalStatus", readPoliticalStatus) ?? (partyJoined === null ? null : "01"),
    partyJoined,
    partyConfirmed: null,
    activistSince: null,
    workStarted: null,
    residentSince: null,
    note: null,
  };
  const columns: Readonly<Record<string, ReserveField>> = { name: "name", birth: "birth", partyJoined: "partyJoined", politicalStatus: "politicalStatus" };
  for (const fault of personFaults(facts, ground.today)) reader.error(columns[fault.field ?? ""] ?? null, fault);
  if (reader.refused) return null;
  const title = reader.text("title");
  return {
    id: ground.newId(),
    unitId: told.unit.id,
    from,
    facts,
    idNo: told.idNo,
    phone: readPhone(reader, "phone"),
    education: readEducationCell(reader, "education", "fullTime").map((record): RosterEducation => ({ ...record, mode: record.mode ?? "fullTime" })),
    posts: isBlankWord(title) ? [] : readTitle(title).map((part) => ({ part, from })),
  };
}

function heldElsewhere(idNoIndex: string | null, ground: ReserveGround): boolean {
  const holder = idNoIndex === null ? undefined : ground.people.byIdNo(idNoIndex);
  return holder !== undefined && (holder.path === null || !ground.mayEdit(holder.path));
}

function known(reader: RowReader<ReserveField>, name: string, match: PersonMatch | "elsewhere"): KnownPerson | null {
  if (match === "elsewhere") {
    reader.error("idNo", { code: "import.needsDistrictDecision" });
    return null;
  }
  if (match.kind === "many") reader.error("name", { code: "import.personAmbiguous", facts: { name, count: match.count } });
  if (match.kind !== "one") return null;
  if (match.person.facts.name !== name) reader.error("name", { code: "import.idOfAnother" });
  const told = readDate(reader, "birth");
  const born = match.person.facts.birth;
  if (told !== null && born !== null && !covers(told, earliestDay(born))) reader.warn("birth", { code: "import.birthKept", facts: { told, known: born } });
  return match.person;
}

function findUnit(reader: RowReader<ReserveField>, directory: UnitDirectory, name: string, ground: ReserveGround): KnownUnit | null {
  const field: ReserveField = reader.text("community") === "" ? "township" : "community";
  const found = directory.find(name, [reader.text("township")], (unit) => unit.kind !== "estate" && unit.kind !== "cluster");
  const [unit, other] = found;
  if (unit === undefined) reader.error(field, { code: "import.unitUnknown", facts: { unit: name } });
  else if (other !== undefined) reader.error(field, { code: "import.unitAmbiguous", facts: { unit: name, count: found.length } });
  else if (!ground.mayEdit(unit.path)) reader.error(field, { code: "import.outsideScope", facts: { unit: name } });
  else return unit;
  return null;
}

function maskedCells(reader: RowReader<ReserveField>): Record<string, string> {
  const cells = reader.texts(fields);
  return { ...cells, idNo: maskMiddle(cells.idNo, 6, 4), phone: maskMiddle(cells.phone, 3, 4) };
}
