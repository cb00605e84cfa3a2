import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { openDatabase } from "../client.ts";
import { migrate, migrationHash } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/migration-list.ts";

const CACHE = fileURLToPath(new URL("../../../../node_modules/.cache/test-database/", import.meta.url));
const HISTORY_DDL = fileURLToPath(new URL("../history/history-ddl.ts", import.meta.url));

const A_DAY = 86_400_000;

/** Names a template: changes with every migration and with the code that generates history. */
export function schemaHash(): string {
  const hash = createHash("sha256");
  for (const migration of MIGRATIONS) hash.update(migrationHash(migration));
  hash.update(readFileSync(HISTORY_DDL));
  return hash.digest("hex").slice(0, 16);
}

/**
 * A migrated, empty data directory as an uncompressed tarball: opening from it takes a tenth of initdb and migrations.
 * Built when missing; two builders at once do the same work and the later rename wins.
 */
export async function embeddedTemplate(): Promise<string> {
  const file = join(CACHE, `${schemaHash()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  const opened = await openDatabase({ kind: "memory" });
  try {
    await migrate(opened.db);
    const lease = await opened.engine?.acquire();
    if (lease === undefined) throw new Error("an embedded database without an engine");
    const tarball = await lease.dump();
    lease.release();
    const written = `${file}.${process.pid}.new`;
    writeFileSync(written, tarball);
    for (const old of readdirSync(CACHE)) {
      // Another run may still be opening yesterday's schema.
      if (Date.now() - statSync(join(CACHE, old)).mtimeMs > A_DAY) rmSync(join(CACHE, old), { force: true });
    }
    renameSync(written, file);
  } finally {
    await opened.close();
  }
  return file;
}
