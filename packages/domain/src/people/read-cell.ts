/** A value as a workbook or CSV cell gives it. Empty cells and formulas are the reader's business, not the domain's. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly format: string | null }
  | { readonly kind: "date"; readonly text: string };

/** A cell of plain text. */
export function textCell(text: string): CellValue {
  return { kind: "text", text };
}

/** What a person reads in the cell, as far as the value alone tells. */
export function textOf(cell: CellValue): string {
  return cell.kind === "number" ? String(cell.number) : cell.text;
}
