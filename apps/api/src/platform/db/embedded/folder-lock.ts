import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { FolderInUse } from "./engine-faults.ts";

export interface FolderLock {
  release(): void;
}

/**
 * An operating-system lock on a data folder: an exclusive SQLite transaction, freed by the kernel when the process dies.
 * A pid file would be worse: after a crash it stays, and in containers every process is pid 1.
 */
export function lockFolder(folder: string): FolderLock {
  const holder = new DatabaseSync(join(folder, "lock.db"));
  try {
    holder.exec("pragma busy_timeout = 0");
    holder.exec("pragma locking_mode = exclusive");
    holder.exec("begin exclusive");
  } catch (error) {
    holder.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new FolderInUse(folder);
    throw error;
  }
  return { release: () => holder.close() };
}
