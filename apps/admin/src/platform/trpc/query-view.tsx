import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { QueryFailure } from "./query-failure.tsx";

export interface QueryViewProps<T, E> {
  readonly query: UseQueryResult<T, E>;
  readonly children: (data: T) => ReactNode;
  /** Lines of the placeholder. */
  readonly lines?: number;
}

/** What a query shows while it loads and when there is no answer. Old data stays while it refetches. */
export function QueryView<T, E>({ query, children, lines = 6 }: QueryViewProps<T, E>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null || query.error === undefined) return <Skeleton lines={lines} />;
  return <QueryFailure error={query.error} retry={() => void query.refetch()} />;
}
