import type { Cell, CellValue, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";

export interface SheetToMake {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** `A4:A6` as Excel writes it. */
  readonly merges?: readonly string[];
  /** Number formats and formulas by cell, `B2`. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

/** A real .xlsx, written with what offices do to theirs. */
export async function makeWorkbook(...sheets: readonly SheetToMake[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map((sheet, i) => sheetOf(sheet, i)) });
}

function sheetOf({ name, rows, merges = [], formats = {}, formulas = {}, hiddenRows = [], hidden = false }: SheetToMake, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const valueAt = (address: string): CellValue => {
    const [r, c] = place(address);
    return rows[r]?.[c] ?? null;
  };
  for (const [address, numFmt] of Object.entries(formats)) {
    const value = valueAt(address);
    const type = value instanceof Date ? "date" : typeof value === "number" ? "number" : "string";
    cells.set(place(address).join(","), { value, type, style: { numFmt } });
  }
  for (const [address, formula] of Object.entries(formulas))
    cells.set(place(address).join(","), { value: valueAt(address), type: "formula", formula, formulaResult: valueAt(address) });
  return {
    name: name ?? `Sheet${index + 1}`,
    rows: rows.map((row) => [...row]),
    cells,
    merges: merges.map((range) => {
      const [from = "", to = from] = range.split(":");
      const [startRow, startCol] = place(from);
      const [endRow, endCol] = place(to);
      return { startRow, startCol, endRow, endCol };
    }),
    ...(hiddenRows.length === 0 ? {} : { rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])) }),
    ...(hidden ? { hidden } : {}),
  };
}

function place(address: string): readonly [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)$/u.exec(address);
  if (match?.[1] === undefined) throw new Error(`no address: ${address}`);
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
  return [Number(match[2]) - 1, column - 1];
}

/** A sound number under an unassigned region. */
export function idNumber(birth: string, sequence: number): string {
  const first = `349999${birth}${String(sequence).padStart(3, "0")}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first[i]), 0);
  return first + "10X98765432"[sum % 11];
}
