import { type ColumnMapping, plainName } from "./columns.ts";
import type { TableHeader } from "./header.ts";
import { cellText, emptyCell, type RawCell, type RawRow, type RawTable } from "./raw-table.ts";

/** Lines below the data that are no records: signatures and notes (DEFINITIONS §9). */
const FOOTER =
  /^(?:填表|填报|制表|审核|审批|复核|负责人|单位负责人|分管领导|主要领导|主要负责人|经办人|联系人|日期$|填写说明|填写要求|说明|备注|注$|注[0-9]|注意|附注|盖章|单位盖章|演示数据|导出编号)/u;
const TOTAL = /^(?:合计|总计|小计|共计)/u;
const DITTO = new Set(["同上", "〃", "″", "''", '"', "“", "”"]);
/** A line of so many letters in one cell is a sentence, not a value. */
const SENTENCE = 30;

/**
 * The rows that hold records: below the header, without blank lines, repeated headers, group headings, totals, signatures and notes.
 * A cell merged over several rows stands in each of them, and 同上 means the cell above.
 */
export function dataRows(table: RawTable, header: TableHeader, mapping: ColumnMapping): readonly RawRow[] {
  const mapped = Object.values(mapping).filter((column) => column !== undefined);
  const headerParts = header.names.map((name) => [name, ...name.split("/")].map((part) => plainName(part)));
  const records = table.rows.slice(header.firstDataRow).filter((row) => isRecord(row, table, { mapped, headerParts }));
  const down = mergesDown(table);
  const above: RawCell[] = [];
  return records.map((row) => {
    const width = Math.max(row.cells.length, ...mapped.map((column) => column + 1));
    const cells = Array.from({ length: width }, (_, c): RawCell => {
      const own = row.cells[c] ?? emptyCell;
      const top = own.kind === "empty" ? down.get(`${row.sheetRow - 1},${c}`) : undefined;
      const cell = top ?? (own.kind === "text" && DITTO.has(own.text.trim()) && mapped.includes(c) ? (above[c] ?? own) : own);
      above[c] = cell;
      return cell;
    });
    return { ...row, cells };
  });
}

interface Reading {
  readonly mapped: readonly number[];
  readonly headerParts: readonly (readonly string[])[];
}

function isRecord(row: RawRow, table: RawTable, { mapped, headerParts }: Reading): boolean {
  const filled = row.cells.flatMap((cell, c) => (cell.kind === "empty" ? [] : [{ c, text: cellText(cell).trim() }]));
  const [first] = filled;
  if (first === undefined || (mapped.length > 0 && !filled.some(({ c }) => mapped.includes(c)))) return false;
  const opening = plainName(first.text);
  if (TOTAL.test(opening) || (FOOTER.test(opening) && filled.length <= 6)) return false;
  if (filled.length === 1 && (first.text.length > SENTENCE || spansColumns(row, first.c, table))) return false;
  const repeated = filled.filter(({ c, text }) => headerParts[c]?.includes(plainName(text)) === true).length;
  return repeated < 2 || repeated < filled.length;
}

/** One cell merged across the table is a heading over the group below it. */
function spansColumns(row: RawRow, column: number, table: RawTable): boolean {
  return table.merges.some((m) => m.top === row.sheetRow - 1 && m.left <= column && m.right >= column && m.right - m.left >= 2);
}

/** For each cell below the top of a vertical merge, what the merge says. Keys are `row,column`, 0-based. */
function mergesDown(table: RawTable): ReadonlyMap<string, RawCell> {
  const cells = new Map<string, RawCell>();
  const byRow = new Map(table.rows.map((row) => [row.sheetRow - 1, row]));
  for (const merge of table.merges) {
    const top = byRow.get(merge.top)?.cells[merge.left];
    if (merge.bottom === merge.top || top === undefined || top.kind === "empty") continue;
    for (let r = merge.top + 1; r <= merge.bottom; r++) cells.set(`${r},${merge.left}`, top);
  }
  return cells;
}
