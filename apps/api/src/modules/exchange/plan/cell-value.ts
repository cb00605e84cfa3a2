import type { Result } from "@yanzhen/domain/kernel";
import { type CellValue, readYearMonth, type ReadDate } from "@yanzhen/domain/people";

import type { RawCell } from "../workbook/raw-table.ts";

/** A cell as the domain's value parsers take it. Empty cells and formulas never reach them. */
export function cellValue(cell: RawCell): CellValue {
  if (cell.kind === "number") return { kind: "number", number: cell.number, format: cell.format };
  // Shown without its day, a date is a month.
  if (cell.kind === "date") return cell.text.length === 7 ? { kind: "text", text: cell.text } : { kind: "date", text: cell.text };
  return { kind: "text", text: cell.kind === "empty" ? "" : cell.text };
}

/** A date column: text, number or real date. Whole numbers are days only where the column holds full dates. */
export const readDateCell =
  (options: { readonly serial?: boolean } = {}) =>
  (cell: RawCell): Result<ReadDate> =>
    readYearMonth(cellValue(cell), options);
