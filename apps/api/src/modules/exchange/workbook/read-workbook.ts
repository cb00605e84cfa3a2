import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { Cell, CellValue, Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { checkArchive } from "./archive-limits.ts";
import { readCsv } from "./read-csv.ts";
import { emptyCell, type RawCell, type RawRow, type RawTable } from "./raw-table.ts";

export type FileRefusal = "file.notWorkbook" | "file.tooLarge" | "file.empty" | "file.tooManyRows";

/** Rows and columns beyond these are not an office's list; the limits protect memory. */
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;

/** Reads the first visible sheet of an .xlsx, or a CSV in UTF-8 or GB 18030. What it is, is decided by its bytes, not its name. */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Result<RawTable, FileRefusal>> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const table = zip ? await readWorkbook(bytes) : readCsv(bytes, fileName);
  if (!table.ok) return table;
  const rows = table.value.rows.filter((row) => row.cells.some((cell) => cell.kind !== "empty"));
  if (rows.length === 0) return refuse("file.empty", { file: fileName });
  if (rows.length > MAX_ROWS) return refuse("file.tooManyRows", { limit: MAX_ROWS });
  return ok({ ...table.value, rows });
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<RawTable, FileRefusal>> {
  const safe = checkArchive(bytes);
  if (!safe.ok) return safe;
  let sheet: Sheet | undefined;
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, sheets: (info) => !info.hidden && !info.veryHidden });
    sheet = workbook.sheets[0];
  } catch {
    return refuse("file.notWorkbook");
  }
  if (sheet === undefined) return refuse("file.empty");
  const details = sheet.cells;
  const rows = sheet.rows.map((values, r): RawRow => ({
    sheetRow: r + 1,
    cells: values.slice(0, MAX_COLUMNS).map((value, c) => toCell(value, details?.get(`${r},${c}`))),
  }));
  const merges = (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol }));
  return ok({ sheet: sheet.name, rows, merges });
}

function toCell(value: CellValue, detail: Cell | undefined): RawCell {
  if (detail?.formula !== undefined || detail?.type === "formula") return { kind: "formula", text: display(detail.formulaResult ?? value) };
  if (value === null || value === "") return emptyCell;
  if (value instanceof Date) return { kind: "date", text: value.toISOString().slice(0, 10) };
  if (typeof value === "number") return { kind: "number", text: String(value), number: value, format: detail?.style?.numFmt ?? null };
  const text = display(value);
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

function display(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
