import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { Cell, CellValue, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";

import { checkArchive } from "./archive-limits.ts";
import { emptyCell, type RawCell, type RawRow, type RawTable } from "./raw-table.ts";
import { readCsv } from "./read-csv.ts";

export type FileRefusal = "file.notWorkbook" | "file.tooLarge" | "file.empty" | "file.tooManyRows";

/** Rows and columns beyond these are not an office's list; the limits protect memory. */
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;

/**
 * Reads the visible sheets of an .xlsx that hold anything, or a CSV as one sheet. What it is, is decided by its bytes, not its name.
 * Blank rows are left out; each row keeps its number in the sheet.
 */
export async function readTables(bytes: Uint8Array, fileName: string): Promise<Result<readonly RawTable[], FileRefusal>> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = zip ? await readWorkbook(bytes) : readCsv(bytes, fileName);
  if (!read.ok) return read;
  const tables = read.value
    .map((table) => ({ ...table, rows: table.rows.filter((row) => row.cells.some((cell) => cell.kind !== "empty")) }))
    .filter((table) => table.rows.length > 0);
  if (tables.length === 0) return refuse("file.empty", { file: fileName });
  if (tables.some((table) => table.rows.length > MAX_ROWS)) return refuse("file.tooManyRows", { limit: MAX_ROWS });
  return ok(tables);
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly RawTable[], FileRefusal>> {
  const safe = checkArchive(bytes);
  if (!safe.ok) return safe;
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, maxRows: MAX_ROWS + 1, sheets: (info) => !info.hidden && !info.veryHidden });
    return ok(workbook.sheets.map((sheet) => tableOf(sheet)));
  } catch {
    return refuse("file.notWorkbook");
  }
}

function tableOf(sheet: Sheet): RawTable {
  const details = sheet.cells;
  const rows = sheet.rows.map((values, r): RawRow => {
    const cells = values.slice(0, MAX_COLUMNS).map((value, c) => toCell(value, details?.get(`${r},${c}`)));
    return sheet.rowDefs?.get(r)?.hidden === true ? { sheetRow: r + 1, hidden: true, cells } : { sheetRow: r + 1, cells };
  });
  const merges = (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol }));
  return { sheet: sheet.name, rows, merges };
}

/** What a formula leaves behind when it has failed, pasted or not. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/u;

function toCell(value: CellValue, detail: Cell | undefined): RawCell {
  if (detail?.formula !== undefined || detail?.type === "formula") return { kind: "formula", text: display(detail.formulaResult ?? value) };
  if (value === null || value === "") return emptyCell;
  const format = detail?.style?.numFmt ?? null;
  if (value instanceof Date) return { kind: "date", text: value.toISOString().slice(0, showsNoDay(format) ? 7 : 10) };
  if (typeof value === "number") return { kind: "number", text: String(value), number: value, format };
  const text = display(value);
  if (ERROR_TEXT.test(text.trim())) return { kind: "formula", text };
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

/** A date shown as 1980年10月 or Oct-80 says no day, whatever day is stored. */
function showsNoDay(format: string | null): boolean {
  if (format === null) return false;
  const codes = format.replaceAll(/"[^"]*"|\[[^[\]]*\]|\\./gu, "").toLowerCase();
  return codes.includes("y") && codes.includes("m") && !codes.includes("d");
}

function display(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
