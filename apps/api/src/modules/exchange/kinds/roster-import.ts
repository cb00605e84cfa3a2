import { type CalendarDate, earliestDay, latestDay, type PartialDate } from "@yanzhen/domain/kernel";
import { type PersonFacts, personFaults } from "@yanzhen/domain/people";

import { covers, maskMiddle, type ToldEducation } from "../plan/field-cells.ts";
import { birthsAgree, type KnownPerson, type PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { comparePosts, startOf } from "./roster-posts.ts";
import { readRosterRow, rosterFields, type RosterRow } from "./roster-row.ts";
import type { RosterEducation, RosterWrite } from "./roster-write.ts";

export interface RosterGround {
  readonly units: readonly KnownUnit[];
  readonly people: PersonDirectory;
  readonly today: CalendarDate;
  readonly newId: () => string;
  readonly blindIndex: (kind: "idNo" | "phone", clear: string) => string;
  readonly mayEdit: (path: string) => boolean;
}

/**
 * Plans a 花名册. A person is known by the ID number, else by name with an agreeing birth in the same unit. An empty cell says nothing
 * and wipes nothing out. The same ID number twice in a file: the first row stays (DEFINITIONS §9).
 */
export function planRoster(rows: readonly RawRow[], mapping: ColumnMapping, ground: RosterGround): readonly PlannedRow<RosterWrite>[] {
  const directory = new UnitDirectory(ground.units);
  const firstRowOfId = new Map<string, number>();
  const firstRowOfPerson = new Map<string, number>();
  const firstRowOfTwin = new Map<string, number>();
  return rows.map((raw) => {
    const row = readRosterRow(raw, mapping, ground.today);
    const unit = findUnit(row, directory, ground);
    if (row.idNo !== null) {
      const first = firstRowOfId.get(row.idNo);
      if (first === undefined) firstRowOfId.set(row.idNo, raw.sheetRow);
      else row.reader.error("idNo", { code: "import.idRepeated", facts: { row: first } });
    }
    const known = unit === null ? null : identify(row, unit, ground);
    if (unit === null || known === "refused" || row.reader.refused) return refused(row);
    const self = known?.id ?? `${row.name} ${unit.id} ${row.birth ?? ""} ${row.idNo ?? row.idMask ?? ""}`;
    const first = firstRowOfPerson.get(self);
    if (first !== undefined) {
      row.reader.error("name", { code: "import.personRepeated", facts: { row: first } });
      return refused(row);
    }
    firstRowOfPerson.set(self, raw.sheetRow);
    if (known === null && row.birth !== null) {
      const twin = `${row.name} ${row.birth}`;
      const other = firstRowOfTwin.get(twin);
      if (other === undefined) firstRowOfTwin.set(twin, raw.sheetRow);
      else row.reader.warn("name", { code: "import.sameInFile", facts: { row: other } });
    }
    return known === null ? planNew(row, unit, ground) : planKnown(row, unit, known, ground);
  });
}

function findUnit(row: RosterRow, directory: UnitDirectory, ground: RosterGround): KnownUnit | null {
  if (row.unit === "") return null;
  const found = directory.find(row.unit, [row.township], (unit) => unit.kind !== "estate" && unit.kind !== "cluster");
  const [unit, other] = found;
  if (unit === undefined) row.reader.error("unit", { code: "import.unitUnknown", facts: { unit: row.unit } });
  else if (other !== undefined) row.reader.error("unit", { code: "import.unitAmbiguous", facts: { unit: row.unit, count: found.length } });
  else if (!ground.mayEdit(unit.path)) row.reader.error("unit", { code: "import.outsideScope", facts: { unit: row.unit } });
  else return unit;
  return null;
}

/** The person the row is about: null for a new one. A number held outside the importer's scope says no more than DEFINITIONS §2 allows. */
function identify(row: RosterRow, unit: KnownUnit, ground: RosterGround): KnownPerson | null | "refused" {
  if (row.idNo !== null) {
    const holder = ground.people.byIdNo(ground.blindIndex("idNo", row.idNo));
    if (holder !== undefined) {
      if (holder.path !== null && ground.mayEdit(holder.path)) {
        if (holder.facts.name !== row.name) row.reader.warn("name", { code: "import.nameDiffers", facts: { name: holder.facts.name } });
        return holder;
      }
      row.reader.error("idNo", { code: "import.needsDistrictDecision" });
      return "refused";
    }
  }
  const named = ground.people.named(row.name).filter((person) => birthsAgree(person.facts.birth, row.birth));
  const here = named.filter(
    (person) => person.unitId === unit.id && (row.idMask === null ? person.idNoIndex === null || row.idNo === null : person.idNoMasked === row.idMask || person.idNoIndex === null),
  );
  const exact = here.filter((person) => person.idNoMasked === row.idMask);
  if (here.length > 1 && exact.length === 1) return exact[0] ?? null;
  if (here.length > 1) {
    row.reader.error("name", { code: "import.personAmbiguous", facts: { name: row.name, count: here.length } });
    return "refused";
  }
  const [same] = here;
  if (same !== undefined) return same;
  if (row.idMask !== null) row.reader.warn("idNo", { code: "import.idMasked" });
  if (named.some((person) => person.path !== null && ground.mayEdit(person.path))) row.reader.warn("name", { code: "import.sameNameAndBirth", facts: { name: row.name } });
  return null;
}

function planNew(row: RosterRow, unit: KnownUnit, ground: RosterGround): PlannedRow<RosterWrite> {
  const facts: PersonFacts = {
    name: row.name,
    sex: row.sex ?? "0",
    ethnicity: row.ethnicity,
    birth: row.birth,
    nativePlace: row.nativePlace,
    politicalStatus: row.politicalStatus,
    partyJoined: row.partyJoined,
    partyConfirmed: row.partyConfirmed === null ? null : earliestDay(row.partyConfirmed),
    activistSince: null,
    workStarted: row.workStarted,
    residentSince: null,
    note: row.note,
  };
  for (const fault of personFaults(facts, ground.today)) row.reader.error(rosterField(fault.field), fault);
  const from = startOf(row.titleSince, unit, ground.today);
  if (row.posts.length > 0 && row.titleSince === null) row.reader.warn("titleSince", { code: "import.titleSinceMissing" });
  if (row.titleSince !== null && earliestDay(row.titleSince) > ground.today) row.reader.error("titleSince", { code: "date.inFuture", facts: { date: row.titleSince } });
  if (row.reader.refused) return refused(row);
  const posts = row.posts.map((part) => ({ part, from }));
  const education = row.education.map((record): RosterEducation => ({ ...record, mode: record.mode ?? "fullTime" }));
  return planned(row, "new", [], { act: "create", person: { id: ground.newId(), unitId: unit.id, from, facts, idNo: row.idNo, phone: row.phone, education, posts } });
}

const compared = ["name", "sex", "ethnicity", "birth", "nativePlace", "politicalStatus", "partyJoined", "partyConfirmed", "workStarted", "note"] as const;

function planKnown(row: RosterRow, unit: KnownUnit, known: KnownPerson, ground: RosterGround): PlannedRow<RosterWrite> {
  const changes: FieldChange[] = [];
  const patch: Record<string, string> = {};
  for (const field of compared) {
    const told = row[field];
    const now = known.facts[field];
    if (told === null || told === now || saysNoMore(field, told, now)) continue;
    patch[field] = field === "partyConfirmed" ? earliestDay(told as PartialDate) : told;
    changes.push({ field, from: now, to: told });
  }
  const facts: PersonFacts = { ...known.facts, ...patch };
  if (changes.length > 0) for (const fault of personFaults(facts, ground.today)) row.reader.error(rosterField(fault.field), fault);
  if (unit.id !== known.unitId) row.reader.error("unit", { code: "import.personElsewhere", facts: { name: row.name } });
  const idNo = row.idNo !== null && ground.blindIndex("idNo", row.idNo) !== known.idNoIndex ? row.idNo : null;
  const phone = row.phone !== null && ground.blindIndex("phone", row.phone) !== known.phoneIndex ? row.phone : null;
  // Numbers are named as changed, never shown.
  if (idNo !== null) changes.push({ field: "idNo", from: null, to: "••••" });
  if (phone !== null) changes.push({ field: "phone", from: known.phoneIndex === null ? null : "••••", to: "••••" });
  const addEducation = row.education.filter((record) => !hasEducation(known, record)).map((record): RosterEducation => ({ ...record, mode: record.mode ?? "fullTime" }));
  for (const record of addEducation) changes.push({ field: record.mode === "fullTime" ? "fullTimeLevel" : "inServiceLevel", from: null, to: record.level });
  const { addPosts, endPosts } = comparePosts(row, unit, known, ground.today);
  if (addPosts.length > 0) changes.push({ field: "title", from: known.posts.map((post) => post.title).join("、") || null, to: row.posts.map((part) => part.text).join("、") });
  if (row.reader.refused) return refused(row);
  if (changes.length === 0) return planned(row, "unchanged", [], null);
  return planned(row, "changed", changes, {
    act: "update",
    change: { id: known.id, version: known.version, unitId: unit.id, facts, idNo, phone, addEducation, addPosts, endPosts },
  });
}

/** A level whose mode the file leaves open is known when the person has it in either mode. */
function hasEducation(known: KnownPerson, told: ToldEducation): boolean {
  return known.educationKeys.some((key) => (told.mode === null ? key.endsWith(` ${told.level}`) : key === `${told.mode} ${told.level}`));
}

const datedToThePart: ReadonlySet<string> = new Set(["birth", "partyJoined", "workStarted"]);

/** The store knows the day, the file only its month: nothing new. */
function saysNoMore(field: (typeof compared)[number], told: string, now: string | null): boolean {
  if (now === null) return false;
  if (field === "partyConfirmed") return covers(told as PartialDate, now as CalendarDate);
  if (!datedToThePart.has(field)) return false;
  return earliestDay(told as PartialDate) <= earliestDay(now as PartialDate) && latestDay(now as PartialDate) <= latestDay(told as PartialDate);
}

const rosterField = (field: string | undefined): (typeof rosterFields)[number] | null => rosterFields.find((known) => known === field) ?? null;

function planned(row: RosterRow, status: "new" | "changed" | "unchanged", changes: readonly FieldChange[], write: RosterWrite | null): PlannedRow<RosterWrite> {
  return { sheetRow: row.reader.sheetRow, status, label: row.name, cells: cellsOf(row), issues: row.reader.issues, changes, write };
}

function refused(row: RosterRow): PlannedRow<RosterWrite> {
  return { sheetRow: row.reader.sheetRow, status: "refused", label: row.name, cells: cellsOf(row), issues: row.reader.issues, changes: [], write: null };
}

/** The row as it stood, with the ID number masked: a preview is a screen like any other. */
function cellsOf(row: RosterRow): Record<string, string> {
  const cells = row.reader.texts(rosterFields);
  return { ...cells, idNo: maskMiddle(cells.idNo, 6, 4), phone: maskMiddle(cells.phone, 3, 4) };
}
