import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { pathRange, type Scope } from "../../../platform/db/scope.ts";

/**
 * The scope narrowed to one unit and everything below it on `onDate`; without a unit, the scope itself. Null when the unit was not in the tree then, or lies outside
 * the scope: a foreign unit answers like an absent one. Ancestors of what a narrow scope allows are outside it.
 */
export async function narrowScope(db: ReadHandle, scope: Scope, unitId: string | undefined): Promise<Scope | null> {
  if (unitId === undefined) return scope;
  const path = await pathOn(db, scope.tenant, unitId, scope.onDate);
  if (path === null || !pathWithin(path, scope.paths)) return null;
  return { ...scope, paths: isRoot(path) && scope.paths === "all" ? "all" : [path] };
}

/** Where a unit stood on a date; null when it was not in the tree. */
export async function pathOn(db: ReadHandle, tenant: number, unitId: string, onDate: string): Promise<string | null> {
  const row = await db.selectFrom("unit_path as p").select("p.path").where("p.tenant", "=", tenant).where("p.unit_id", "=", unitId).where(inForce("p", onDate)).executeTakeFirst();
  return row?.path ?? null;
}

export function pathWithin(path: string, paths: Scope["paths"]): boolean {
  return paths === "all" || paths.some((allowed) => path.startsWith(allowed));
}

const isRoot = (path: string): boolean => path.split("/").length === 3;

/** The highest units a scope shows on its date: for one bound to a street, the street. */
export async function topUnits(db: ReadHandle, scope: Scope): Promise<readonly { readonly unitId: string; readonly path: string }[]> {
  const within = scope.paths === "all" ? sql`p.parent_id is null` : scope.paths.length === 0 ? sql`false` : sql`p.path in (${sql.join(scope.paths)})`;
  const rows = await readSql(
    db,
    sql<{ unitId: string; path: string }>`
      select p.unit_id as "unitId", p.path from unit_path as p
      where p.tenant = ${scope.tenant} and p.valid_from <= ${scope.onDate} and (p.valid_to is null or p.valid_to > ${scope.onDate}) and ${within}
      order by p.path`,
  );
  return rows.filter((row) => !rows.some((other) => other !== row && row.path.startsWith(other.path)));
}

/** A path condition for queries over the tree itself, which is not a scoped table. */
export function pathInScope(column: string, scope: Scope) {
  if (scope.paths === "all") return sql<boolean>`true`;
  if (scope.paths.length === 0) return sql<boolean>`false`;
  const ranges = scope.paths.map((path) => {
    const { from, before } = pathRange(path);
    return sql`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${before})`;
  });
  return sql<boolean>`(${sql.join(ranges, sql` or `)})`;
}
