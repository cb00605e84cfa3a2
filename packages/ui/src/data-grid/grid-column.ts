import type { ReactNode } from "react";

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly align?: "start" | "end" | "center";
  readonly sortable?: boolean;
  /** Stays at the left while the others scroll, and cannot be hidden. */
  readonly fixed?: boolean;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Plain text: what is copied, printed, and shown when nothing else is. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
}

/** `name`, or `-name` from the last to the first. */
export type GridSort = string;

export const sortedBy = (sort: GridSort | undefined): { readonly id: string; readonly descending: boolean } => ({
  id: (sort ?? "").replace(/^-/, ""),
  descending: sort?.startsWith("-") === true,
});

/** A click on a heading: up, then down. */
export function nextSort(sort: GridSort | undefined, id: string): GridSort {
  const now = sortedBy(sort);
  return now.id === id && !now.descending ? `-${id}` : id;
}

/** The columns on screen: the chosen ones in their order, or those not hidden; fixed ones are always there and come first. */
export function shownColumns<Row>(columns: readonly GridColumn<Row>[], chosen: readonly string[]): readonly GridColumn<Row>[] {
  const known = chosen.flatMap((id) => columns.find((column) => column.id === id && column.fixed !== true) ?? []);
  const rest = known.length > 0 ? known : columns.filter((column) => column.fixed !== true && column.hidden !== true);
  return [...columns.filter((column) => column.fixed === true), ...rest];
}
