import { type ColumnMapping, type ColumnSpec, proposeMapping } from "../workbook/columns.ts";
import { dataRows } from "../workbook/data-rows.ts";
import { findHeader, headerOnRow, knownFields, type TableHeader } from "../workbook/header.ts";
import { cellText, type RawCell, type RawRow, type RawTable } from "../workbook/raw-table.ts";
import type { FileSettings } from "./file-settings.ts";

/** How a file is read: which sheet, which header, which column for which field, and the rows that hold records. */
export interface FileReading {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly table: RawTable;
  readonly header: TableHeader | null;
  /** field → column; a fixed text has a column to the right of the table. */
  readonly mapping: ColumnMapping;
  /** Required fields without a column and without a fixed text. */
  readonly missing: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Reads a file's tables by what was proposed and what the importer has changed. `tables` is never empty. */
export function readFilePlan(tables: readonly RawTable[], specs: readonly ColumnSpec[], settings: FileSettings): FileReading {
  const table = tables.find((candidate) => candidate.sheet === settings.sheet) ?? bestTable(tables, specs);
  const header = settings.headerRow === null ? findHeader(table, specs) : headerOnRow(table, settings.headerRow);
  const sheets = tables.map(({ sheet, rows }) => ({ name: sheet, rows: rows.length }));
  if (header === null) return { sheets, table, header, mapping: {}, missing: specs.filter((spec) => spec.required).map((spec) => spec.field), rows: [] };
  const columns = chosenMapping(header.names, specs, settings);
  const records = dataRows(table, header, columns);
  const { mapping, rows } = withFixed(records, columns, settings, widest(table));
  const missing = specs
    .filter((spec) => spec.required && mapping[spec.field] === undefined && !(spec.field === standIn[0] && mapping[standIn[1]] !== undefined))
    .map((spec) => spec.field);
  return { sheets, table, header, mapping, missing, rows };
}

/** A list of a street's own staff has no community column. */
const standIn = ["unit", "township"] as const;

function bestTable(tables: readonly RawTable[], specs: readonly ColumnSpec[]): RawTable {
  const known = (table: RawTable): number => {
    const header = findHeader(table, specs);
    return header === null ? 0 : knownFields(header.names, specs);
  };
  const [first, ...others] = tables;
  if (first === undefined) throw new Error("a file without a table");
  // Of two that name as much, such as a sheet for each year, the longer one: the preview offers the others.
  const better = (table: RawTable, best: RawTable): boolean => known(table) > known(best) || (known(table) === known(best) && table.rows.length > best.rows.length);
  return others.reduce((best, table) => (better(table, best) ? table : best), first);
}

function chosenMapping(names: readonly string[], specs: readonly ColumnSpec[], { columns }: FileSettings): ColumnMapping {
  const chosen = new Map(Object.entries(columns));
  const taken = new Set([...chosen.values()].filter((column) => column !== null));
  const free = names.map((name, column) => (taken.has(column) ? "" : name));
  const proposed = proposeMapping(
    free,
    specs.filter((spec) => !chosen.has(spec.field)),
  );
  return Object.fromEntries(
    specs.flatMap((spec) => {
      const column = chosen.has(spec.field) ? chosen.get(spec.field) : proposed[spec.field];
      return column === undefined || column === null ? [] : [[spec.field, column]];
    }),
  );
}

const widest = (table: RawTable): number => table.rows.reduce((width, row) => Math.max(width, row.cells.length), 0);

interface Fixed {
  readonly mapping: ColumnMapping;
  readonly rows: readonly RawRow[];
}

/** A fixed text becomes a column of its own to the right of the table, so that readers know no difference. */
function withFixed(records: readonly RawRow[], columns: ColumnMapping, { fixed }: FileSettings, width: number): Fixed {
  const told = Object.entries(fixed).filter(([field, text]) => columns[field] === undefined && text.trim() !== "");
  if (told.length === 0) return { mapping: columns, rows: records };
  const mapping = { ...columns, ...Object.fromEntries(told.map(([field], i) => [field, width + i])) };
  const extra = told.map(([, text]): RawCell => ({ kind: "text", text }));
  const rows = records.map((row) => ({ ...row, cells: [...Array.from({ length: width }, (_, c): RawCell => row.cells[c] ?? { kind: "empty" }), ...extra] }));
  return { mapping, rows };
}

/** Up to three different texts of a column, with numbers of people masked: enough to see what it holds. */
export function samplesOf(rows: readonly RawRow[], column: number): readonly string[] {
  const texts = new Set<string>();
  for (const row of rows) {
    const text = cellText(row.cells[column]).trim();
    if (text !== "") texts.add(maskNumbers(text.length > 24 ? `${text.slice(0, 24)}…` : text));
    if (texts.size === 3) break;
  }
  return [...texts];
}

/** ID and telephone numbers keep their ends. */
export function maskNumbers(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\d{17}[\dXx]/gu, (id) => `${id.slice(0, 6)}********${id.slice(14)}`)
    .replaceAll(/(?<!\d)1\d{10}(?!\d)/gu, (phone) => `${phone.slice(0, 3)}****${phone.slice(7)}`);
}
