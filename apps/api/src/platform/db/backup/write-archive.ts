import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { type Kysely, sql, type Transaction } from "kysely";

import { migrationHash } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/migration-list.ts";
import { stateHash } from "../state-hash.ts";
import type { Database } from "../tables/database.ts";
import { ARCHIVE_FORMAT, type ArchiveEnd, type ArchiveManifest, type ArchiveTable, tableKey } from "./archive-format.ts";
import { archiveTables, rowOrder } from "./archive-tables.ts";
import { Sealing } from "./sealed-file.ts";

const ROWS_PER_FETCH = 2_000;

export interface BackupRequest {
  readonly tenant: number;
  readonly keyId: string;
  readonly createdAt: string;
  /** Null: not encrypted. */
  readonly passphrase: string | null;
  readonly onTable?: (name: string, rows: number) => void;
}

/**
 * Writes the whole store, as one moment saw it, to `file`. The file appears under its name only when it is complete and on disk;
 * an interrupted backup leaves `<file>.part`.
 */
export async function writeArchive(db: Kysely<Database>, file: string, request: BackupRequest): Promise<ArchiveManifest> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const manifest: ArchiveManifest = {
        format: ARCHIVE_FORMAT,
        product: "yanzhen",
        tenant: request.tenant,
        createdAt: request.createdAt,
        migrations: MIGRATIONS.map((migration) => ({ name: migration.name, sha256: migrationHash(migration) })),
        keyId: request.keyId,
        stateHash: await stateHash(trx),
        lastSeal: (await trx.selectFrom("audit_seal").select(["no", "hash", "at"]).orderBy("no", "desc").limit(1).executeTakeFirst()) ?? null,
        tables: await archiveTables(trx),
      };
      const part = `${file}.part`;
      const packed = [Readable.from(lines(trx, manifest, request)), createGzip({ level: 6 })] as const;
      const written = createWriteStream(part, { mode: 0o600 });
      await (request.passphrase === null ? pipeline(...packed, written) : pipeline(...packed, new Sealing(request.passphrase), written));
      const handle = await open(part, "r+");
      await handle.sync();
      await handle.close();
      await rename(part, file);
      return manifest;
    });
}

async function* lines(trx: Transaction<Database>, manifest: ArchiveManifest, request: BackupRequest): AsyncGenerator<string> {
  yield `${JSON.stringify(manifest)}\n`;
  const end: Record<string, { rows: number; sha256: string }> = {};
  for (const table of manifest.tables) {
    yield `${JSON.stringify({ table: tableKey(table) })}\n`;
    const hash = createHash("sha256");
    let count = 0;
    for await (const row of rowsOf(trx, table)) {
      hash.update(row).update("\n");
      count++;
      yield `${row}\n`;
    }
    end[tableKey(table)] = { rows: count, sha256: hash.digest("hex") };
    request.onTable?.(tableKey(table), count);
  }
  yield `${JSON.stringify({ end: true, tables: end } satisfies ArchiveEnd)}\n`;
}

/** A cursor, because a district's ledger does not fit in memory twice. */
async function* rowsOf(trx: Transaction<Database>, table: ArchiveTable): AsyncGenerator<string> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  const order = sql.join((await rowOrder(trx, table)).map((column) => sql.ref(column)));
  const from = sql.raw(`"${table.schema}"."${table.name}"`);
  const cursor = sql.raw(`backup_${table.schema}_${table.name}`);
  await sql`declare ${cursor} no scroll cursor for select row_to_json(r)::text as row from (select ${columns} from ${from} order by ${order}) r`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(ROWS_PER_FETCH))} from ${cursor}`.execute(trx);
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_PER_FETCH) break;
  }
  await sql`close ${cursor}`.execute(trx);
}
