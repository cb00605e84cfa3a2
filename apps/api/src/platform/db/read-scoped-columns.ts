import { type Kysely, sql } from "kysely";

import { SCOPED_TABLES } from "./scoped-tables.ts";

/** Columns of every scoped table as the catalogue has them, tables in name order. */
export async function scopedColumnsOf<DB>(db: Kysely<DB>): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await sql<{ table: string; columns: readonly string[] }>`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relname = any(${Object.keys(SCOPED_TABLES)}::text[])
    group by c.relname order by c.relname collate "C"`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.table, row.columns]));
}
