import { z } from "zod";
import { dateInput, idInput, noteInput, reasonInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { nominationChannels, readinessLevels, reserveClasses } from "./reserve.ts";
import type { ReserveEntryId } from "./reserve.ts";
import { removalReasons } from "./reserve-states.ts";

const entryId = idInput<ReserveEntryId>();

/** Sets readiness from a day on; the basis is the reason and is never left out. */
export const setReadinessInput = z.strictObject({ entryId, version: versionInput, level: z.enum(readinessLevels), basis: reasonInput, on: dateInput });
export type SetReadiness = z.output<typeof setReadinessInput>;

/** A new nomination. */
export const nominateInput = z.strictObject({
  personId: idInput<PersonId>(),
  class: z.enum(reserveClasses),
  channel: z.enum(nominationChannels),
  targetUnitId: idInput<UnitId>().nullable().default(null),
  mentorId: idInput<PersonId>().nullable().default(null),
  on: dateInput,
  note: noteInput.nullable().default(null),
});
export type Nominate = z.output<typeof nominateInput>;

/** Facts of an entry that are no step of the procedure. */
export const editReserveEntryInput = z.strictObject({
  entryId,
  version: versionInput,
  patch: z
    .strictObject({
      targetUnitId: idInput<UnitId>().nullable(),
      mentorId: idInput<PersonId>().nullable(),
      filingDocument: z.string().trim().max(100, { error: "input.tooLong" }).nullable(),
      note: noteInput.nullable(),
    })
    .partial(),
});
export type EditReserveEntry = z.output<typeof editReserveEntryInput>;

export const suspendReserveInput = z.strictObject({ entryId, version: versionInput, on: dateInput, reason: reasonInput });
export type SuspendReserve = z.output<typeof suspendReserveInput>;

/** Takes a person out of the pool; the ground is one of the list, the reason is written. */
export const removeReserveInput = z.strictObject({ entryId, version: versionInput, on: dateInput, removal: z.enum(removalReasons), reason: reasonInput });
export type RemoveReserve = z.output<typeof removeReserveInput>;
