import { normaliseChinese, type Refusal, type Result } from "@yanzhen/domain/kernel";

import { isBlankWord } from "@yanzhen/domain/people";

import type { ColumnMapping } from "../workbook/columns.ts";
import { emptyCell, type RawCell, type RawRow } from "../workbook/raw-table.ts";
import { type CellIssue, cellError, cellWarning } from "./cell-issue.ts";

/** Reads a row's mapped cells one by one and collects what is wrong, so that every fault of a row is told at once (DEFINITIONS §9). */
export class RowReader<F extends string> {
  readonly issues: CellIssue[] = [];
  readonly sheetRow: number;
  readonly #row: RawRow;
  readonly #mapping: ColumnMapping;

  constructor(row: RawRow, mapping: ColumnMapping, fields: readonly F[]) {
    this.#row = row;
    this.#mapping = mapping;
    this.sheetRow = row.sheetRow;
    for (const field of fields) {
      const cell = this.cell(field);
      if (cell.kind === "formula") this.error(field, { code: "cell.formula", facts: { text: cell.text } });
    }
  }

  cell(field: F): RawCell {
    const column = this.#mapping[field];
    return (column === undefined ? undefined : this.#row.cells[column]) ?? emptyCell;
  }

  /** The cell's text with full-width characters and stray spaces put right; empty for an empty cell. */
  text(field: F): string {
    const cell = this.cell(field);
    return cell.kind === "empty" ? "" : normaliseChinese(cell.text);
  }

  required(field: F): string {
    const text = this.text(field);
    if (isBlankWord(text)) this.error(field, { code: "cell.missing" });
    return text;
  }

  /** Parses a non-empty cell; an empty one is null, a refused one is null with its issue noted. */
  parse<T>(field: F, parser: (cell: RawCell) => Result<T>): T | null {
    const cell = this.cell(field);
    if (cell.kind === "empty" || cell.kind === "formula") return null;
    const result = parser(cell);
    if (result.ok) return result.value;
    this.error(field, result.refusal);
    return null;
  }

  error(field: F | null, refusal: Refusal): void {
    this.issues.push(cellError(field, refusal));
  }

  warn(field: F | null, refusal: Refusal): void {
    this.issues.push(cellWarning(field, refusal));
  }

  get refused(): boolean {
    return this.issues.some((issue) => issue.severity === "error");
  }

  /** Every mapped cell as it stood in the file. */
  texts(fields: readonly F[]): Record<F, string> {
    return Object.fromEntries(fields.map((field) => [field, this.text(field)])) as Record<F, string>;
  }
}
