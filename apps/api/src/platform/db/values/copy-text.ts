import { toWire } from "./wire-value.ts";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Rows in the text format of COPY: tab between fields, `\N` for null. */
export function copyText<Row extends object>(columns: readonly (keyof Row & string)[], rows: Iterable<Row>): string {
  const lines: string[] = [];
  for (const row of rows) {
    const fields = columns.map((column) => {
      const text = toWire(row[column]);
      return text === null ? "\\N" : /[\\\t\n\r]/.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : text;
    });
    lines.push(fields.join("\t"));
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
