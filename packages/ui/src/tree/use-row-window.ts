import { useCallback, useMemo, useRef, useState } from "react";

export interface RowWindow {
  /** For the element that scrolls. */
  readonly attach: (scroller: HTMLElement | null) => (() => void) | undefined;
  /** The rows to draw, `to` excluded: those in sight and some on either side. */
  readonly from: number;
  readonly to: number;
  readonly scrollTo: (index: number) => void;
  /** Rows that fit, at least one. */
  readonly pageRows: () => number;
}

const BESIDE = 12;

/** Which rows of a long list are in sight, for rows that are all of one height. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLElement | null>(null);
  const [seen, setSeen] = useState({ first: 0, rows: 0 });
  const attach = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      if (element === null) return undefined;
      const look = (): void => {
        const first = Math.floor(element.scrollTop / rowHeight);
        const rows = Math.ceil(element.clientHeight / rowHeight);
        setSeen((known) => (known.first === first && known.rows === rows ? known : { first, rows }));
      };
      const resized = new ResizeObserver(look);
      resized.observe(element);
      element.addEventListener("scroll", look, { passive: true });
      look();
      return () => {
        resized.disconnect();
        element.removeEventListener("scroll", look);
        scroller.current = null;
      };
    },
    [rowHeight],
  );
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
    },
    [rowHeight],
  );
  const pageRows = useCallback(() => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1), [rowHeight]);
  // A list that became shorter is scrolled back by the browser only after it was drawn.
  const first = Math.min(seen.first, Math.max(0, count - seen.rows));
  const from = Math.max(0, first - BESIDE);
  const to = Math.min(count, first + seen.rows + BESIDE);
  return useMemo(() => ({ attach, from, to, scrollTo, pageRows }), [attach, from, to, scrollTo, pageRows]);
}
