import { useMemo } from "react";
import { type GridColumn, type GridSort, sortedBy } from "./grid-column.ts";

/** Sorts rows that are all here, by the text of a column; numbers by their value, Chinese by pinyin. */
export function useClientRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], sort: GridSort | undefined): readonly Row[] {
  return useMemo(() => {
    const { id, descending } = sortedBy(sort);
    const column = columns.find((candidate) => candidate.id === id);
    if (column === undefined) return rows;
    const collator = new Intl.Collator("zh-CN", { numeric: true });
    const sorted = rows.toSorted((a, b) => collator.compare(column.text(a), column.text(b)));
    return descending ? sorted.toReversed() : sorted;
  }, [rows, columns, sort]);
}
