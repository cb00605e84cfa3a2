import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { UnitId } from "../org/unit.ts";
import { isTwoCommitteeRole } from "../people/appointment.ts";
import type { AppointmentRole } from "../people/appointment.ts";
import type { ReserveClass } from "./reserve.ts";
import { isOpen } from "./reserve-states.ts";
import type { ReserveState } from "./reserve-states.ts";

export interface Post {
  readonly unitId: UnitId;
  readonly role: AppointmentRole;
  readonly from: CalendarDate;
}

/** Whether a post fills the seat the entry aims at: secretary and deputy for one class, any other seat of the two committees for the other. RSV-13 */
export function fillsSeat(entry: { readonly class: ReserveClass; readonly targetUnitId: UnitId | null }, post: Post): boolean {
  if (entry.targetUnitId !== null && entry.targetUnitId !== post.unitId) return false;
  const heads = post.role === "partySecretary" || post.role === "partyDeputySecretary";
  return entry.class === "secretary" ? heads : isTwoCommitteeRole(post.role);
}

export interface Closing {
  readonly state: "appointed" | "appointedOutsideProcedure";
  readonly from: CalendarDate;
  /** True when the department has to look at it. */
  readonly finding: boolean;
}

/**
 * Facts are never refused: a registered post that fills the target seat closes the entry that day, as `appointed` when it
 * stood in the pool, as `appointedOutsideProcedure` with a finding from any other open state. Null when the post is not the
 * entry's seat, or the entry is closed already. A post the person held when the entry began is none of its business.
 * RSV-13
 */
export function registerAppointment(
  entry: { readonly class: ReserveClass; readonly targetUnitId: UnitId | null },
  current: { readonly state: ReserveState; readonly since: CalendarDate },
  enteredOn: CalendarDate,
  post: Post,
): Closing | null {
  if (!isOpen(current.state) || post.from < enteredOn || !fillsSeat(entry, post)) return null;
  const procedureStood = current.state === "inPool" && post.from >= current.since;
  return { state: procedureStood ? "appointed" : "appointedOutsideProcedure", from: post.from, finding: !procedureStood };
}
