import { useMemo } from "react";
import { sessionStore, useSession } from "../session/session-store.ts";
import { createStore, useStore } from "./store.ts";

export interface At {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** What the whole workbench looks at: the situation of a day, and whose knowledge of it. Kept in the address. */
export interface Look {
  /** Null is the business date, which moves by itself. */
  readonly asOf: string | null;
  /** As it had been recorded by the end of this day; null is what is recorded now. */
  readonly knownOn: string | null;
}

export const NOW: Look = { asOf: null, knownOn: null };
export const lookStore = createStore<Look>(NOW);

const TODAY: At = {};
const civilDate = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

/** Known time is real, also where the business date is not. */
export function knownToday(): string {
  return civilDate.format(new Date());
}

function atOf({ asOf, knownOn }: Look): At {
  if (asOf === null && knownOn === null) return TODAY;
  // The day ends in China at four in the afternoon, UTC.
  return { ...(asOf === null ? {} : { asOf }), ...(knownOn === null ? {} : { knownAt: `${knownOn}T15:59:59.999Z` }) };
}

export function currentAt(): At {
  return atOf(lookStore.get());
}

/** Today, written out, is today, and what is known by a day not yet over is what is known now: neither turns the workbench read-only. */
export function setLook({ asOf, knownOn }: Look): void {
  const state = sessionStore.get();
  const next: Look = {
    asOf: state.phase === "open" && asOf === state.session.businessToday ? null : asOf,
    knownOn: knownOn !== null && knownOn < knownToday() ? knownOn : null,
  };
  const before = lookStore.get();
  if (next.asOf !== before.asOf || next.knownOn !== before.knownOn) lookStore.set(next);
}

/** Another day, known as before; null is today as it is known now. */
export function setAsOf(date: string | null): void {
  setLook(date === null ? NOW : { asOf: date, knownOn: lookStore.get().knownOn });
}

export interface AsOf {
  /** Goes into every read. */
  readonly at: At;
  /** The date looked at, today included. */
  readonly date: string;
  /** The day whose knowledge is shown; null for what is known now. */
  readonly knownOn: string | null;
  /** Another day than today is looked at, or another day's knowledge: everything is read-only. */
  readonly past: boolean;
}

export function useAsOf(): AsOf {
  const look = useStore(lookStore);
  const { businessToday } = useSession();
  return useMemo(
    () => ({
      at: atOf(look),
      date: look.asOf ?? businessToday,
      knownOn: look.knownOn,
      past: look.knownOn !== null || (look.asOf !== null && look.asOf !== businessToday),
    }),
    [look, businessToday],
  );
}
