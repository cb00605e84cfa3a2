import { type CalendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { establishUnit, levelOfKind, readUnitKind, type UnitKind } from "@yanzhen/domain/org";

import { type KnownUnit, plainUnitName, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import { cellText, type RawCell, type RawRow } from "../workbook/raw-table.ts";
import { unitColumns, type UnitField } from "./unit-columns.ts";

const fields = unitColumns.map((column) => column.field);

export interface CompoundFacts {
  readonly households: number | null;
  readonly buildings: number | null;
  readonly builtYear: number | null;
  readonly propertyFirm: string | null;
  readonly note: string | null;
}

/** A compound's facts as the store has them now, by unit id. */
export type KnownCompounds = ReadonlyMap<string, CompoundFacts>;

export type UnitWrite =
  | {
      readonly act: "create";
      readonly id: string;
      readonly parentId: string;
      readonly name: string;
      readonly kind: UnitKind;
      readonly code: string | null;
      readonly from: CalendarDate;
      readonly compound: CompoundFacts | null;
    }
  | { readonly act: "rename"; readonly id: string; readonly name: string }
  | { readonly act: "facts"; readonly id: string; readonly compound: CompoundFacts }
  | { readonly act: "renameAndFacts"; readonly id: string; readonly name: string; readonly compound: CompoundFacts };

export interface UnitImportGround {
  readonly units: readonly KnownUnit[];
  readonly compounds: KnownCompounds;
  readonly newId: () => string;
  /** Whether the importer may write below this path. */
  readonly mayEdit: (path: string) => boolean;
}

/**
 * Plans a unit list. Rows may stand in any order: parents are looked up in the tree and in the file. An existing unit is known by
 * its code, else by its name under the same parent. A unit under another parent than before is refused: a move has a date and
 * consequences, and is a command of its own.
 */
export function planUnits(rows: readonly RawRow[], mapping: ColumnMapping, ground: UnitImportGround): readonly PlannedRow<UnitWrite>[] {
  const planned = new Map<number, PlannedRow<UnitWrite>>();
  const directory = new UnitDirectory(ground.units);
  const byId = new Map(ground.units.map((unit) => [unit.id, unit]));
  const firstRow = new Map<string, number>();
  const kindOrder = (row: RawRow): number => {
    const kind = readUnitKind(cellText(mapping["kind"] === undefined ? undefined : row.cells[mapping["kind"]]));
    return kind.ok ? ["district", "township", "community", "grid", "compound"].indexOf(levelOfKind[kind.value]) : 9;
  };
  for (const row of rows.toSorted((a, b) => kindOrder(a) - kindOrder(b) || a.sheetRow - b.sheetRow)) {
    const plan = planUnit(row, mapping, ground, directory, firstRow);
    planned.set(row.sheetRow, plan);
    const write = plan.write;
    const parent = write?.act === "create" ? byId.get(write.parentId) : undefined;
    if (write?.act === "create" && parent !== undefined) {
      const made = { id: write.id, name: write.name, code: write.code, kind: write.kind, parentId: write.parentId, path: `${parent.path}${write.id}/`, from: write.from };
      byId.set(made.id, made);
      directory.add(made);
    }
  }
  return rows.flatMap((row) => planned.get(row.sheetRow) ?? []);
}

function planUnit(row: RawRow, mapping: ColumnMapping, ground: UnitImportGround, directory: UnitDirectory, firstRow: Map<string, number>): PlannedRow<UnitWrite> {
  const reader = new RowReader<UnitField>(row, mapping, fields);
  const name = reader.required("name");
  const code = reader.text("code").replaceAll(" ", "") || null;
  reader.required("kind");
  const kind = reader.parse("kind", (cell) => readUnitKind(cellText(cell)));
  const compound: CompoundFacts = {
    households: reader.parse("households", readCount),
    buildings: reader.parse("buildings", readCount),
    builtYear: reader.parse("builtYear", readBuiltYear),
    propertyFirm: reader.text("propertyFirm") || null,
    note: reader.text("note") || null,
  };
  const finish = (status: PlannedRow<UnitWrite>["status"], changes: readonly FieldChange[], write: UnitWrite | null): PlannedRow<UnitWrite> => ({
    sheetRow: row.sheetRow,
    label: name,
    cells: reader.texts(fields),
    issues: reader.issues,
    ...(reader.refused ? { status: "refused", changes: [], write: null } : { status, changes, write }),
  });
  if (kind === null || reader.refused) return finish("refused", [], null);
  if (kind === "district") {
    const root = directory.root();
    if (root !== undefined && plainUnitName(root.name) === plainUnitName(name)) return finish("unchanged", [], null);
    reader.error("kind", { code: "import.secondRoot", facts: { name } });
    return finish("refused", [], null);
  }
  const parent = findParent(reader, directory, kind, code);
  if (parent === null) return finish("refused", [], null);
  if (!ground.mayEdit(parent.path)) {
    reader.error("parent", { code: "import.outsideScope", facts: { unit: parent.name } });
    return finish("refused", [], null);
  }
  const plain = plainUnitName(name);
  const same = (code === null ? undefined : directory.byCode(code)) ?? directory.childrenOf(parent.id).find((unit) => plainUnitName(unit.name) === plain);
  const key = same?.id ?? `${parent.id} ${plain}`;
  const first = firstRow.get(key);
  if (first !== undefined) {
    reader.error("name", { code: "import.unitRepeated", facts: { row: first } });
    return finish("refused", [], null);
  }
  firstRow.set(key, row.sheetRow);
  return same === undefined
    ? planNew(reader, { name, kind, code, parent, compound, directory, ground, finish, firstRow })
    : planExisting(reader, same, { name, kind, parent, compound, ground, finish });
}

function findParent(reader: RowReader<UnitField>, directory: UnitDirectory, kind: UnitKind, code: string | null): KnownUnit | null {
  const named = reader.text("parent");
  if (levelOfKind[kind] === "township") {
    const root = directory.root();
    if (root !== undefined && levelOfKind[kind] === "township") {
      if (named !== "" && plainUnitName(named) !== plainUnitName(root.name)) reader.warn("parent", { code: "import.parentAssumed", facts: { named, root: root.name } });
      return root;
    }
    reader.error("parent", { code: "cell.missing" });
    return null;
  }
  const found = directory.find(named, [], (unit) => levelOfKind[unit.kind] !== "compound");
  if (found.length === 1) return found[0] ?? null;
  const byCode = code === null ? [] : found.filter((unit) => unit.code !== null && code.startsWith(unit.code));
  if (byCode.length === 1) return byCode[0] ?? null;
  reader.error(
    "parent",
    found.length === 0 ? { code: "import.unitUnknown", facts: { unit: named } } : { code: "import.unitAmbiguous", facts: { unit: named, count: found.length } },
  );
  return null;
}

type Finish = (status: PlannedRow<UnitWrite>["status"], changes: readonly FieldChange[], write: UnitWrite | null) => PlannedRow<UnitWrite>;

interface NewUnitRow {
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly parent: KnownUnit;
  readonly compound: CompoundFacts;
  readonly directory: UnitDirectory;
  readonly ground: UnitImportGround;
  readonly finish: Finish;
  readonly firstRow: Map<string, number>;
}

function planNew(reader: RowReader<UnitField>, row: NewUnitRow): PlannedRow<UnitWrite> {
  const { name, kind, code, parent, directory } = row;
  const from = parent.from as CalendarDate;
  const established = establishUnit(
    { name, kind, code, from },
    {
      parent: { kind: parent.kind, code: parent.code, from, to: null },
      siblingNames: directory.childrenOf(parent.id).map((unit) => unit.name),
      takenCodes: directory.codes,
    },
  );
  if (!established.ok) {
    reader.error(established.refusal.field === "parentId" ? "parent" : ((established.refusal.field ?? "name") as UnitField), established.refusal);
    return row.finish("refused", [], null);
  }
  if (!established.value.codeUnderParent) reader.warn("code", { code: "unit.codeOutsideParent", facts: { code: code ?? "", parent: parent.name } });
  const compound = established.value.level === "compound" ? row.compound : null;
  const id = row.ground.newId();
  row.firstRow.set(id, reader.sheetRow);
  return row.finish("new", [], { act: "create", id, parentId: parent.id, name, kind, code, from, compound });
}

function planExisting(
  reader: RowReader<UnitField>,
  unit: KnownUnit,
  row: { readonly name: string; readonly kind: UnitKind; readonly parent: KnownUnit; readonly compound: CompoundFacts; readonly ground: UnitImportGround; readonly finish: Finish },
): PlannedRow<UnitWrite> {
  if (unit.parentId !== row.parent.id) reader.error("parent", { code: "import.unitMoved", facts: { unit: unit.name, parent: row.parent.name } });
  if (unit.kind !== row.kind) reader.error("kind", { code: "import.kindDiffers", facts: { unit: unit.name, kind: unit.kind } });
  if (reader.refused) return row.finish("refused", [], null);
  const changes: FieldChange[] = [];
  if (unit.name !== row.name) changes.push({ field: "name", from: unit.name, to: row.name });
  const known = row.ground.compounds.get(unit.id);
  const facts = known === undefined ? null : mergeFacts(known, row.compound, changes);
  if (changes.length === 0) return row.finish("unchanged", [], null);
  const renamed = unit.name !== row.name;
  const factsChanged = changes.some((change) => change.field !== "name");
  if (facts === null || !factsChanged) return row.finish("changed", changes, { act: "rename", id: unit.id, name: row.name });
  return row.finish("changed", changes, renamed ? { act: "renameAndFacts", id: unit.id, name: row.name, compound: facts } : { act: "facts", id: unit.id, compound: facts });
}

/** An empty cell says nothing; it never wipes out what is known. */
function mergeFacts(known: CompoundFacts, told: CompoundFacts, changes: FieldChange[]): CompoundFacts {
  const pick = <K extends keyof CompoundFacts>(field: K): CompoundFacts[K] => {
    if (told[field] === null || told[field] === known[field]) return known[field];
    changes.push({ field, from: known[field] === null ? null : String(known[field]), to: String(told[field]) });
    return told[field];
  };
  return { households: pick("households"), buildings: pick("buildings"), builtYear: pick("builtYear"), propertyFirm: pick("propertyFirm"), note: pick("note") };
}

function readCount(cell: RawCell): Result<number> {
  const text = cellText(cell)
    .normalize("NFKC")
    .replaceAll(/[\s,户栋幢]/gu, "");
  return /^\d{1,7}$/u.test(text) ? ok(Number(text)) : refuse("cell.notCount", { text: cellText(cell) });
}

function readBuiltYear(cell: RawCell): Result<number> {
  const match = /^(\d{4})(?:年(?:代|建成)?|[.\-/年]\d{1,2}.*)?$/u.exec(cellText(cell).normalize("NFKC").trim());
  const year = Number(match?.[1]);
  return year >= 1900 && year <= 2100 ? ok(year) : refuse("cell.notYear", { text: cellText(cell) });
}
