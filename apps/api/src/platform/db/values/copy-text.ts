import type { WireValue } from "./wire-value.ts";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function field(text: WireValue): string {
  if (text === null) return "\\N";
  return /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : text;
}

/** Rows in the text format of COPY: tab between fields, `\N` for null. */
export function copyText(rows: readonly (readonly WireValue[])[]): string {
  return rows.map((row) => `${row.map(field).join("\t")}\n`).join("");
}
