import { ok, type Refusal, refuse, type Result } from "@yanzhen/domain/kernel";
import { type Kysely, sql, type Transaction } from "kysely";

import { migrationHash } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/migration-list.ts";
import { stateHash } from "../state-hash.ts";
import type { Database } from "../tables/database.ts";
import { type ArchiveManifest, tableKey } from "./archive-format.ts";
import { readArchive } from "./read-archive.ts";

/** Carries a refusal out of the transaction, so that a refused restore leaves the store as empty as it was. */
class RestoreRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Fills an empty, migrated store from an archive in one transaction, and proves that the restored state is equal by the state hash.
 * Refuses a store that already holds a district, another schema, another master key, and a damaged archive.
 */
export async function restoreArchive(
  db: Kysely<Database>,
  file: string,
  { keyId, passphrase }: { readonly keyId: string; readonly passphrase: string | null },
): Promise<Result<ArchiveManifest>> {
  // Read once for its hashes: a row that is missing or changed would otherwise meet a constraint before its table's end is reached.
  const whole = await readArchive(file, { manifest: async (manifest) => accept(db, manifest, keyId), rows: async () => undefined }, passphrase);
  if (!whole.ok) return whole;
  try {
    return await db.transaction().execute(async (trx) => {
      const columns = new Map<string, readonly string[]>();
      const read = await readArchive(
        file,
        {
          manifest: async (manifest) => {
            for (const table of manifest.tables) columns.set(tableKey(table), table.columns);
            return accept(trx, manifest, keyId);
          },
          rows: (table, rows) => insert(trx, table, columns.get(table) ?? [], rows),
        },
        passphrase,
      );
      if (!read.ok) throw new RestoreRefused(read.refusal);
      await sql`select setval(pg_get_serial_sequence('app.change', 'seq'), greatest((select max(seq) from app.change), 1))`.execute(trx);
      const hash = await stateHash(trx);
      if (hash !== read.value.stateHash) throw new RestoreRefused({ code: "archive.damaged", facts: { part: "stateHash" } });
      return read;
    });
  } catch (error) {
    if (error instanceof RestoreRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function accept(trx: Kysely<Database>, manifest: ArchiveManifest, keyId: string): Promise<Result<void>> {
  const ours = MIGRATIONS.map((migration) => `${migration.name} ${migrationHash(migration)}`).join();
  if (manifest.migrations.map((migration) => `${migration.name} ${migration.sha256}`).join() !== ours) return refuse("archive.otherSchema");
  if (manifest.keyId !== keyId) return refuse("archive.otherKey", { needed: manifest.keyId });
  const { rows } = await sql<{ filled: boolean }>`select exists (select 1 from app.tenant) as filled`.execute(trx);
  return rows[0]?.filled === true ? refuse("archive.storeNotEmpty") : ok(undefined);
}

async function insert(trx: Transaction<Database>, table: string, columns: readonly string[], rows: readonly string[]): Promise<void> {
  const target = sql.raw(
    table
      .split(".")
      .map((part) => `"${part}"`)
      .join("."),
  );
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${target} (${names}) overriding system value
    select ${names} from json_populate_recordset(null::${target}, ${`[${rows.join(",")}]`}::json)`.execute(trx);
}
