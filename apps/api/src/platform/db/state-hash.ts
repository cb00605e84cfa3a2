import { createHash } from "node:crypto";

import { type Kysely, sql } from "kysely";

import { type BusinessTable, tablesWithKnownTime } from "./history/business-tables.ts";
import type { Database } from "./tables/database.ts";

const PAGE = 20_000;
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

/** The hash of each table by itself: tells where two states differ. The page size does not enter it. */
export async function tableHashes(db: Kysely<Database>, pageSize = PAGE): Promise<ReadonlyMap<string, string>> {
  const bare = db.withoutPlugins();
  const hashes = new Map<string, string>();
  for (const table of await tablesWithKnownTime(bare, "app")) hashes.set(table.name, await tableHash(bare, table, pageSize));
  return hashes;
}

interface Page {
  readonly text: string | null;
  readonly n: number;
  readonly tenant: number;
  readonly id: string;
}

/** Over the column names and then each row in PostgreSQL's text form of a record, a line each. */
async function tableHash(db: Kysely<Database>, table: BusinessTable, pageSize: number): Promise<string> {
  const hash = createHash("sha256");
  const columns = table.columns
    .map(({ name }) => name)
    .filter((name) => !NOT_STATE.includes(name))
    .toSorted();
  hash.update(`${columns.join(" ")}\n`);
  let page: Page | null = null;
  do {
    page = await readPage(db, table.name, columns, page, pageSize);
    hash.update(page.text ?? "");
  } while (page.n === pageSize);
  return hash.digest("hex");
}

/** One text a page: single rows would cost more to carry than to hash. */
async function readPage(db: Kysely<Database>, table: string, columns: readonly string[], after: Page | null, pageSize: number): Promise<Page> {
  const seek = after === null ? sql`true` : sql`(tenant, id) > (${after.tenant}::integer, ${after.id}::uuid)`;
  const values = sql.join(columns.map((column) => sql.ref(column)));
  const { rows } = await sql<Page>`
    select string_agg(line || E'\\n', '' order by tenant, id) as text, count(*) as n,
      (array_agg(tenant order by tenant desc, id desc))[1] as tenant, (array_agg(id order by tenant desc, id desc))[1] as id
    from (select tenant, id, row(${values})::text as line
      from ${sql.table(`app.${table}`)} where ${seek} order by tenant, id limit ${sql.lit(pageSize)}) page`.execute(db);
  const [page] = rows;
  if (page === undefined) throw new Error("an aggregate without a row");
  return page;
}
