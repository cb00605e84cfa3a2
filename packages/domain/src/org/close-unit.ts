import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { Unit } from "./unit.ts";

/** What still hangs on the unit on the closing day and after. */
export interface StillThere {
  readonly children: number;
  readonly postings: number;
  readonly people: number;
}

/**
 * Ends a unit on `on` (the first day it is no more). Refused while units, postings or people's files are still bound to it, so
 * that none is left hanging; a merger moves them first. ORG-12
 */
export function closeUnit(
  unit: Pick<Unit, "from" | "to">,
  still: StillThere,
  on: CalendarDate,
): Result<{ readonly to: CalendarDate }, "unit.notInBeing" | "unit.stillHasChildren" | "unit.stillHasPostings" | "unit.stillHasPeople"> {
  if (!contains(unit, on) || unit.from === on) return refuse("unit.notInBeing", { on }, "on");
  if (still.children > 0) return refuse("unit.stillHasChildren", { count: still.children });
  if (still.postings > 0) return refuse("unit.stillHasPostings", { count: still.postings });
  if (still.people > 0) return refuse("unit.stillHasPeople", { count: still.people });
  return ok({ to: on });
}
