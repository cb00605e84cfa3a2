import { matchStrength, type ColumnSpec } from "./columns.ts";
import { cellText, type RawRow, type RawTable } from "./raw-table.ts";

export interface TableHeader {
  /** Index into `table.rows` of the first data row. */
  readonly firstDataRow: number;
  /** One name per column; a two-row header reads `学历/全日制`. */
  readonly names: readonly string[];
}

const SEARCHED_ROWS = 15;

/**
 * Finds the header under a merged title and a 填报单位 line: the row that names the most known fields, and the row below it when
 * that one only refines merged cells (学历 over 全日制 and 在职). Null when no row names at least two fields.
 */
export function findHeader(table: RawTable, specs: readonly ColumnSpec[]): TableHeader | null {
  const scores = table.rows.slice(0, SEARCHED_ROWS).map((row) => knownNames(namesOf(row), specs));
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  if ((scores[best] ?? 0) < 2) return null;
  const upperRow = table.rows[best];
  const lowerRow = table.rows[best + 1];
  if (upperRow === undefined) return null;
  const upper = spread(upperRow, table);
  if (lowerRow !== undefined && refines(upperRow, lowerRow, table)) {
    const lower = namesOf(lowerRow);
    const width = Math.max(upper.length, lower.length);
    const names = Array.from({ length: width }, (_, c) => joined(upper[c] ?? "", lower[c] ?? ""));
    return { firstDataRow: best + 2, names };
  }
  return { firstDataRow: best + 1, names: upper };
}

const joined = (upper: string, lower: string): string => (lower === "" || lower === upper ? upper : upper === "" ? lower : `${upper}/${lower}`);

const namesOf = (row: RawRow): string[] => row.cells.map((cell) => cellText(cell).trim());

function knownNames(names: readonly string[], specs: readonly ColumnSpec[]): number {
  return specs.filter((spec) => names.some((name) => name !== "" && matchStrength(name, spec) >= 2)).length;
}

/** A merged header cell stands for every column it covers. */
function spread(row: RawRow, table: RawTable): string[] {
  const names = namesOf(row);
  for (const merge of table.merges) {
    if (merge.top !== row.sheetRow - 1 || merge.right === merge.left) continue;
    for (let c = merge.left + 1; c <= merge.right; c++) names[c] = names[merge.left] ?? "";
  }
  return Array.from(names, (name) => name ?? "");
}

/** The second row is part of the header when the upper row spans columns above it and it holds names only, no data. */
function refines(upper: RawRow, lower: RawRow, table: RawTable): boolean {
  const r = upper.sheetRow - 1;
  const spans = table.merges.filter((m) => m.top === r && m.bottom === r && m.right > m.left);
  const covered = (c: number): boolean => spans.some((m) => c >= m.left && c <= m.right) || table.merges.some((m) => m.top === r && m.bottom > r && m.left <= c && c <= m.right);
  const filled = lower.cells.flatMap((cell, c) => (cell.kind === "empty" ? [] : [{ cell, c }]));
  return spans.length > 0 && lower.sheetRow === upper.sheetRow + 1 && filled.length > 0 && filled.every(({ cell, c }) => cell.kind === "text" && covered(c));
}
