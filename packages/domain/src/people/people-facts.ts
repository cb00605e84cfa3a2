import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import type { UnitId } from "../org/unit.ts";
import type { AppointmentId, AppointmentKind, AppointmentRole } from "./appointment.ts";
import type { PersonId } from "./person.ts";
import type { Sex } from "./sex-codes.ts";

/** A person as rules see one: plain columns, with the path on `asOf` of the unit that manages the file. */
export interface PersonFactsRow {
  readonly id: PersonId;
  readonly version: number;
  readonly path: string | null;
  readonly name: string;
  readonly sex: Sex;
  readonly birth: PartialDate | null;
  /** Birth and sex as the ID card says them. */
  readonly idBirth: CalendarDate | null;
  readonly idSex: Sex | null;
  readonly politicalStatus: string | null;
  readonly partyJoined: PartialDate | null;
  readonly partyConfirmed: CalendarDate | null;
}

/** A post, of any time, with the person's path. */
export interface AppointmentFactsRow extends DateInterval {
  readonly id: AppointmentId;
  readonly version: number;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: AppointmentRole;
  readonly kind: AppointmentKind;
}

export interface PeopleFacts {
  readonly asOf: CalendarDate;
  readonly persons: readonly PersonFactsRow[];
  readonly appointments: readonly AppointmentFactsRow[];
}
