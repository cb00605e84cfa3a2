import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { ReserveClass } from "./reserve.ts";
import { isOpen } from "./reserve-states.ts";
import type { ReserveState } from "./reserve-states.ts";

export type NominationRefusal = "reserve.alreadyOpen" | "reserve.reopensEarlier" | "date.inFuture";

/** An entry of the person with its last state. */
export interface KnownEntry {
  readonly class: ReserveClass;
  readonly state: ReserveState;
  readonly since: CalendarDate;
}

/**
 * Whether a person may be nominated for a class on a day. For both classes at once, yes; twice for the same one, no. A removed
 * person comes back as a new nomination, dated after the removal. Eligibility is judged at the screening, not here. RSV-19
 */
export function decideNomination(
  entries: readonly KnownEntry[],
  cls: ReserveClass,
  on: CalendarDate,
  today: CalendarDate,
): Result<{ readonly state: "nominated"; readonly from: CalendarDate }, NominationRefusal> {
  if (on > today) return refuse("date.inFuture", { date: on }, "on");
  const same = entries.filter((entry) => entry.class === cls);
  const open = same.find((entry) => isOpen(entry.state));
  if (open !== undefined) return refuse("reserve.alreadyOpen", { class: cls, state: open.state, since: open.since }, "class");
  const later = same.find((entry) => entry.since > on);
  if (later !== undefined) return refuse("reserve.reopensEarlier", { state: later.state, since: later.since }, "on");
  return ok({ state: "nominated", from: on });
}
