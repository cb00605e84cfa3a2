/**
 * A sheet as it stands in the file, before anyone has said what its columns mean. `text` is what a person would read in the
 * cell; `number` and `format` are kept because a cadre month such as 1980.1 is ambiguous only as a number (DEFINITIONS §9).
 */
export type RawCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly number: number; readonly format: string | null }
  /** `text` is 1980-10-05, or 1980-10 where the cell's format shows no day. */
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "formula"; readonly text: string };

export interface RawRow {
  /** 1-based row number in the sheet, as Excel shows it. */
  readonly sheetRow: number;
  /** Hidden in the sheet, by hand or by a filter left on. */
  readonly hidden?: true;
  readonly cells: readonly RawCell[];
}

/** A merged range, 0-based and inclusive. */
export interface RawMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawTable {
  readonly sheet: string;
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
}

export const emptyCell: RawCell = { kind: "empty" };

/** What a person reads in the cell; empty text for an empty cell. */
export function cellText(cell: RawCell | undefined): string {
  return cell === undefined || cell.kind === "empty" ? "" : cell.text;
}
