import type { CalendarDate } from "@yanzhen/domain/kernel";
import { levelOfKind, type NameChange, type PathChange, pathsBelow, type UnitKind, type UnitId, type UnitName, type UnitPath, type Unit } from "@yanzhen/domain/org";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";
import { pinyinOfUnit } from "../../platform/pinyin.ts";

export interface CompoundValues {
  readonly households?: number | null | undefined;
  readonly buildings?: number | null | undefined;
  readonly builtYear?: number | null | undefined;
  readonly propertyFirm?: string | null | undefined;
  readonly hasOwnersCommittee?: boolean | null | undefined;
  readonly difficulty?: "low" | "middle" | "high" | null | undefined;
  readonly note?: string | null | undefined;
}

export interface NewUnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  /** Where the parent stands from the unit's first day on, planned moves included. */
  readonly parentPaths: readonly UnitPath[];
  readonly from: string;
  readonly compound: CompoundValues | null;
}

/** The random end of the id: short, never reused, no counter to lock. */
export const pathKeyOf = (id: string): string => id.replaceAll("-", "").slice(-12);

const nameColumns = (name: string) => {
  const keys = pinyinOfUnit(name);
  return { name, name_key: keys.nameKey, pinyin: keys.pinyin, initials: keys.initials };
};

/** Units the domain has accepted, parents first. */
export async function insertUnits(tx: CommandTx, units: readonly NewUnitRow[]): Promise<void> {
  if (units.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const { ids } = ctx.services;
  await bulkInsert(
    trx,
    "unit",
    ["tenant", "id", "level", "kind", "code", "path_key", "valid_from"],
    units.map((u) => ({ tenant, id: u.id, level: levelOfKind[u.kind], kind: u.kind, code: u.code, path_key: pathKeyOf(u.id), valid_from: u.from })),
  );
  await bulkInsert(
    trx,
    "unit_name",
    ["tenant", "id", "unit_id", "name", "name_key", "pinyin", "initials", "valid_from"],
    units.map((u) => ({ tenant, id: ids.next(), unit_id: u.id, ...nameColumns(u.name), valid_from: u.from })),
  );
  const paths = units.flatMap((u) => pathsBelow(u.parentPaths, u.id as UnitId, pathKeyOf(u.id), u.from as CalendarDate));
  await insertPaths(tx, paths);
  const compounds = units.flatMap((u) =>
    levelOfKind[u.kind] === "compound"
      ? [
          {
            tenant,
            id: ids.next(),
            unit_id: u.id,
            ...compoundColumns({ households: null, buildings: null, builtYear: null, propertyFirm: null, hasOwnersCommittee: null, difficulty: null, note: null, ...u.compound }),
          },
        ]
      : [],
  );
  if (compounds.length > 0)
    await bulkInsert(
      trx,
      "compound",
      ["tenant", "id", "unit_id", "households", "buildings", "built_year", "property_firm", "has_owners_committee", "difficulty", "note"],
      compounds,
    );
}

function compoundColumns(values: CompoundValues) {
  return {
    ...(values.households === undefined ? {} : { households: values.households }),
    ...(values.buildings === undefined ? {} : { buildings: values.buildings }),
    ...(values.builtYear === undefined ? {} : { built_year: values.builtYear }),
    ...(values.propertyFirm === undefined ? {} : { property_firm: values.propertyFirm }),
    ...(values.hasOwnersCommittee === undefined ? {} : { has_owners_committee: values.hasOwnersCommittee }),
    ...(values.difficulty === undefined ? {} : { difficulty: values.difficulty }),
    ...(values.note === undefined ? {} : { note: values.note }),
  };
}

/** A field left out stays. */
export async function saveCompound(tx: CommandTx, unitId: string, values: CompoundValues): Promise<void> {
  const columns = compoundColumns(values);
  if (Object.keys(columns).length === 0) return;
  await tx.trx
    .updateTable("compound as c")
    .set(columns)
    .where(inScope("c", "compound", systemScope("repository", tx.tenant)))
    .where("c.unit_id", "=", unitId)
    .execute();
}

export async function lockCompound(tx: CommandTx, unitId: string): Promise<{ readonly version: number } | null> {
  const row = await tx.trx
    .selectFrom("compound as c")
    .select("c.version")
    .where(inScope("c", "compound", systemScope("repository", tx.tenant)))
    .where("c.unit_id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Locks a unit against changes of its name, place and being. */
export async function lockUnit(tx: CommandTx, unitId: string): Promise<Unit | null> {
  const row = await tx.trx
    .selectFrom("unit as u")
    .select(["u.id", "u.level", "u.kind", "u.code", "u.path_key", "u.valid_from", "u.valid_to"])
    .where("u.tenant", "=", tx.tenant)
    .where("u.id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : ({ id: row.id, level: row.level, kind: row.kind, code: row.code, pathKey: row.path_key, from: row.valid_from, to: row.valid_to } as Unit);
}

export async function namesOf(tx: CommandTx, unitId: string): Promise<readonly UnitName[]> {
  const rows = await tx.trx
    .selectFrom("unit_name as n")
    .select(["n.unit_id", "n.name", "n.valid_from", "n.valid_to"])
    .where("n.tenant", "=", tx.tenant)
    .where("n.unit_id", "=", unitId)
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, name: row.name, from: row.valid_from, to: row.valid_to }) as UnitName);
}

export async function saveNameChange(tx: CommandTx, unitId: string, change: NameChange): Promise<void> {
  const { trx, tenant, ctx } = tx;
  for (const row of change.drop) await trx.deleteFrom("unit_name").where("tenant", "=", tenant).where("unit_id", "=", unitId).where("valid_from", "=", row.from).execute();
  for (const { row, to } of change.close)
    await trx.updateTable("unit_name").set({ valid_to: to }).where("tenant", "=", tenant).where("unit_id", "=", unitId).where("valid_from", "=", row.from).execute();
  for (const row of change.open)
    await trx
      .insertInto("unit_name")
      .values({ tenant, id: ctx.services.ids.next(), unit_id: unitId, ...nameColumns(row.name), valid_from: row.from, valid_to: row.to })
      .execute();
}

/** A rename known to be good, for an import: the day's name is replaced from `on`. */
export async function renameUnitIn(tx: CommandTx, unitId: string, change: NameChange): Promise<void> {
  await saveNameChange(tx, unitId, change);
}

/** Every path row of the subtrees these units stand at the top of, and of the units themselves. */
export async function pathsOf(tx: CommandTx, unitIds: readonly string[]): Promise<{ readonly paths: readonly UnitPath[]; readonly units: readonly Unit[] }> {
  const { trx, tenant } = tx;
  const tops = await trx.selectFrom("unit_path as p").select("p.path").where("p.tenant", "=", tenant).where("p.unit_id", "in", unitIds).execute();
  const rows = await trx
    .selectFrom("unit_path as p")
    .select(["p.unit_id", "p.parent_id", "p.path", "p.depth", "p.valid_from", "p.valid_to"])
    .where("p.tenant", "=", tenant)
    .where((eb) => eb.or(tops.map((top) => eb.and([eb("p.path", ">=", top.path), eb("p.path", "<", `${top.path.slice(0, -1)}0`)]))))
    .execute();
  const members = [...new Set(rows.map((row) => row.unit_id))];
  const units = await trx
    .selectFrom("unit as u")
    .select(["u.id", "u.level", "u.kind", "u.code", "u.path_key", "u.valid_from", "u.valid_to"])
    .where("u.tenant", "=", tenant)
    .where("u.id", "in", members)
    .execute();
  return {
    paths: rows.map((row) => ({ unitId: row.unit_id, parentId: row.parent_id, path: row.path, depth: row.depth, from: row.valid_from, to: row.valid_to }) as UnitPath),
    units: units.map((row) => ({ id: row.id, level: row.level, kind: row.kind, code: row.code, pathKey: row.path_key, from: row.valid_from, to: row.valid_to }) as Unit),
  };
}

export async function savePathChange(tx: CommandTx, change: PathChange): Promise<void> {
  const { trx, tenant } = tx;
  for (const row of change.drop) await trx.deleteFrom("unit_path").where("tenant", "=", tenant).where("unit_id", "=", row.unitId).where("valid_from", "=", row.from).execute();
  for (const { row, to } of change.close)
    await trx.updateTable("unit_path").set({ valid_to: to }).where("tenant", "=", tenant).where("unit_id", "=", row.unitId).where("valid_from", "=", row.from).execute();
  await insertPaths(tx, change.open);
}

async function insertPaths({ trx, tenant, ctx }: CommandTx, paths: readonly UnitPath[]): Promise<void> {
  const rows = paths.map((row) => ({
    tenant,
    id: ctx.services.ids.next(),
    unit_id: row.unitId,
    parent_id: row.parentId,
    path: row.path,
    depth: row.depth,
    valid_from: row.from,
    valid_to: row.to,
  }));
  await bulkInsert(trx, "unit_path", ["tenant", "id", "unit_id", "parent_id", "path", "depth", "valid_from", "valid_to"], rows);
}

/** Every place units have stood, stand and will stand at, in order. */
export async function placesOf(tx: CommandTx, unitIds: readonly string[]): Promise<readonly UnitPath[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.trx
    .selectFrom("unit_path as p")
    .select(["p.unit_id", "p.parent_id", "p.path", "p.depth", "p.valid_from", "p.valid_to"])
    .where("p.tenant", "=", tx.tenant)
    .where("p.unit_id", "in", unitIds)
    .orderBy("p.valid_from")
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, parentId: row.parent_id, path: row.path, depth: row.depth, from: row.valid_from, to: row.valid_to }) as UnitPath);
}

