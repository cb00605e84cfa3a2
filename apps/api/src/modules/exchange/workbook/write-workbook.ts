import type { Cell, CellStyle, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";

/** One cell on its way out: text unless it is a number of its own. */
export interface OutCell {
  readonly value: string | number | null;
  readonly format?: string;
  readonly marked?: "error" | "warning" | undefined;
  readonly note?: string | undefined;
}

export interface OutColumn {
  readonly name: string;
  readonly width: number;
}

export interface OutTable {
  readonly sheet: string;
  readonly title: string | null;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
  readonly footer: string | null;
  /** Empty rows below, formatted as text: typed dates and numbers stay what they are. */
  readonly blankRows?: number;
}

const TEXT = "@";
const thin = { style: "thin", color: { rgb: "D0D0D0" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin } as const;
const fills = { error: "FFC7CE", warning: "FFEB9C" } as const;
const solid = (rgb: string): CellStyle => ({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } });

/**
 * A list as offices like it: title, header, frozen, every text a text (ID numbers keep their digits, `=1+1` stays what it says), a line
 * below that says where it comes from.
 */
export async function writeWorkbook({ sheet, title, columns, rows, footer, blankRows = 0 }: OutTable): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const top = title === null ? 0 : 1;
  const width = columns.length;
  const put = (r: number, c: number, cell: Partial<Cell>): void => void cells.set(`${r},${c}`, cell);
  if (title !== null) put(0, 0, { value: title, type: "string", style: { font: { bold: true, size: 14 }, alignment: { horizontal: "center", vertical: "center" } } });
  for (const [c, column] of columns.entries()) {
    put(top, c, {
      value: column.name,
      type: "string",
      style: { ...solid("EDEDED"), font: { bold: true }, border, numFmt: TEXT, alignment: { horizontal: "center", vertical: "center", wrapText: true } },
    });
  }
  for (const [r, row] of rows.entries()) for (const [c, cell] of row.entries()) put(top + 1 + r, c, outCell(cell));
  for (let r = 0; r < blankRows; r++) for (let c = 0; c < width; c++) put(top + 1 + rows.length + r, c, { value: null, type: "empty", style: { numFmt: TEXT } });
  const last = top + 1 + rows.length;
  if (footer !== null) put(last, 0, { value: footer, type: "string", style: { font: { color: { rgb: "808080" } } } });
  const made: WriteSheet = {
    name: sheet,
    columns: columns.map((column) => ({ width: column.width })),
    rows: grid(cells, last + 1 + blankRows, width),
    cells,
    merges: [
      ...(title === null || width < 2 ? [] : [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }]),
      ...(footer === null || width < 2 ? [] : [{ startRow: last, startCol: 0, endRow: last, endCol: width - 1 }]),
    ],
    freezePane: { rows: top + 1 },
  };
  return writeXlsx({ sheets: [made] });
}

function outCell({ value, format, marked, note }: OutCell): Partial<Cell> {
  const style: CellStyle = { border, numFmt: typeof value === "number" ? (format ?? "General") : TEXT, ...(marked === undefined ? {} : solid(fills[marked])) };
  return {
    value,
    type: value === null ? "empty" : typeof value === "number" ? "number" : "string",
    style,
    ...(note === undefined ? {} : { comment: { author: "雁阵", text: note } }),
  };
}

const grid = (cells: ReadonlyMap<string, Partial<Cell>>, height: number, width: number) =>
  Array.from({ length: height }, (_r, r) => Array.from({ length: width }, (_c, c) => cells.get(`${r},${c}`)?.value ?? null));
