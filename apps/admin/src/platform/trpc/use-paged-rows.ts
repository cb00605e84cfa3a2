import { useQueries, type QueryKey, type UseQueryOptions } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { callError } from "./call-error.ts";

const PAGE = 100;

export interface RowPage<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

export type RowsStatus = "loading" | "ready" | "error";

export interface PagedRows<R> {
  readonly count: number;
  /** Undefined until its page has arrived. */
  readonly at: (index: number) => R | undefined;
  /** The rows on screen, `last` included; their pages are fetched. */
  readonly show: (first: number, last: number) => void;
  readonly status: RowsStatus;
  /** The first error, for a refusal's text. */
  readonly error: unknown;
  readonly retry: () => void;
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Rows of a long list, fetched a page at a time as they come on screen. `query` gives the options of one page. */
export function usePagedRows<T extends RowPage<unknown>, E, K extends QueryKey>(
  query: (offset: number, limit: number) => UseQueryOptions<T, E, T, K>,
): PagedRows<T["rows"][number]> {
  const [range, setRange] = useState<PageRange>({ first: 0, last: 0 });
  // The first page is always there: it carries the count.
  const pages = useMemo(() => [...new Set([0, ...upTo(range)])], [range]);
  const results = useQueries({ queries: pages.map((page) => ({ ...query(page * PAGE, PAGE), retry: retryOffline })) });
  const byPage = new Map(pages.map((page, index) => [page, results[index]?.data]));
  const newest = results.find((result) => result.data !== undefined)?.data;
  const failed = results.find((result) => result.isError && result.data === undefined);
  const status: RowsStatus = failed !== undefined ? "error" : newest === undefined ? "loading" : "ready";
  const latest = useRef(results);
  latest.current = results;
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(Math.max(0, first) / PAGE), last: Math.floor(Math.max(0, last) / PAGE) };
    setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, []);
  const retry = useCallback(() => {
    for (const result of latest.current) if (result.isError) void result.refetch();
  }, []);
  return {
    count: newest?.total ?? 0,
    at: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    show,
    status,
    error: failed?.error ?? null,
    retry,
  };
}

function retryOffline(count: number, error: unknown): boolean {
  return count < 3 && callError(error).kind === "offline";
}

function upTo({ first, last }: PageRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
