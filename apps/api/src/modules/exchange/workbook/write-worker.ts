import { parentPort, workerData } from "node:worker_threads";

import { type OutTable, writeWorkbook } from "./write-workbook.ts";

/** Writes one workbook and ends. */
parentPort?.postMessage(await writeWorkbook(workerData as OutTable));
