import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";

import { ENTER_KNOWN_SCHEMA } from "./dialect/schema-mode.ts";
import type { Database } from "./tables/database.ts";

/** What a query gets: it can select and nothing else. Raw SQL goes through `readSql`. */
export type ReadHandle = Pick<ReadonlyKysely<Database>, "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "case" | "dynamic">;

/** When a reader looks: `asOf` is valid time and the query's own business; `knownAt` chooses what had been recorded by then. */
export interface ReadingMoment {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** The reading side of a handle, for a use-case that calls a query inside its own transaction. */
export function reader(db: Kysely<Database>): ReadHandle {
  return db as unknown as ReadHandle;
}

/**
 * Runs a query now, or on the past as it was known. The past is a read-only transaction in which plain names mean the `known`
 * views, so that every query, raw SQL too, runs unchanged; a table without a view is an error there.
 */
export async function read<T>(db: Kysely<Database>, at: ReadingMoment, query: (handle: ReadHandle) => Promise<T>): Promise<T> {
  const { knownAt } = at;
  if (knownAt === undefined) return query(reader(db));
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      await sql.raw(ENTER_KNOWN_SCHEMA).execute(trx);
      await sql`select set_config('yanzhen.known_at', ${knownAt}, true)`.execute(trx);
      return query(reader(trx));
    });
}

/** Several questions about one moment: a read-only transaction that sees nothing committed after it began. */
export async function readOneMoment<T>(db: Kysely<Database>, query: (handle: ReadHandle) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((trx) => query(reader(trx)));
}

/** Raw SQL on a reading handle; allowed in `queries/` and `platform/db` only. */
export async function readSql<Row>(handle: ReadHandle, fragment: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await fragment.execute(handle as unknown as Kysely<Database>);
  return rows;
}
