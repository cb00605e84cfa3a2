import type { CalendarDate } from "@yanzhen/domain/kernel";
import { type IdNumber, type PersonFacts, personFaults, type Phone, type TitlePart } from "@yanzhen/domain/people";

import { birthsAgree, type KnownPerson, type PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { readRosterRow, type RosterEducation, rosterFields, type RosterRow } from "./roster-row.ts";

export interface RosterPost {
  readonly part: TitlePart;
  readonly from: CalendarDate;
}

export type RosterWrite =
  | {
      readonly act: "create";
      readonly id: string;
      readonly unitId: string;
      readonly from: CalendarDate;
      readonly facts: PersonFacts;
      readonly idNo: IdNumber | null;
      readonly phone: Phone | null;
      readonly education: readonly RosterEducation[];
      readonly posts: readonly RosterPost[];
    }
  | {
      readonly act: "update";
      readonly id: string;
      readonly version: number;
      readonly unitId: string;
      readonly patch: Partial<PersonFacts>;
      readonly idNo: IdNumber | null;
      readonly phone: Phone | null;
      readonly addEducation: readonly RosterEducation[];
      readonly addPosts: readonly RosterPost[];
      readonly endPosts: readonly { readonly id: string; readonly on: CalendarDate }[];
    };

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
  return rows.map((raw) => {
    const row = readRosterRow(raw, mapping, ground.today);
    const unit = findUnit(row, directory, ground);
    if (row.idNo !== null) {
      const first = firstRowOfId.get(row.idNo);
      if (first === undefined) firstRowOfId.set(row.idNo, raw.sheetRow);
      else row.reader.error("idNo", { code: "import.idRepeated", facts: { row: first } });
    }
    if (unit === null) return refused(row);
    const known = identify(row, unit, ground);
    if (row.reader.refused || known === "refused") return refused(row);
    const twin = `${known?.id ?? row.name} ${known === null ? `${unit.id} ${row.birth ?? ""}` : ""}`;
    const first = firstRowOfPerson.get(twin);
    if (first !== undefined && row.idNo === null) {
      row.reader.error("name", { code: "import.personRepeated", facts: { row: first } });
      return refused(row);
    }
    firstRowOfPerson.set(twin, raw.sheetRow);
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
      if (holder.path !== null && ground.mayEdit(holder.path)) return holder;
      row.reader.error("idNo", { code: "import.needsDistrictDecision" });
      return "refused";
    }
  }
  const named = ground.people.named(row.name).filter((person) => birthsAgree(person.facts.birth, row.birth));
  const here = named.filter((person) => person.unitId === unit.id && (person.idNoIndex === null || row.idNo === null));
  if (here.length > 1) {
    row.reader.error("name", { code: "import.personAmbiguous", facts: { name: row.name, count: here.length } });
    return "refused";
  }
  const [same] = here;
  if (same !== undefined) return same;
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
    partyConfirmed: row.partyConfirmed,
    activistSince: null,
    workStarted: row.workStarted,
    residentSince: null,
    note: row.note,
  };
  for (const fault of personFaults(facts, ground.today)) row.reader.error(rosterField(fault.field), fault);
  if (row.reader.refused) return refused(row);
  const from = notAfterToday(row.titleSince, ground.today);
  if (row.posts.length > 0 && row.titleSince === null) row.reader.warn("titleSince", { code: "import.titleSinceMissing" });
  const posts = row.posts.map((part) => ({ part, from }));
  return planned(row, "new", [], { act: "create", id: ground.newId(), unitId: unit.id, from, facts, idNo: row.idNo, phone: row.phone, education: row.education, posts });
}

const compared = ["name", "sex", "ethnicity", "birth", "nativePlace", "politicalStatus", "partyJoined", "partyConfirmed", "workStarted", "note"] as const;

function planKnown(row: RosterRow, unit: KnownUnit, known: KnownPerson, ground: RosterGround): PlannedRow<RosterWrite> {
  const changes: FieldChange[] = [];
  const patch: { -readonly [F in (typeof compared)[number]]?: PersonFacts[F] } = {};
  for (const field of compared) {
    const told = row[field];
    const now = known.facts[field];
    if (told === null || told === now || (field === "birth" && sharper(now, told))) continue;
    Object.assign(patch, { [field]: told });
    changes.push({ field, from: now, to: told });
  }
  for (const fault of personFaults({ ...known.facts, ...patch }, ground.today)) row.reader.error(rosterField(fault.field), fault);
  if (unit.id !== known.unitId) row.reader.error("unit", { code: "import.personElsewhere", facts: { name: row.name } });
  if (row.reader.refused) return refused(row);
  const idNo = row.idNo !== null && ground.blindIndex("idNo", row.idNo) !== known.idNoIndex ? row.idNo : null;
  const phone = row.phone !== null && ground.blindIndex("phone", row.phone) !== known.phoneIndex ? row.phone : null;
  // Numbers are named as changed, never shown.
  if (idNo !== null) changes.push({ field: "idNo", from: null, to: "••••" });
  if (phone !== null) changes.push({ field: "phone", from: null, to: "••••" });
  const addEducation = row.education.filter((record) => !known.educationKeys.includes(`${record.mode} ${record.level}`));
  for (const record of addEducation) changes.push({ field: record.mode === "fullTime" ? "fullTimeLevel" : "inServiceLevel", from: null, to: record.level });
  const { addPosts, endPosts } = comparePosts(row, unit, known, ground.today);
  if (addPosts.length > 0) changes.push({ field: "title", from: known.posts.map((post) => post.title).join("、") || null, to: row.posts.map((part) => part.text).join("、") });
  if (changes.length === 0) return planned(row, "unchanged", [], null);
  return planned(row, "changed", changes, { act: "update", id: known.id, version: known.version, unitId: unit.id, patch, idNo, phone, addEducation, addPosts, endPosts });
}

/** Posts the file names and the store does not are added from 任现职时间; posts of the same unit it no longer names end that day. */
function comparePosts(
  row: RosterRow,
  unit: KnownUnit,
  known: KnownPerson,
  today: CalendarDate,
): { addPosts: readonly RosterPost[]; endPosts: readonly { id: string; on: CalendarDate }[] } {
  if (row.posts.length === 0) return { addPosts: [], endPosts: [] };
  const here = known.posts.filter((post) => post.unitId === unit.id);
  const since = notAfterToday(row.titleSince, today);
  const addPosts = row.posts
    .filter((part) => !here.some((post) => post.title === part.text || (part.role !== "other" && post.role === part.role)))
    .map((part) => ({ part, from: since }));
  if (addPosts.length === 0) return { addPosts: [], endPosts: [] };
  const gone = here.filter((post) => !row.posts.some((part) => part.text === post.title || (part.role !== "other" && part.role === post.role)));
  return { addPosts, endPosts: gone.filter((post) => post.from < since).map((post) => ({ id: post.id, on: since })) };
}

/** The store knows the day, the file only its month: nothing new. */
function sharper(now: string | null, told: string): boolean {
  return now !== null && now.length > told.length && now.startsWith(told);
}

const notAfterToday = (date: CalendarDate | null, today: CalendarDate): CalendarDate => (date === null || date > today ? today : date);

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
  const mask = (text: string, head: number, tail: number): string =>
    text.length > head + tail ? `${text.slice(0, head)}${"*".repeat(text.length - head - tail)}${text.slice(-tail)}` : text;
  return { ...cells, idNo: mask(cells.idNo, 6, 4), phone: mask(cells.phone, 3, 4) };
}
