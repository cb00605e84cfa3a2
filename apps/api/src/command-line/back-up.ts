import { existsSync } from "node:fs";
import { dirname } from "node:path";

import { writeArchive } from "../platform/db/backup/write-archive.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { Services } from "../platform/services.ts";
import { byOperator } from "./operator-audit.ts";

export interface ArchiveMade {
  readonly file: string;
  readonly createdAt: string;
  readonly stateHash: string;
  /** The master key the cipher texts need; it is never in an archive. */
  readonly keyId: string;
  readonly tables: number;
}

/** Seals the log, so that the archive is a whole one, and writes everything to `file`. */
export async function backUp({ database, tenant, crypto, clock, audit }: Services, file: string, passphrase: string | null): Promise<ArchiveMade> {
  if (!existsSync(dirname(file))) throw new RefusedError({ code: "archive.notWritten", facts: { file } });
  await audit.seal();
  try {
    const manifest = await writeArchive(database.unguarded, file, { tenant, keyId: crypto.keyId, createdAt: clock.now(), passphrase });
    await audit.appendAlone(byOperator("backup", "store", { stateHash: manifest.stateHash }));
    return { file, createdAt: manifest.createdAt, stateHash: manifest.stateHash, keyId: manifest.keyId, tables: manifest.tables.length };
  } catch (error) {
    if (isFileFault(error)) throw new RefusedError({ code: "archive.notWritten", facts: { file } });
    throw error;
  }
}

/** The folder cannot be written, the name is a folder's, or the disk is full. */
function isFileFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["EACCES", "EISDIR", "ENOENT", "ENOSPC", "ENOTDIR", "EPERM", "EROFS"].includes(String(error.code));
}
