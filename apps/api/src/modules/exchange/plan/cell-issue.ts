import type { Refusal } from "@yanzhen/domain/kernel";

/** What is wrong with one cell, or with the whole row when `field` is absent. An error refuses the row, a warning does not. */
export interface CellIssue {
  readonly field: string | null;
  readonly severity: "error" | "warning";
  readonly refusal: Refusal;
}

export const cellError = (field: string | null, refusal: Refusal): CellIssue => ({ field, severity: "error", refusal });
export const cellWarning = (field: string | null, refusal: Refusal): CellIssue => ({ field, severity: "warning", refusal });
