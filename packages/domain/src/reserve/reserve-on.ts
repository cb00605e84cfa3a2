import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitLevel } from "../org/unit.ts";
import type { AppointmentRole } from "../people/appointment.ts";
import { isInReserve } from "./reserve-states.ts";
import type { ReserveState } from "./reserve-states.ts";

export interface StateSpan extends DateInterval {
  readonly state: ReserveState;
}

/** The state of an entry on a day, or null before it began. RSV-2 */
export function stateOn(states: readonly StateSpan[], on: CalendarDate): ReserveState | null {
  return states.find((s) => contains(s, on))?.state ?? null;
}

/** In reserve on D: in the pool or suspended on D. RSV-2 */
export function inReserveOn(states: readonly StateSpan[], on: CalendarDate): boolean {
  const state = stateOn(states, on);
  return state !== null && isInReserve(state);
}

export interface PostTaken {
  readonly role: AppointmentRole;
  readonly level: UnitLevel;
  readonly from: CalendarDate;
}

/**
 * Became secretary: the person's first post as a community Party organization's secretary (a 网格党总支 stands for one in a
 * street-level community), taken up in the window and not before the first posting began. Whether the person was in reserve
 * does not matter: conversion is counted from posting history. Null when it did not happen. RSV-14
 */
export function becameSecretary(
  posts: readonly PostTaken[],
  postings: readonly Pick<DateInterval, "from">[],
  window: { readonly since: CalendarDate; readonly on: CalendarDate },
): CalendarDate | null {
  const [first] = posts
    .filter((p) => p.role === "partySecretary" && (p.level === "community" || p.level === "grid"))
    .map((p) => p.from)
    .toSorted();
  if (first === undefined || first < window.since || first > window.on) return null;
  return postings.some((p) => p.from <= first) ? first : null;
}
