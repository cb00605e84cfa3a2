import { Worker } from "node:worker_threads";

import { type OutTable, writeWorkbook } from "./write-workbook.ts";

/** Below it a thread takes longer to begin than the file to be written. */
const FEW_ROWS = 500;

/** Writes a workbook without holding everybody else up: a long list takes seconds of processor time, in a thread of its own. */
export async function writeInWorker(table: OutTable): Promise<Uint8Array> {
  if (table.rows.length < FEW_ROWS) return writeWorkbook(table);
  const worker = new Worker(new URL("write-worker.ts", import.meta.url), { workerData: table, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", () => reject(new Error("the workbook was not written")));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
