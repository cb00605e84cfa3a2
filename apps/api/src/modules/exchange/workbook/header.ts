import { type ColumnSpec, matchStrength } from "./columns.ts";
import { cellText, type RawRow, type RawTable } from "./raw-table.ts";

export interface TableHeader {
  /** Sheet row of the header's first line. */
  readonly sheetRow: number;
  /** Index into `table.rows` of the first data row. */
  readonly firstDataRow: number;
  /** One name per column; a two-row header reads `学历/全日制`. */
  readonly names: readonly string[];
}

const SEARCHED_ROWS = 20;

/**
 * Finds the header under a merged title and a 填报单位 line: the row that names the most known fields, and the row below it when
 * that one only refines group names (学历 over 全日制 and 在职). Null when no row names at least two fields.
 */
export function findHeader(table: RawTable, specs: readonly ColumnSpec[]): TableHeader | null {
  const candidates = table.rows.slice(0, SEARCHED_ROWS).map((_, i) => headerAt(table, i));
  let best: TableHeader | null = null;
  let most = 1;
  for (const candidate of candidates) {
    const known = candidate === null ? 0 : knownFields(candidate.names, specs);
    if (known > most) {
      best = candidate;
      most = known;
    }
  }
  return best;
}

/** How many fields of a kind these names name: tells which sheet of a workbook is meant. */
export function knownFields(names: readonly string[], specs: readonly ColumnSpec[]): number {
  return specs.filter((spec) => names.some((name) => name !== "" && matchStrength(name, spec) >= 1)).length;
}

/** The header that begins at a row somebody chose. */
export function headerOnRow(table: RawTable, sheetRow: number): TableHeader | null {
  const index = table.rows.findIndex((row) => row.sheetRow === sheetRow);
  return index === -1 ? null : headerAt(table, index);
}

function headerAt(table: RawTable, index: number): TableHeader | null {
  const upperRow = table.rows[index];
  if (upperRow === undefined) return null;
  const lowerRow = table.rows[index + 1];
  const upper = spread(upperRow, table);
  if (lowerRow !== undefined && refines(upperRow, lowerRow, table)) {
    const lower = namesOf(lowerRow);
    const groups = withGroups(upper, lower);
    const width = Math.max(upper.length, lower.length);
    const names = Array.from({ length: width }, (_, c) => joined(groups[c] ?? "", lower[c] ?? ""));
    return { sheetRow: upperRow.sheetRow, firstDataRow: index + 2, names };
  }
  return { sheetRow: upperRow.sheetRow, firstDataRow: index + 1, names: upper };
}

const joined = (upper: string, lower: string): string => (lower === "" || lower === upper ? upper : upper === "" ? lower : `${upper}/${lower}`);

const namesOf = (row: RawRow): string[] => row.cells.map((cell) => cellText(cell).trim());

/** A merged header cell stands for every column it covers. */
function spread(row: RawRow, table: RawTable): string[] {
  const names = namesOf(row);
  for (const merge of table.merges) {
    if (merge.top !== row.sheetRow - 1 || merge.right === merge.left) continue;
    for (let c = merge.left + 1; c <= merge.right; c++) names[c] = names[merge.left] ?? "";
  }
  return Array.from(names, (name) => name ?? "");
}

/** Without merges (CSV), a group name stands at the left of the columns it covers: 学历, blank over 全日制, 在职. */
function withGroups(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const groups = [...upper];
  for (let c = 1; c < lower.length; c++) if ((groups[c] ?? "") === "" && (lower[c] ?? "") !== "" && (lower[c - 1] ?? "") !== "") groups[c] = groups[c - 1] ?? "";
  return groups;
}

const MOST_HEADER_LETTERS = 20;

/**
 * The row below belongs to the header when it only fills in under group names: every other column is blank in it, or covered by a
 * cell merged down from above.
 */
function refines(upper: RawRow, lower: RawRow, table: RawTable): boolean {
  if (lower.sheetRow !== upper.sheetRow + 1) return false;
  const filled = lower.cells.flatMap((cell, c) => (cell.kind === "empty" ? [] : [{ cell, c }]));
  if (filled.length === 0 || filled.some(({ cell }) => cell.kind !== "text" || cell.text.length > MOST_HEADER_LETTERS || /^\d/u.test(cell.text.trim()))) return false;
  const r = upper.sheetRow - 1;
  const spans = table.merges.filter((m) => m.top === r && m.bottom === r && m.right > m.left);
  const named = namesOf(upper).filter((name) => name !== "").length;
  // A title merged over the whole table is no group.
  if (spans.length > 0 && named > 1) {
    const covered = (c: number): boolean => spans.some((m) => c >= m.left && c <= m.right) || table.merges.some((m) => m.top === r && m.bottom > r && m.left <= c && c <= m.right);
    return filled.every(({ c }) => covered(c));
  }
  if (named < 2) return false;
  const top = namesOf(upper);
  const under = new Set(filled.map(({ c }) => c));
  const blankAbove = filled.filter(({ c }) => (top[c] ?? "") === "");
  // Each filled column stands under a blank, or at the left of one that does.
  return blankAbove.length > 0 && filled.every(({ c }) => (top[c] ?? "") === "" || ((top[c + 1] ?? "") === "" && under.has(c + 1)));
}
