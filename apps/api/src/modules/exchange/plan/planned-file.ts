import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { uploadedFile } from "../../../platform/http/upload.ts";
import type { Services } from "../../../platform/services.ts";
import { kindsOfImport } from "../import-kind.ts";
import type { BatchRow } from "../queries/import-batches.ts";
import type { RawTable } from "../workbook/raw-table.ts";
import { readInWorker } from "../workbook/read-in-worker.ts";
import type { FileRefusal } from "../workbook/read-workbook.ts";
import { type FileReading, readFilePlan } from "./read-file-plan.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";

export interface PlannedFile {
  readonly reading: FileReading;
  readonly plan: ImportPlan;
}

/** Files somebody is looking at; memory only saves reading them again. */
const MOST_KEPT = 4;
const kept = new WeakMap<Services, Kept>();

interface Kept {
  readonly tables: Map<string, readonly RawTable[]>;
  readonly plans: Map<string, PlannedFile>;
}

function keptBy(services: Services): Kept {
  const found = kept.get(services);
  if (found !== undefined) return found;
  const made: Kept = { tables: new Map(), plans: new Map() };
  kept.set(services, made);
  return made;
}

function keep<T>(map: Map<string, T>, key: string, value: T): T {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST_KEPT) break;
    map.delete(oldest);
  }
  return value;
}

/** The tables of a batch's file; refused when it lies there no longer. */
export async function tablesOf(ctx: RequestContext, batch: BatchRow): Promise<Result<readonly RawTable[], FileRefusal | "import.fileGone">> {
  const { tables } = keptBy(ctx.services);
  const known = tables.get(batch.uploadId);
  if (known !== undefined) return ok(known);
  const file = await uploadedFile(ctx, batch.uploadId);
  if (file === null) return refuse("import.fileGone", { file: batch.fileName });
  const read = await readInWorker(file.bytes, file.name);
  if (read.ok) keep(tables, batch.uploadId, read.value);
  return read;
}

export function readingOf(batch: BatchRow, tables: readonly RawTable[]): FileReading {
  return readFilePlan(tables, kindsOfImport[batch.kind].columns, batch.settings);
}

/** What the file's rows would do, as it was worked out when the file was read or last mapped; worked out again when memory has lost it. */
export async function plannedFile(ctx: RequestContext, batch: BatchRow, fresh: "fresh" | "kept" = "kept"): Promise<Result<PlannedFile, FileRefusal | "import.fileGone">> {
  const { plans } = keptBy(ctx.services);
  const key = `${batch.id} ${JSON.stringify(batch.settings)}`;
  const known = plans.get(key);
  if (known !== undefined && fresh === "kept") return ok(known);
  const tables = await tablesOf(ctx, batch);
  if (!tables.ok) return tables;
  const reading = readingOf(batch, tables.value);
  const plan = await planImport(ctx, reader(ctx.services.database.db), batch.kind, reading);
  return ok(keep(plans, key, { reading, plan }));
}
