import type { CellIssue } from "./cell-issue.ts";

export type RowStatus = "new" | "changed" | "unchanged" | "refused";

/** One value that an import would change, as a person reads it. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What an import would do with one row of the file. `write` is what the kind's own `apply` needs; it is null for a row that is
 * refused or unchanged. The plan is made again, inside the transaction, when the import runs.
 */
export interface PlannedRow<W> {
  readonly sheetRow: number;
  readonly status: RowStatus;
  /** Who or what the row is about, for the list and for refusals. */
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly issues: readonly CellIssue[];
  readonly changes: readonly FieldChange[];
  readonly write: W | null;
}

export interface PlanCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
}

export function countRows(rows: readonly PlannedRow<unknown>[]): PlanCounts {
  const of = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
  return {
    new: of("new"),
    changed: of("changed"),
    unchanged: of("unchanged"),
    refused: of("refused"),
    warned: rows.filter((row) => row.status !== "refused" && row.issues.length > 0).length,
  };
}
