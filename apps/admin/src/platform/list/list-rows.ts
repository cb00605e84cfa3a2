import { type QueryKey, useQueryClient, type UseQueryOptions } from "@tanstack/react-query";
import { type RowPage, type RowsStatus, usePagedRows } from "../trpc/use-paged-rows.ts";

/** The rows of a list, wherever they are: what the grid draws, and all of them for paper. */
export interface ListRows<Row> {
  readonly count: number;
  /** Undefined until the row has arrived. */
  readonly at: (index: number) => Row | undefined;
  readonly status: RowsStatus;
  readonly show?: (first: number, last: number) => void;
  /** Why there are none, and the way to ask again. */
  readonly failure: { readonly error: unknown; readonly retry: () => void } | null;
  readonly all: () => Promise<readonly Row[]>;
}

/** As many as the server gives at once to whoever wants them all. */
const AT_ONCE = 1000;

interface AllRows {
  readonly atOnce?: number;
  /** A log that grows for years is printed from its newest row, as far as this. */
  readonly atMost?: number;
}

/** Rows filtered and sorted by the server, fetched by the screenful. `page` gives the options of one page. */
export function useServerRows<T extends RowPage<unknown>, E, K extends QueryKey>(
  page: (offset: number, limit: number) => UseQueryOptions<T, E, T, K>,
  { atOnce = AT_ONCE, atMost = Infinity }: AllRows = {},
): ListRows<T["rows"][number]> {
  const client = useQueryClient();
  const { count, at, show, status, error, retry } = usePagedRows(page);
  const all = async (): Promise<readonly T["rows"][number][]> => {
    const rows: T["rows"][number][] = [];
    for (;;) {
      // Kept by nobody: the next sheet of paper shows what is true then.
      const { rows: next, total } = await client.fetchQuery({ ...page(rows.length, Math.min(atOnce, atMost)), staleTime: 0, gcTime: 0 });
      rows.push(...next);
      if (next.length === 0 || rows.length >= Math.min(total, atMost)) return rows;
    }
  };
  return { count, at, show, status, failure: status === "error" ? { error, retry } : null, all };
}

interface Answer {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** Rows that have all arrived. */
export function arrived<Row>(rows: readonly Row[]): ListRows<Row> {
  return { count: rows.length, at: (index) => rows[index], status: "ready", failure: null, all: () => Promise.resolve(rows) };
}

/** Rows that one answer brought all at once, narrowed and sorted here. */
export function localRows<Row>(rows: readonly Row[], { isPending, isError, error, refetch }: Answer): ListRows<Row> {
  if (isPending) return { ...arrived(rows), status: "loading" };
  // What arrived before stays while a new answer fails.
  if (isError && rows.length === 0) return { ...arrived(rows), status: "error", failure: { error, retry: () => void refetch() } };
  return arrived(rows);
}
