import { guardFormula } from "./formula-guard.ts";

const BOM = "\uFEFF";

/** UTF-8 with a BOM and CRLF, which Excel and WPS open right; texts that a spreadsheet would run are guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(BOM + rows.map((row) => row.map((text) => quoted(guardFormula(text))).join(",")).join("\r\n") + "\r\n");
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
