import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import styles from "./data-grid.module.css";
import { classNames } from "../primitives/class-names.ts";
import { Icon } from "../primitives/icon.tsx";
import { isComposing } from "../primitives/is-composing.ts";
import { LOOK, type OpenHow, openHow } from "../primitives/open-how.ts";
import { Skeleton } from "../primitives/skeleton.tsx";
import { useWords } from "../language/use-words.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { type GridColumn, type GridSort, nextSort, shownColumns, sortedBy } from "./grid-column.ts";
import { type GridCell, moveCell } from "./grid-keys.ts";

const WORDS = {
  zh: { rows: "{n} 行", chosen: "已选 {n} 行", copied: "已复制", failed: "没有取到数据", wide: 1 },
  // The same words take more room in letters.
  en: { rows: "{n} rows", chosen: "{n} selected", copied: "Copied", failed: "The rows could not be fetched", wide: 1.3 },
};
const ROW = 22;
const LEAST_WIDTH = 40;

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowCount: number;
  /** Undefined until the row has arrived. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  /** The rows on screen, both ends included. */
  readonly onRangeChange?: (first: number, last: number) => void;
  readonly sort?: GridSort;
  readonly onSortChange?: (sort: GridSort) => void;
  /** Chosen columns in order; empty for the usual ones. */
  readonly columnIds?: readonly string[];
  readonly onColumnIdsChange?: (ids: readonly string[]) => void;
  readonly onOpen?: (row: Row, how: OpenHow) => void;
  readonly onContextMenu?: (row: Row, at: { readonly x: number; readonly y: number }) => void;
  /** The row the keyboard stands on, while the grid has the keyboard. */
  readonly onActiveChange?: (row: Row) => void;
  readonly selection?: ReadonlySet<string>;
  readonly onSelectionChange?: (keys: ReadonlySet<string>) => void;
  readonly status?: "loading" | "ready" | "error";
  readonly empty?: ReactNode;
  /** Left of the row count. */
  readonly footer?: ReactNode;
}

