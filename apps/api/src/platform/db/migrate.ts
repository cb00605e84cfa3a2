import { createHash } from "node:crypto";

import { type Kysely, sql, type Transaction } from "kysely";

import { syncHistory } from "./history/sync-history.ts";
import { type Migration, MIGRATIONS } from "./migrations/migration-list.ts";

export class MigrationMismatch extends Error {
  override readonly name = "MigrationMismatch";
}

/** `engine` holds what belongs to the store itself and is no business data. */
const PREPARE = /* sql */ `
create schema if not exists app;
create schema if not exists hist;
create schema if not exists known;
create schema if not exists ext;
create schema if not exists engine;
create extension if not exists btree_gist schema ext;
create extension if not exists pg_trgm schema ext;
create table if not exists engine.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
`;

const LOCK_KEY = 0x59_61_6e_7a;

export function migrationHash(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}

/**
 * Brings the schema up to date: each migration in its own transaction together with its history tables and its record.
 * Refuses a database whose applied migrations are not ours, letter by letter. Returns the names applied now.
 */
export async function migrate<DB>(guarded: Kysely<DB>, migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
  const db = guarded.withoutPlugins();
  await db.transaction().execute(async (trx) => {
    await lock(trx);
    await sql.raw(PREPARE).execute(trx);
    assertOurs(await appliedMigrations(trx), migrations);
  });
  const applied: string[] = [];
  for (const [index, migration] of migrations.entries()) {
    const fresh = await db.transaction().execute(async (trx) => {
      await lock(trx);
      // Another process may have been first.
      if ((await appliedMigrations(trx)).length > index) return false;
      await sql.raw(migration.sql).execute(trx);
      await syncHistory(trx);
      await sql`insert into engine.migration (name, sha256) values (${migration.name}, ${migrationHash(migration)})`.execute(trx);
      return true;
    });
    if (fresh) applied.push(migration.name);
  }
  return applied;
}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

async function appliedMigrations<DB>(db: Kysely<DB>): Promise<readonly Applied[]> {
  const { rows } = await sql<Applied>`select name, sha256 from engine.migration order by name collate "C"`.execute(db);
  return rows;
}

function assertOurs(done: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, { name, sha256 }] of done.entries()) {
    const ours = migrations[index];
    if (ours === undefined) throw new MigrationMismatch(`the database was migrated by a newer program: ${name}`);
    if (ours.name !== name) throw new MigrationMismatch(`the database has migration ${name} where this program has ${ours.name}`);
    if (migrationHash(ours) !== sha256) throw new MigrationMismatch(`migration ${name} was edited after it was applied`);
  }
}

/** Several processes may start on one server; the embedded engine has one connection and needs no lock, but it does no harm. */
async function lock<DB>(trx: Transaction<DB>): Promise<void> {
  // A migration takes as long as the data need; the limit is for the product's own questions.
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`select pg_advisory_xact_lock(${LOCK_KEY}::bigint)`.execute(trx);
}
