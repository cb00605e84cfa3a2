import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { PeopleFacts } from "../people/people-facts.ts";
import type { PersonId } from "../people/person.ts";
import type { ReadinessLevel, ReserveClass, ReserveEntryId } from "./reserve.ts";
import type { ReserveState } from "./reserve-states.ts";

/** An entry with its state on `asOf`; `path` is that of the unit that manages the person. */
export interface ReserveFactsRow {
  readonly id: ReserveEntryId;
  readonly version: number;
  readonly personId: PersonId;
  readonly path: string | null;
  readonly class: ReserveClass;
  readonly state: ReserveState;
  readonly stateSince: CalendarDate;
  /** First day in the pool. */
  readonly enteredOn: CalendarDate | null;
  readonly readiness: ReadinessLevel | null;
  readonly readinessSince: CalendarDate | null;
}

export interface ReserveFacts extends PeopleFacts {
  readonly reserveEntries: readonly ReserveFactsRow[];
  readonly reserveValues: Readonly<Record<"secretaryAge" | "secretaryAgeCap" | "memberAge" | "memberAgeCap" | "reviewMonths", number>> & { readonly referenceDate: string };
}
