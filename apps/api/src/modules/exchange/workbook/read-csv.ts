import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { parseCsv } from "hucre/csv";

import { unguardFormula } from "./formula-guard.ts";
import { emptyCell, type RawCell, type RawTable } from "./raw-table.ts";

/**
 * CSV as offices write it: UTF-8 with or without BOM, UTF-16 with BOM, or GB 18030; commas, tabs or semicolons. UTF-8 is tried strictly
 * first, because GBK text is never valid UTF-8 while UTF-8 bytes decode as GBK without an error. Every cell is text: a number's
 * format is lost in CSV.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Result<readonly RawTable[], "file.notWorkbook"> {
  if (isBinary(bytes)) return refuse("file.notWorkbook", { file: fileName });
  const { text, delimiter } = withDelimiter(decode(bytes));
  let rows: readonly (readonly unknown[])[];
  try {
    rows = parseCsv(text, { delimiter });
  } catch {
    return refuse("file.notWorkbook", { file: fileName });
  }
  const table: RawTable = { sheet: fileName, merges: [], rows: rows.map((cells, r) => ({ sheetRow: r + 1, cells: cells.map((value) => toCell(value)) })) };
  return ok([table]);
}

function toCell(value: unknown): RawCell {
  const text = unguard(typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value));
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

/** `="0012"` is how some systems keep Excel from eating zeros; an apostrophe is how an export guards a formula. Both come off again. */
function unguard(text: string): string {
  const kept = /^="([^"]*)"$/u.exec(text);
  if (kept?.[1] !== undefined) return kept[1];
  return unguardFormula(text);
}

const PDF = "%PDF";

/** Text has no zero bytes, and few control characters: what has them is a picture, an old .xls, a PDF. */
function isBinary(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return false;
  const head = bytes.subarray(0, 64 << 10);
  if (bytes.includes(0) || String.fromCodePoint(...head.subarray(0, 4)) === PDF) return true;
  const controls = head.reduce((count, byte) => count + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 ? 1 : 0), 0);
  return controls > head.length / 100;
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

const SAMPLE = 40;

/** Excel's `sep=;` line says it; otherwise the sign that cuts the first lines into the most cells, quotes aside. */
function withDelimiter(decoded: string): { readonly text: string; readonly delimiter: string } {
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  const told = /^sep=(.)\r?\n/u.exec(text);
  if (told?.[1] !== undefined) return { text: text.slice(told[0].length), delimiter: told[1] };
  const sample = text.replaceAll(/"(?:[^"]|"")*"/gu, "").split(/\r?\n/u, SAMPLE);
  const most = (sign: string): number => sample.reduce((sum, line) => sum + Math.min(line.split(sign).length - 1, 60), 0);
  const best = [",", "\t", ";"].reduce((top, sign) => (most(sign) > most(top) ? sign : top));
  return { text, delimiter: best };
}
