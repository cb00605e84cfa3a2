export { DataGrid, type DataGridProps } from "./data-grid.tsx";
export { type GridColumn, type GridSort, shownColumns } from "./grid-column.ts";
export { useClientRows } from "./use-client-rows.ts";
