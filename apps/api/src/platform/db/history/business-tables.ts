import { type Kysely, sql } from "kysely";

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL writes it in DDL, with a collation that differs from the type's own. */
  readonly type: string;
}

export interface BusinessTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

/**
 * The tables of one schema that carry known time, in name order, columns in their own order. A table opts out of history
 * simply by having no `recorded_from` (audit, sessions, jobs, the change log, caches, rollups).
 */
export async function tablesWithKnownTime<DB>(db: Kysely<DB>, schema: "app" | "hist" | "known"): Promise<readonly BusinessTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as table, a.attname as column,
      format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end as type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_collation l on l.oid = a.attcollation
    where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v')
      and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'recorded_from' and not k.attisdropped)
    order by c.relname, a.attnum`.execute(db);
  const tables = new Map<string, TableColumn[]>();
  for (const row of rows) {
    const columns = tables.get(row.table) ?? [];
    columns.push({ name: row.column, type: row.type });
    tables.set(row.table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}
