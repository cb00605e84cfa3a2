import type { Refusal } from "@yanzhen/domain/kernel";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { notFound } from "../../platform/command.ts";
import type { RequestContext } from "../../platform/context.ts";
import { type ImportKind, kindsOfImport } from "./import-kind.ts";
import type { CellIssue } from "./plan/cell-issue.ts";
import type { FieldChange, PlanCounts, PlannedRow, RowStatus } from "./plan/planned-row.ts";
import { plannedFile, readingOf, tablesOf } from "./plan/planned-file.ts";
import { maskNumbers, samplesOf } from "./plan/read-file-plan.ts";
import { batchById, type BatchJob, type BatchRow, jobOfBatch, recentBatches } from "./queries/import-batches.ts";
import { cellText } from "./workbook/raw-table.ts";

export interface BatchSummary {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: BatchRow["state"];
  readonly fileName: string;
  readonly counts: PlanCounts;
  readonly refusal: Refusal | null;
  readonly changeSetId: string | null;
  readonly undone: boolean;
  readonly at: string;
}

/** How the file is read, for the importer to check and change. */
export interface BatchMapping {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: string;
  readonly headerRow: number | null;
  /** The first rows of the sheet, to choose the header among; numbers of people are masked. */
  readonly topRows: readonly { readonly sheetRow: number; readonly cells: readonly string[] }[];
  readonly columns: readonly { readonly index: number; readonly name: string; readonly samples: readonly string[] }[];
  readonly fields: readonly { readonly field: string; readonly required: boolean; readonly column: number | null; readonly fixed: string }[];
  readonly missing: readonly string[];
}

export interface BatchView extends BatchSummary {
  readonly job: BatchJob | null;
  /** Null while the file is being read, when it was refused, and when it lies there no longer. */
  readonly mapping: BatchMapping | null;
}

const TOP_ROWS = 12;
const TOP_COLUMNS = 24;

const summaryOf = ({ id, kind, state, fileName, counts, refusal, changeSetId, undone, at }: BatchRow): BatchSummary => ({
  id,
  kind,
  state,
  fileName,
  counts,
  refusal,
  changeSetId,
  undone,
  at,
});

export async function batchList(ctx: RequestContext): Promise<readonly BatchSummary[]> {
  return (await recentBatches(ctx, 50)).map((batch) => summaryOf(batch));
}

export async function batchView(ctx: RequestContext, id: string): Promise<Result<BatchView>> {
  // The job first: a batch read after its job has ended is in its new state.
  const job = await jobOfBatch(ctx, id);
  const batch = await batchById(ctx, id);
  if (batch === null) return notFound("importBatch");
  return ok({ ...summaryOf(batch), job, mapping: batch.state === "ready" || batch.state === "applied" ? await mappingOf(ctx, batch) : null });
}

async function mappingOf(ctx: RequestContext, batch: BatchRow): Promise<BatchMapping | null> {
  const tables = await tablesOf(ctx, batch);
  if (!tables.ok) return null;
  const { sheets, table, header, mapping, missing, rows } = readingOf(batch, tables.value);
  const width = header?.names.length ?? 0;
  return {
    sheets,
    sheet: table.sheet,
    headerRow: header?.sheetRow ?? null,
    topRows: table.rows.slice(0, TOP_ROWS).map((row) => ({ sheetRow: row.sheetRow, cells: row.cells.slice(0, TOP_COLUMNS).map((cell) => maskNumbers(cellText(cell))) })),
    columns: (header?.names ?? []).map((name, index) => ({ index, name, samples: samplesOf(rows, index) })),
    fields: kindsOfImport[batch.kind].columns.map(({ field, required }) => {
      const column = mapping[field];
      return { field, required, column: column === undefined || column >= width ? null : column, fixed: batch.settings.fixed[field] ?? "" };
    }),
    missing,
  };
}

export const rowFilters = ["all", "new", "changed", "unchanged", "refused", "warned"] as const;
export type RowFilter = (typeof rowFilters)[number];

export interface ImportRow {
  readonly sheetRow: number;
  readonly status: RowStatus;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly issues: readonly CellIssue[];
  readonly changes: readonly FieldChange[];
}

export interface ImportRows {
  /** The mapped fields, in the order of their columns in the file. */
  readonly fields: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly total: number;
}

export interface RowsQuestion {
  readonly batchId: string;
  readonly filter: RowFilter;
  readonly offset: number;
  readonly limit: number;
}

/** A window of the preview; of an import that is done, what was refused is still told. */
export async function importRows(ctx: RequestContext, q: RowsQuestion): Promise<Result<ImportRows>> {
  const batch = await batchById(ctx, q.batchId);
  if (batch === null || (batch.state !== "ready" && batch.state !== "applied")) return notFound("importBatch");
  const planned = await plannedFile(ctx, batch);
  if (!planned.ok) return planned;
  const { reading, plan } = planned.value;
  const all: readonly PlannedRow<unknown>[] = plan.rows;
  const chosen = all.filter((row) => q.filter === "all" || (q.filter === "warned" ? row.status !== "refused" && row.issues.length > 0 : row.status === q.filter));
  const fields = Object.entries(reading.mapping)
    .toSorted(([, a], [, b]) => (a ?? 0) - (b ?? 0))
    .map(([field]) => field);
  return ok({
    fields,
    total: chosen.length,
    rows: chosen.slice(q.offset, q.offset + q.limit).map(({ sheetRow, status, label, cells, issues, changes }) => ({ sheetRow, status, label, cells, issues, changes })),
  });
}
