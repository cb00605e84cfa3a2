import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { Unit } from "./unit.ts";

/** Rows of one kind bound to a unit on a day or after: how many, and the names of the first few. */
export interface Bound {
  readonly count: number;
  readonly names: readonly string[];
}

/** What still hangs on the unit on the closing day and after. */
export interface StillThere {
  readonly children: Bound;
  readonly postings: Bound;
  readonly people: Bound;
  readonly posts: Bound;
  readonly openEntries: Bound;
  /** A later name or place already recorded. */
  readonly laterChange: CalendarDate | null;
}

const refusalOf = {
  children: "unit.stillHasChildren",
  postings: "unit.stillHasPostings",
  people: "unit.stillHasPeople",
  posts: "unit.stillHasPosts",
  openEntries: "unit.stillHasOpenEntries",
} as const satisfies Record<Exclude<keyof StillThere, "laterChange">, string>;

export type CloseRefusal = "unit.notInBeing" | "unit.changedLater" | (typeof refusalOf)[keyof typeof refusalOf];

/**
 * Ends a unit on `on` (the first day it is no more). Refused while units, postings, people's files, posts or open entries of the ledger are
 * still bound to it, every kind named at once, so that none is left hanging; a merger moves them first. ORG-12
 */
export function closeUnit(unit: Pick<Unit, "from" | "to">, still: StillThere, on: CalendarDate): Result<{ readonly to: CalendarDate }, CloseRefusal> {
  if (!contains(unit, on) || unit.from === on) return refuse("unit.notInBeing", { on }, "on");
  if (still.laterChange !== null) return refuse("unit.changedLater", { on: still.laterChange }, "on");
  const kinds = Object.keys(refusalOf) as (keyof typeof refusalOf)[];
  const [first, ...related] = kinds.filter((kind) => still[kind].count > 0).map((kind) => standsInTheWay(kind, still[kind]));
  if (first === undefined) return ok({ to: on });
  return { ok: false, refusal: related.length === 0 ? first : { ...first, related } };
}

function standsInTheWay(kind: keyof typeof refusalOf, { count, names }: Bound): Refusal<CloseRefusal> {
  return { code: refusalOf[kind], facts: { count, names: names.join("、"), more: count > names.length ? "…" : "" } };
}