/** Names of a parent's children on a day, one of them left out where it is the one in question, and the code where it is in use. */
export async function surroundingsOf(
  tx: CommandTx,
  parentId: string,
  on: string,
  { code = null, except = null }: { readonly code?: string | null; readonly except?: string | null },
): Promise<{ readonly siblingNames: readonly string[]; readonly takenCodes: ReadonlySet<string> }> {
  const { trx, tenant } = tx;
  const siblings = await trx
    .selectFrom("unit_path as p")
    .innerJoin("unit_name as n", (join) => join.onRef("n.tenant", "=", "p.tenant").onRef("n.unit_id", "=", "p.unit_id"))
    .select("n.name")
    .where("p.tenant", "=", tenant)
    .where("p.parent_id", "=", parentId)
    .where("p.unit_id", "is distinct from", except)
    .where((eb) => eb.and((["p", "n"] as const).flatMap((a) => [eb(`${a}.valid_from`, "<=", on), eb.or([eb(`${a}.valid_to`, "is", null), eb(`${a}.valid_to`, ">", on)])])))
    .execute();
  const taken =
    code === null ? [] : await trx.selectFrom("unit as u").select("u.code").where("u.tenant", "=", tenant).where("u.code", "=", code).where("u.valid_to", "is", null).execute();
  return { siblingNames: siblings.map((row) => row.name), takenCodes: new Set(taken.flatMap((row) => (row.code === null ? [] : [row.code]))) };
}

/** Ends the unit with the name and the place it has on the day; the caller has found no later ones. */
export async function endUnit(tx: CommandTx, unitId: string, to: string): Promise<void> {
  const { trx, tenant } = tx;
  await trx.updateTable("unit").set({ valid_to: to }).where("tenant", "=", tenant).where("id", "=", unitId).execute();
  for (const table of ["unit_name", "unit_path"] as const)
    await trx
      .updateTable(table)
      .set({ valid_to: to })
      .where("tenant", "=", tenant)
      .where("unit_id", "=", unitId)
      .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", to)]))
      .execute();
}
