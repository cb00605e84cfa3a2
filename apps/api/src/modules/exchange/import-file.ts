import { ok, type Refusal, type Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../platform/context.ts";
import { storeUpload } from "../../platform/http/upload.ts";
import type { ImportKind } from "./import-kind.ts";
import type { PlanCounts, RowStatus } from "./plan/planned-row.ts";
import { plannedFile } from "./plan/planned-file.ts";
import { batchById } from "./queries/import-batches.ts";
import { applyImport } from "./use-cases/apply-import.ts";
import { readBatch } from "./use-cases/read-batch.ts";
import { openBatch } from "./use-cases/start-import.ts";

export interface FileToImport {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Only say what would happen. */
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
}

export interface ImportReport {
  readonly batchId: string;
  readonly counts: PlanCounts;
  /** Null on a dry run, and when nothing had to change. */
  readonly changeSetId: string | null;
  /** Required fields for which the file has no column; nothing is imported then. */
  readonly missing: readonly string[];
  /** Every row that is refused or warned of. */
  readonly rows: readonly {
    readonly sheetRow: number;
    readonly status: RowStatus;
    readonly label: string;
    readonly issues: readonly { readonly field: string | null; readonly severity: "error" | "warning"; readonly refusal: Refusal }[];
  }[];
}

/** A whole import in one call, without the queue: for the command line, which waits. */
export async function importFile(ctx: RequestContext, file: FileToImport): Promise<Result<ImportReport>> {
  const { uploadId } = await storeUpload(ctx, file.fileName, file.bytes);
  const opened = await openBatch(ctx, { kind: file.kind, uploadId });
  if (!opened.ok) return opened;
  const { batchId } = opened.value;
  const read = await readBatch(ctx, batchId);
  if (!read.ok) return read;
  const batch = await batchById(ctx, batchId);
  if (batch === null) throw new Error("a batch vanished");
  const planned = await plannedFile(ctx, batch);
  if (!planned.ok) return planned;
  const rows = planned.value.plan.rows.filter((row) => row.issues.length > 0).map(({ sheetRow, status, label, issues }) => ({ sheetRow, status, label, issues }));
  const report = { batchId, missing: planned.value.reading.missing, rows };
  const { counts } = read.value;
  const nothingToDo = counts.new + counts.changed === 0 && report.missing.length === 0 && (counts.refused === 0 || !file.allOrNothing);
  if (file.dryRun || nothingToDo) return ok({ ...report, counts, changeSetId: null });
  const applied = await applyImport(ctx, { batchId, allOrNothing: file.allOrNothing });
  return applied.ok ? ok({ ...report, counts: applied.value.counts, changeSetId: applied.value.changeSetId }) : applied;
}
