import { type Expression, ExpressionWrapper, type RawBuilder, sql, type SqlBool } from "kysely";

import { inForce } from "./in-force.ts";
import { pathRange, type Scope } from "./scope.ts";
import { brand } from "./scope-brand.ts";
import { SCOPED_COLUMNS } from "./scoped-columns.ts";
import { derived } from "./slot.ts";
import { SCOPED_TABLES, type ScopedTable, type ScopeWay } from "./scoped-tables.ts";
import type { Database } from "./tables/database.ts";

/**
 * The condition that the rows of `alias` lie in the scope: its tenant, and for a limited scope one of the table's ways. It must
 * stand in the top-level AND chain of the statement that names the alias, or in the ON of the join that brings it.
 */
export function inScope(alias: string, table: ScopedTable, scope: Scope): Expression<SqlBool> {
  const node = sql`(${scopeCondition(alias, table, scope)})`.toOperationNode();
  return new ExpressionWrapper<Database, never, SqlBool>(brand(node, { kind: "condition", alias, table }));
}

/**
 * The condition that a child row belongs to a row already in scope, e.g. `boundTo("s", "e", { entry_id: "id" })`. The parent
 * must itself be vouched for. Tenants are compared too, since they stand in every key.
 */
export function boundTo(alias: string, parent: string, columns: Readonly<Record<string, string>>): Expression<SqlBool> {
  const pairs = Object.entries(columns);
  if (pairs.length === 0 || pairs.some((pair) => pair.some((column) => !/(^|_)id$/.test(column)))) {
    throw new Error(`a child is bound by ids: ${alias} to ${parent}`);
  }
  const equal = [["tenant", "tenant"] as const, ...pairs].map(([child, other]) => sql`${sql.ref(`${alias}.${child}`)} = ${sql.ref(`${parent}.${other}`)}`);
  const node = sql`(${sql.join(equal, sql` and `)})`.toOperationNode();
  return new ExpressionWrapper<Database, never, SqlBool>(brand(node, { kind: "bound", alias, parent }));
}

/** A table cut down to the scope, for raw SQL: `from ${scopedTable("person", scope)} as p`. */
export function scopedTable(table: ScopedTable, scope: Scope): Expression<unknown> {
  const columns = SCOPED_COLUMNS[table].map((column) => sql.ref(`scoped.${column}`));
  const rows = sql`(select ${sql.join(columns)} from ${sql.table(table)} as scoped where ${scopeCondition("scoped", table, scope)})`;
  return new ExpressionWrapper<Database, never, unknown>(brand(rows.toOperationNode(), { kind: "table", table }));
}

/**
 * A table of the tenant whose rows the statement joins by id to rows already cut to the scope, for raw SQL: a person's degrees beside
 * the person. Asking the scope again for each would only repeat the answer, at the price of a join.
 */
export function boundTable(table: ScopedTable, scope: Scope): Expression<unknown> {
  return scopedTable(table, { ...scope, paths: "all" });
}

function scopeCondition(alias: string, table: ScopedTable, scope: Scope): RawBuilder<SqlBool> {
  const tenant = sql<SqlBool>`${sql.ref(`${alias}.tenant`)} = ${scope.tenant}`;
  if (scope.paths === "all") return tenant;
  if (scope.paths.length === 0) return sql<SqlBool>`false`;
  const ways = SCOPED_TABLES[table].map((way) => wayCondition(alias, way, scope, scope.paths as readonly string[]));
  return sql<SqlBool>`${tenant} and (${sql.join(ways, sql` or `)})`;
}

/** Uncorrelated, so that the planner may hash it once, also where several ways are joined by OR. */
function wayCondition(alias: string, way: ScopeWay, scope: Scope, paths: readonly string[]): RawBuilder<SqlBool> {
  const column = sql.ref(`${alias}.${way.column}`);
  const ranges = paths.map((path) => {
    const from = derived(path, "from", (known) => pathRange(known).from);
    const before = derived(path, "before", (known) => pathRange(known).before);
    return sql`(scope_path.path >= ${from} and scope_path.path < ${before})`;
  });
  const within = sql`scope_path.tenant = ${scope.tenant} and ${inForce("scope_path", scope.onDate)} and (${sql.join(ranges, sql` or `)})`;
  if (way.through === "unit") {
    return sql<SqlBool>`${column} in (select scope_path.unit_id from unit_path as scope_path where ${within})`;
  }
  return sql<SqlBool>`${column} in (
    select scope_keeper.person_id from person_unit as scope_keeper
    join unit_path as scope_path on scope_path.tenant = scope_keeper.tenant and scope_path.unit_id = scope_keeper.unit_id
    where scope_keeper.tenant = ${scope.tenant} and ${inForce("scope_keeper", scope.onDate)} and ${within})`;
}
