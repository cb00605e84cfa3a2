import { sql } from "kysely";

import type { UnitKind, UnitLevel } from "@yanzhen/domain/org";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { isNamed, typedText } from "../../../platform/db/name-search.ts";
import { pathInScope } from "./subtree.ts";

export interface UnitRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly path: string;
  readonly parentId: string | null;
  readonly childCount: number;
  readonly from: string;
  readonly to: string | null;
}

const unitColumns = (on: string) => sql`u.id, u.version, n.name, u.level, u.kind, u.code, p.path, p.parent_id as "parentId", u.valid_from as "from", u.valid_to as "to",
  (select count(*)::int from unit_path as c where c.tenant = u.tenant and c.parent_id = u.id and ${inForce("c", on)}) as "childCount"`;

const unitsInBeing = (on: string) => sql`unit as u
  join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", on)}
  join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", on)}`;

/** Children of a unit on the scope's date, in the order of code, then name. */
export async function childrenOf(db: ReadHandle, scope: Scope, parentId: string): Promise<readonly UnitRow[]> {
  const on = scope.onDate;
  return readSql(
    db,
    sql<UnitRow>`select ${unitColumns(on)} from ${unitsInBeing(on)}
      where u.tenant = ${scope.tenant} and p.parent_id = ${parentId} and ${inForce("u", on)} and ${pathInScope("p.path", scope)}
      order by u.code nulls last, n.name_key, u.id`,
  );
}

/** Units by id, only those of the scope, in the order of their paths: the chain above a unit, or the tops of a scope. */
export async function unitsByPath(db: ReadHandle, scope: Scope, paths: readonly string[]): Promise<readonly UnitRow[]> {
  if (paths.length === 0) return [];
  const on = scope.onDate;
  return readSql(
    db,
    sql<UnitRow>`select ${unitColumns(on)} from ${unitsInBeing(on)}
      where u.tenant = ${scope.tenant} and p.path in (${sql.join(paths)}) and ${inForce("u", on)} order by p.path`,
  );
}

export async function unitById(db: ReadHandle, scope: Scope, unitId: string): Promise<UnitRow | null> {
  const on = scope.onDate;
  const [row] = await readSql(
    db,
    sql<UnitRow>`select ${unitColumns(on)} from ${unitsInBeing(on)}
      where u.tenant = ${scope.tenant} and u.id = ${unitId} and ${inForce("u", on)} and ${pathInScope("p.path", scope)}`,
  );
  return row ?? null;
}

export interface CompoundRow {
  readonly version: number;
  readonly households: number | null;
  readonly buildings: number | null;
  readonly builtYear: number | null;
  readonly propertyFirm: string | null;
  readonly hasOwnersCommittee: boolean | null;
  readonly difficulty: "low" | "middle" | "high" | null;
  readonly note: string | null;
}

export async function compoundFacts(db: ReadHandle, scope: Scope, unitId: string): Promise<CompoundRow | null> {
  const [row] = await readSql(
    db,
    sql<CompoundRow>`select c.version, c.households, c.buildings, c.built_year as "builtYear", c.property_firm as "propertyFirm", c.has_owners_committee as "hasOwnersCommittee", c.difficulty, c.note
      from ${scopedTable("compound", scope)} as c where c.unit_id = ${unitId}`,
  );
  return row ?? null;
}

export interface UnitHistory {
  readonly names: readonly { readonly name: string; readonly from: string; readonly to: string | null }[];
  readonly places: readonly { readonly parentId: string | null; readonly parentName: string | null; readonly from: string; readonly to: string | null }[];
}

export async function unitHistory(db: ReadHandle, tenant: number, unitId: string): Promise<UnitHistory> {
  const names = await readSql(
    db,
    sql<
      UnitHistory["names"][number]
    >`select n.name, n.valid_from as "from", n.valid_to as "to" from unit_name as n where n.tenant = ${tenant} and n.unit_id = ${unitId} order by n.valid_from`,
  );
  const places = await readSql(
    db,
    sql<UnitHistory["places"][number]>`select p.parent_id as "parentId", n.name as "parentName", p.valid_from as "from", p.valid_to as "to" from unit_path as p
      left join unit_name as n on n.tenant = p.tenant and n.unit_id = p.parent_id and n.valid_from <= p.valid_from and (n.valid_to is null or n.valid_to > p.valid_from)
      where p.tenant = ${tenant} and p.unit_id = ${unitId} order by p.valid_from`,
  );
  return { names, places };
}

export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentName: string | null;
  readonly path: string;
}

/** Units of the scope by name part, pinyin or initials, the highest first. */
export async function findUnits(db: ReadHandle, scope: Scope, text: string, limit: number, level?: UnitLevel): Promise<readonly FoundUnit[]> {
  const on = scope.onDate;
  const plain = typedText(text);
  if (plain === "") return [];
  return readSql(
    db,
    sql<FoundUnit>`select u.id, n.name, u.level, pn.name as "parentName", p.path from ${unitsInBeing(on)}
      left join unit_name as pn on pn.tenant = u.tenant and pn.unit_id = p.parent_id and ${inForce("pn", on)}
      where u.tenant = ${scope.tenant} and ${inForce("u", on)} and ${pathInScope("p.path", scope)} and ${level === undefined ? sql`true` : sql`u.level = ${level}`}
        and ${isNamed("n", plain)}
      order by n.name <> ${plain}, p.depth, n.name_key, u.id limit ${limit}`,
  );
}

/** People whose files these units keep on the day, by unit id, the units below included. */
export async function peopleBelow(db: ReadHandle, scope: Scope, path: string): Promise<number> {
  const [row] = await readSql(
    db,
    sql<{ count: number }>`select count(distinct k.person_id)::int as count from ${scopedTable("person_unit", scope)} as k
      join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and ${inForce("x", scope.onDate)}
      where ${inForce("k", scope.onDate)} and ${pathInScope("x.path", { ...scope, paths: [path] })}`,
  );
  return row?.count ?? 0;
}

/** The unit of the scope that carries a code on the scope's date. */
export async function unitByCode(db: ReadHandle, scope: Scope, code: string): Promise<UnitRow | null> {
  const on = scope.onDate;
  const [row] = await readSql(
    db,
    sql<UnitRow>`select ${unitColumns(on)} from ${unitsInBeing(on)}
      where u.tenant = ${scope.tenant} and u.code = ${code} and ${inForce("u", on)} and ${pathInScope("p.path", scope)}`,
  );
  return row ?? null;
}