/**
 * Rows of any number, a spreadsheet's keyboard: arrows, Home, End, pages, Enter opens, Space looks or selects, Ctrl+C copies. A click
 * chooses the cell, as in a spreadsheet; a double click, or a click on the fixed column, opens the row.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rowCount, rowAt, rowKey, sort, status = "ready", selection, onSelectionChange } = props;
  const words = useWords(WORDS);
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<GridCell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<number | null>(null);
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  const [copied, setCopied] = useState(false);
  const shown = useMemo(() => shownColumns(columns, props.columnIds ?? []), [columns, props.columnIds]);
  const widthOf = (column: GridColumn<Row>): number => widths[column.id] ?? Math.round(column.width * (column.align === undefined ? words.wide : 1));
  const total = shown.reduce((sum, column) => sum + widthOf(column), 0);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer's functions are used in this component only
  const virtual = useVirtualizer({ count: rowCount, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 6, scrollPaddingStart: 26 });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { onRangeChange } = props;
  useEffect(() => onRangeChange?.(first, last), [onRangeChange, first, last]);
  useEffect(() => {
    if (at.row >= rowCount && rowCount > 0) setAt({ row: rowCount - 1, column: at.column });
  }, [at, rowCount]);

  const tellActive = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) props.onActiveChange?.(row);
  };
  const toggle = (index: number): void => {
    const row = rowAt(index);
    if (row === undefined || onSelectionChange === undefined) return;
    const next = new Set(selection);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelectionChange(next);
  };
  const span = anchor === null ? { from: at.row, to: at.row } : { from: Math.min(anchor, at.row), to: Math.max(anchor, at.row) };
  const copy = (): void => {
    const lines = Array.from({ length: span.to - span.from + 1 }, (_, i) => rowAt(span.from + i)).flatMap((row) =>
      row === undefined ? [] : [shown.map((column) => column.text(row).replaceAll(/[\t\n]/g, " ")).join("\t")],
    );
    void navigator.clipboard?.writeText([shown.map((column) => column.header).join("\t"), ...lines].join("\n")).then(() => setCopied(true));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey || event.target !== box.current) return;
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? ROW) - 26) / ROW) - 1);
    const to = moveCell(event, at, { rows: rowCount, columns: shown.length, page });
    const row = rowAt(at.row);
    const mod = event.ctrlKey || event.metaKey;
    if (to !== null) {
      setAnchor(event.shiftKey ? (anchor ?? at.row) : null);
      setAt(to);
      tellActive(to.row);
      setCopied(false);
      virtual.scrollToIndex(to.row);
      document.getElementById(`${base}-h-${to.column}`)?.scrollIntoView({ inline: "nearest", block: "nearest" });
    } else if (mod && event.key.toLowerCase() === "c") copy();
    else if (mod && event.key.toLowerCase() === "a") {
      setAnchor(0);
      setAt({ row: rowCount - 1, column: at.column });
    } else if (event.key === "Enter" && row !== undefined) props.onOpen?.(row, openHow(event));
    else if (event.key === " " && row !== undefined) {
      if (onSelectionChange === undefined) props.onOpen?.(row, LOOK);
      else toggle(at.row);
    } else if ((event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) && row !== undefined) {
      const place = document.getElementById(`${base}-${at.row}-${at.column}`)?.getBoundingClientRect();
      props.onContextMenu?.(row, { x: place?.left ?? 0, y: place?.bottom ?? 0 });
    } else return;
    event.preventDefault();
  };
  const resize = (event: PointerEvent, column: GridColumn<Row>): void => {
    event.preventDefault();
    event.stopPropagation();
    const start = event.clientX - widthOf(column);
    const move = (moved: globalThis.PointerEvent): void => setWidths((known) => ({ ...known, [column.id]: Math.max(LEAST_WIDTH, moved.clientX - start) }));
    const stop = (): void => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", stop);
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", stop);
  };

  if (status === "loading" && rowCount === 0) return <Skeleton lines={8} />;
  if (status === "error")
    return (
      <div className={styles["grid"]}>
        <div className={styles["center-box"]}>{props.empty ?? words.failed}</div>
      </div>
    );
  if (rowCount === 0 && props.empty !== undefined)
    return (
      <div className={styles["grid"]}>
        <div className={styles["center-box"]}>{props.empty}</div>
      </div>
    );
  const sorted = sortedBy(sort);
  let left = 0;
  const placed = shown.map((column) => {
    const style: CSSProperties = { width: widthOf(column), ...(column.fixed === true ? { left } : {}) };
    if (column.fixed === true) left += widthOf(column);
    return { column, style, classes: classNames(column.align === "end" && styles["end"], column.align === "center" && styles["center"], column.fixed === true && styles["fixed"]) };
  });
  const activeId = `${base}-${at.row}-${at.column}`;
  return (
    <div className={styles["grid"]}>
      <div
        ref={box}
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={shown.length}
        aria-multiselectable={onSelectionChange !== undefined || undefined}
        aria-activedescendant={items.some(({ index }) => index === at.row) ? activeId : undefined}
        tabIndex={0}
        className={styles["scroll"]}
        onKeyDown={onKeyDown}
        onFocus={() => tellActive(at.row)}
      >
        <div role="row" aria-rowindex={1} className={styles["head"]} style={{ width: total }}>
          {placed.map(({ column, style, classes }, index) => (
            <div
              key={column.id}
              id={`${base}-h-${index}`}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sorted.id === column.id ? (sorted.descending ? "descending" : "ascending") : undefined}
              className={classNames(styles["heading"], classes)}
              style={style}
            >
              {column.sortable === true && props.onSortChange !== undefined ? (
                <button type="button" tabIndex={-1} className={styles["sort"]} onClick={() => props.onSortChange?.(nextSort(sort, column.id))}>
                  <span className={styles["text"]}>{column.header}</span>
                  {sorted.id === column.id ? <Icon name={sorted.descending ? "arrow-small-down" : "arrow-small-up"} /> : null}
                </button>
              ) : (
                <span className={styles["text"]}>{column.header}</span>
              )}
              <span aria-hidden className={styles["resize"]} onPointerDown={(event) => resize(event, column)} />
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles["body"]} style={{ height: virtual.getTotalSize(), width: total }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            const key = row === undefined ? null : rowKey(row);
            const chosen = (key !== null && selection?.has(key) === true) || (anchor !== null && index >= span.from && index <= span.to);
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={chosen || undefined}
                className={classNames(styles["row"], chosen && styles["chosen"])}
                style={{ transform: `translateY(${start}px)` }}
                // The second press of a double click must not select the text of what it opens.
                onMouseDown={(event) => {
                  if (event.detail > 1) event.preventDefault();
                }}
                onDoubleClick={() => row !== undefined && props.onOpen?.(row, {})}
                onContextMenu={(event) => {
                  if (row === undefined || props.onContextMenu === undefined) return;
                  event.preventDefault();
                  props.onActiveChange?.(row);
                  props.onContextMenu(row, { x: event.clientX, y: event.clientY });
                }}
              >
                {placed.map(({ column, style, classes }, c) => (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself takes the keyboard
                  <div
                    key={column.id}
                    id={`${base}-${index}-${c}`}
                    role="gridcell"
                    aria-colindex={c + 1}
                    className={classNames(styles["cell"], classes, index === at.row && c === at.column && styles["at"])}
                    style={style}
                    title={row === undefined ? undefined : column.text(row)}
                    onClick={(event) => {
                      box.current?.focus();
                      setAnchor(event.shiftKey ? (anchor ?? at.row) : null);
                      setAt({ row: index, column: c });
                      tellActive(index);
                      if (event.detail > 1 || row === undefined || event.shiftKey) return;
                      if (event.ctrlKey || event.metaKey) {
                        if (onSelectionChange === undefined) props.onOpen?.(row, openHow(event));
                        else toggle(index);
                      } else if (column.fixed === true) props.onOpen?.(row, LOOK);
                    }}
                  >
                    {row === undefined ? (
                      <span className={styles["waiting"]} />
                    ) : column.cell === undefined ? (
                      <span className={classNames(styles["text"], column.fixed === true && props.onOpen !== undefined && styles["opens"])}>{column.text(row)}</span>
                    ) : (
                      column.cell(row)
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles["tools"]}>
        {props.footer}
        <span role="status">{copied ? words.copied : null}</span>
        {selection !== undefined && selection.size > 0 ? <span>{words.chosen.replace("{n}", String(selection.size))}</span> : null}
        <span className="yz-num">{words.rows.replace("{n}", rowCount.toLocaleString("en-US"))}</span>
        {props.onColumnIdsChange === undefined ? null : <ColumnChooser columns={columns} chosen={props.columnIds ?? []} onChange={props.onColumnIdsChange} />}
      </div>
    </div>
  );
}
