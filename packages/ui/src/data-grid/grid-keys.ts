export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, as in a spreadsheet; null when the key means nothing here. */
export function moveCell({ key, ctrlKey, metaKey }: Key, from: GridCell, size: { readonly rows: number; readonly columns: number; readonly page: number }): GridCell | null {
  const mod = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): GridCell => ({ row: Math.max(0, Math.min(last.row, row)), column: Math.max(0, Math.min(last.column, column)) });
  switch (key) {
    case "ArrowDown":
      return mod ? to(last.row, from.column) : to(from.row + 1, from.column);
    case "ArrowUp":
      return mod ? to(0, from.column) : to(from.row - 1, from.column);
    case "ArrowRight":
      return mod ? to(from.row, last.column) : to(from.row, from.column + 1);
    case "ArrowLeft":
      return mod ? to(from.row, 0) : to(from.row, from.column - 1);
    case "Home":
      return mod ? to(0, 0) : to(from.row, 0);
    case "End":
      return mod ? to(last.row, last.column) : to(from.row, last.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    case "PageUp":
      return to(from.row - size.page, from.column);
    default:
      return null;
  }
}
