import { type Insertable, type Kysely, sql } from "kysely";

import { EmbeddedConnection } from "./dialect/embedded-driver.ts";
import type { Database } from "./tables/database.ts";
import { copyText } from "./values/copy-text.ts";
import { toWire, type WireValue } from "./values/wire-value.ts";

const CHUNK = 5_000;

type ColumnOf<T extends keyof Database> = keyof Insertable<Database[T]> & string;

/**
 * Many rows at once, for imports and seeding: COPY in the embedded engine, arrays through `unnest` on a server. Triggers run as
 * for any insert. Inside a transaction pass its handle; otherwise each chunk of 5,000 rows commits by itself.
 * `table` may name a history table, which only a simulated past writes. Returns the number of rows.
 */
export async function bulkInsert<T extends keyof Database>(
  db: Kysely<Database>,
  table: T | `hist.${T}`,
  columns: readonly (ColumnOf<T> | "recorded_to")[],
  rows: Iterable<Readonly<Partial<Record<string, unknown>>>>,
): Promise<number> {
  const types = await columnTypes(db, table, columns);
  let written = 0;
  let chunk: (readonly WireValue[])[] = [];
  for (const row of rows) {
    chunk.push(columns.map((column, index) => columnWire(types[index] ?? "text", row[column])));
    if (chunk.length === CHUNK) {
      written += await insertChunk(db, table, columns, types, chunk);
      chunk = [];
    }
  }
  return chunk.length === 0 ? written : written + (await insertChunk(db, table, columns, types, chunk));
}

/** A JSON column takes text as it is and anything else as a document, so that an array stays an array of JSON. */
function columnWire(type: string, value: unknown): WireValue {
  const json = type === "json" || type === "jsonb";
  return json && value !== null && value !== undefined && typeof value !== "string" ? JSON.stringify(value) : toWire(value);
}

async function columnTypes(db: Kysely<Database>, table: string, columns: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute where attrelid = to_regclass(${table}) and attnum > 0 and not attisdropped`.execute(db);
  const byName = new Map(rows.map((row) => [row.name, row.type]));
  return columns.map((column) => {
    const type = byName.get(column);
    if (type === undefined) throw new Error(`${table} has no column ${column}`);
    return type;
  });
}

async function insertChunk(db: Kysely<Database>, table: string, columns: readonly string[], types: readonly string[], rows: readonly (readonly WireValue[])[]): Promise<number> {
  const names = columns.map((column) => sql.ref(column));
  const target = sql`${sql.table(table)} (${sql.join(names)})`;
  const copied = await db.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof EmbeddedConnection)) return false;
    const command = sql`copy ${target} from '/dev/blob'`.compile(db).sql;
    await connection.lease.copyIn(command, copyText(rows));
    return true;
  });
  if (!copied) {
    const arrays = columns.map((_, index) => sql`${rows.map((row) => row[index])}::text[]`);
    const values = types.map((type, index) => sql`${sql.ref(`c${index}`)}::${sql.raw(type)}`);
    const aliases = types.map((_, index) => sql.ref(`c${index}`));
    await sql`insert into ${target} select ${sql.join(values)} from unnest(${sql.join(arrays)}) as u (${sql.join(aliases)})`.execute(db);
  }
  return rows.length;
}
