import { parentPort, workerData } from "node:worker_threads";

import { readTables } from "./read-workbook.ts";

/** Reads one file and ends: a file that eats memory or time takes only this thread with it. */
const { bytes, fileName } = workerData as { readonly bytes: Uint8Array; readonly fileName: string };
parentPort?.postMessage(await readTables(bytes, fileName));
