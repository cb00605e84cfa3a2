import { type Kysely, sql } from "kysely";

import type { Database } from "../tables/database.ts";
import { type ArchiveTable, LEFT_OUT } from "./archive-format.ts";

interface CatalogueRow {
  readonly schema: "app" | "hist";
  readonly name: string;
  readonly columns: readonly string[];
  readonly parents: readonly string[];
}

/** Every table with rows worth keeping, parents before children, so that a restore meets no missing foreign key. */
export async function archiveTables(db: Kysely<Database>): Promise<readonly ArchiveTable[]> {
  const { rows } = await sql<CatalogueRow>`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attname) as columns,
      array(select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('app', 'hist') and c.relkind = 'r' order by n.nspname, c.relname`.execute(db);
  const wanted = rows.filter((row) => !LEFT_OUT.has(row.name));
  const done = new Set<string>();
  const ordered: ArchiveTable[] = [];
  const visit = (row: CatalogueRow): void => {
    if (done.has(`${row.schema}.${row.name}`)) return;
    done.add(`${row.schema}.${row.name}`);
    for (const parent of row.parents) {
      const found = wanted.find((other) => other.schema === "app" && other.name === parent);
      if (found !== undefined) visit(found);
    }
    ordered.push({ schema: row.schema, name: row.name, columns: row.columns });
  };
  for (const row of wanted) visit(row);
  return ordered;
}

/** The key a table's rows are written in: its primary key, or for a history table every column. */
export async function rowOrder(db: Kysely<Database>, table: ArchiveTable): Promise<readonly string[]> {
  const { rows } = await sql<{ column: string }>`
    select a.attname as column from pg_index i
      join unnest(i.indkey) with ordinality k (attnum, place) on true
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = to_regclass(${`${table.schema}.${table.name}`}) and i.indisprimary order by k.place`.execute(db);
  if (rows.length > 0) return rows.map((row) => row.column);
  return table.columns.filter((column) => ["tenant", "id", "person_id", "recorded_from", "recorded_to"].includes(column));
}
