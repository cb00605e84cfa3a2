import { createHash } from "node:crypto";

import { type Kysely, sql } from "kysely";

import { type BusinessTable, tablesWithKnownTime } from "./history/business-tables.ts";
import type { Database } from "./tables/database.ts";

const PAGE = 5_000;
/** A row restored by undo is a new version known from a new moment, but the same state. */
const NOT_STATE: readonly string[] = ["version", "recorded_from"];

/**
 * SHA-256 of the current business rows: tables by name, columns by name, rows by key; without version, known time, history,
 * audit, sessions, jobs. Equal hashes mean equal state, on either engine. Run it in a transaction for one moment's state.
 */
export async function stateHash(db: Kysely<Database>): Promise<string> {
  const hash = createHash("sha256");
  for (const [table, rows] of await tableHashes(db)) hash.update(`${table} ${rows}\n`);
  return hash.digest("hex");
}

/** The hash of each table by itself: tells where two states differ. */
export async function tableHashes(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const bare = db.withoutPlugins();
  const hashes = new Map<string, string>();
  for (const table of await tablesWithKnownTime(bare, "app")) hashes.set(table.name, await tableHash(bare, table));
  return hashes;
}

async function tableHash(db: Kysely<Database>, table: BusinessTable): Promise<string> {
  const hash = createHash("sha256");
  const columns = table.columns
    .map(({ name }) => name)
    .filter((name) => !NOT_STATE.includes(name))
    .toSorted();
  hash.update(`${columns.join(" ")}\n`);
  const values = sql.join(columns.map((column) => sql.ref(column)));
  let after: { readonly tenant: number; readonly id: string } | null = null;
  for (;;) {
    const seek = after === null ? sql`true` : sql`(tenant, id) > (${after.tenant}::integer, ${after.id}::uuid)`;
    const page: { readonly rows: readonly { tenant: number; id: string; row: string }[] } = await sql<{ tenant: number; id: string; row: string }>`
      select tenant, id, jsonb_build_array(${values})::text as row
      from ${sql.table(`app.${table.name}`)} where ${seek} order by tenant, id limit ${sql.lit(PAGE)}`.execute(db);
    for (const { row } of page.rows) hash.update(`${row}\n`);
    after = page.rows.at(-1) ?? null;
    if (after === null || page.rows.length < PAGE) return hash.digest("hex");
  }
}
