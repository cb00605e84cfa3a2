import type { CalendarDate } from "../kernel/calendar-date.ts";
import { addMonths } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { Readiness, ReadinessLevel } from "./reserve.ts";
import { isInReserve } from "./reserve-states.ts";
import type { ReserveState } from "./reserve-states.ts";

export interface NewReadiness {
  readonly level: ReadinessLevel;
  readonly basis: string;
  readonly on: CalendarDate;
}

export type ReadinessRefusal = "reserve.notInReserve" | "reserve.basisMissing" | "reserve.readinessInFuture" | "reserve.readinessLater";

/** `close` is the row to end on the day; `replace` one that began the same day. */
export interface ReadinessChange {
  readonly close: Readiness | null;
  readonly replace: Readiness | null;
  readonly level: ReadinessLevel;
  readonly basis: string;
  readonly from: CalendarDate;
}

/**
 * Sets the readiness of a person in reserve from a day on, with a written basis. The same level again is a review and starts
 * a row of its own, because a review that confirms is a fact too. Not in the future, and not before a later one. RSV-15
 */
export function setReadiness(state: ReserveState, history: readonly Readiness[], next: NewReadiness, today: CalendarDate): Result<ReadinessChange, ReadinessRefusal> {
  if (!isInReserve(state)) return refuse("reserve.notInReserve", { state });
  if (next.basis.trim() === "") return refuse("reserve.basisMissing", {}, "basis");
  if (next.on > today) return refuse("reserve.readinessInFuture", { on: next.on }, "on");
  const later = history.find((r) => r.from > next.on);
  if (later !== undefined) return refuse("reserve.readinessLater", { on: later.from }, "on");
  const now = history.find((r) => contains(r, next.on)) ?? null;
  const sameDay = now?.from === next.on;
  return ok({ close: sameDay ? null : now, replace: sameDay ? now : null, level: next.level, basis: next.basis.trim(), from: next.on });
}

/** The day the yearly review falls due: months after the last one. RSV-16 */
export function reviewDueOn(lastReview: CalendarDate, reviewMonths: number): CalendarDate {
  return addMonths(lastReview, reviewMonths);
}
