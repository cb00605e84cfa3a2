import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { parseCsv } from "hucre/csv";
import { emptyCell, type RawCell, type RawTable } from "./raw-table.ts";

/**
 * CSV as offices write it: UTF-8 with or without BOM, UTF-16 with BOM, or GB 18030. UTF-8 is tried strictly first, because GBK text
 * is never valid UTF-8 while UTF-8 bytes decode as GBK without an error. Every cell is text: a number's format is lost in CSV.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Result<RawTable, "file.notWorkbook"> {
  if (bytes.includes(0) && !hasUtf16Mark(bytes)) return refuse("file.notWorkbook", { file: fileName });
  let rows: readonly (readonly unknown[])[];
  try {
    rows = parseCsv(decode(bytes), {});
  } catch {
    return refuse("file.notWorkbook", { file: fileName });
  }
  return ok({
    sheet: fileName,
    merges: [],
    rows: rows.map((cells, r) => ({ sheetRow: r + 1, cells: cells.map((value) => toCell(value)) })),
  });
}

function toCell(value: unknown): RawCell {
  const text = unguard(typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value));
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

/** An export prefixes text that a spreadsheet would run as a formula; take the prefix off again so that a round trip loses nothing. */
function unguard(text: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠|%]/u.test(text) ? text.slice(1) : text;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
