import { useMemo } from "react";
import { sessionStore, useSession } from "../session/session-store.ts";
import { createStore, useStore } from "./store.ts";

export interface At {
  readonly asOf?: string;
}

/** The date the whole workbench looks at; null is the business date, which moves by itself. Kept in the address as `asOf`. */
export const asOfStore = createStore<string | null>(null);

const TODAY: At = {};

export function currentAt(): At {
  const asOf = asOfStore.get();
  return asOf === null ? TODAY : { asOf };
}

/** Today, written out, is today: it must not turn the workbench read-only. */
export function setAsOf(date: string | null): void {
  const state = sessionStore.get();
  asOfStore.set(state.phase === "open" && date === state.session.businessToday ? null : date);
}

export interface AsOf {
  /** Goes into every read. */
  readonly at: At;
  /** The date looked at, today included. */
  readonly date: string;
  /** Another day than today is looked at: everything is read-only. */
  readonly past: boolean;
}

export function useAsOf(): AsOf {
  const chosen = useStore(asOfStore);
  const { businessToday } = useSession();
  return useMemo(
    () => ({
      at: chosen === null ? TODAY : { asOf: chosen },
      date: chosen ?? businessToday,
      past: chosen !== null && chosen !== businessToday,
    }),
    [chosen, businessToday],
  );
}
