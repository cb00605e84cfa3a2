import { Worker } from "node:worker_threads";

import { refuse, type Result } from "@yanzhen/domain/kernel";

import type { RawTable } from "./raw-table.ts";
import type { FileRefusal } from "./read-workbook.ts";

const MOST_MEMORY_MB = 512;
const MOST_SECONDS = 60;

/** Reads a file's tables in a thread of its own, with a limit of memory and time (`archive-limits.ts` has already turned bombs away). */
export async function readInWorker(bytes: Uint8Array, fileName: string): Promise<Result<readonly RawTable[], FileRefusal>> {
  const worker = new Worker(new URL("table-worker.ts", import.meta.url), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    execArgv: [],
  });
  const { promise, resolve } = Promise.withResolvers<Result<readonly RawTable[], FileRefusal>>();
  const tooLarge = (): void => resolve(refuse("file.tooLarge", { limit: MOST_MEMORY_MB }));
  const timer = setTimeout(tooLarge, MOST_SECONDS * 1_000);
  worker.once("message", (result: Result<readonly RawTable[], FileRefusal>) => resolve(result));
  // Out of memory: the thread is gone, the process is not.
  worker.once("error", tooLarge);
  worker.once("exit", tooLarge);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
