import type { Brand } from "../kernel/brand.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "./person.ts";

export type AppointmentId = Brand<string, "AppointmentId">;

/** 书记, 副书记, 党组织委员, 居(村)委会主任, 副主任, 居(村)委会委员, other posts. */
export const appointmentRoles = ["partySecretary", "partyDeputySecretary", "partyMember", "director", "deputyDirector", "committeeMember", "other"] as const;
export type AppointmentRole = (typeof appointmentRoles)[number];

/** 主职, 兼职, 交叉任职 (业委会, 物业). */
export const appointmentKinds = ["main", "concurrent", "cross"] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

/** A dated post. */
export interface Appointment extends DateInterval {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: AppointmentRole;
  readonly kind: AppointmentKind;
  readonly title: string;
  readonly documentNo: string | null;
}

const twoCommittees: ReadonlySet<AppointmentRole> = new Set(["partySecretary", "partyDeputySecretary", "partyMember", "director", "deputyDirector", "committeeMember"]);

/** 两委: a seat on the Party organization or the residents' (villagers') committee. PPL-10 */
export function isTwoCommitteeRole(role: AppointmentRole): boolean {
  return twoCommittees.has(role);
}

/** Whether the person sits on a two-committee team on the day. PPL-10 */
export function isCommitteeMemberOn(appointments: readonly Pick<Appointment, "role" | "from" | "to">[], on: CalendarDate): boolean {
  return appointments.some((a) => isTwoCommitteeRole(a.role) && contains(a, on));
}

/** 一肩挑: secretary and director at once. PPL-10 */
export function holdsBothHeads(appointments: readonly Pick<Appointment, "role" | "from" | "to">[], on: CalendarDate): boolean {
  const held = new Set(appointments.filter((a) => contains(a, on)).map((a) => a.role));
  return held.has("partySecretary") && held.has("director");
}
