import { z } from "zod";
import { countInput, dateInput, idInput, lineInput, noteInput, reasonInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { reviewOpinions } from "./decide-reserve.ts";
import { nominationChannels, readinessLevels, reserveClasses } from "./reserve.ts";
import type { ReserveEntryId } from "./reserve.ts";
import { removalReasons } from "./reserve-states.ts";
import { screeningRules } from "./screening.ts";

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

const step = { entryId, version: versionInput, on: dateInput } as const;
const note = noteInput.nullable().default(null);

/** Pauses a place in the pool. */
export const suspendReserveInput = z.strictObject({ ...step, reason: reasonInput });
export type SuspendReserve = z.output<typeof suspendReserveInput>;

/** Ends the pause; the person is screened again. */
export const resumeReserveInput = z.strictObject({ ...step, reason: reasonInput });
export type ResumeReserve = z.output<typeof resumeReserveInput>;

/** Takes a person out of the pool; the ground is one of the list, the reason is written. */
export const removeReserveInput = z.strictObject({ ...step, removal: z.enum(removalReasons), reason: reasonInput });
export type RemoveReserve = z.output<typeof removeReserveInput>;

const answer = z.strictObject({
  department: lineInput(60),
  opinion: z.enum(reviewOpinions),
  signatory: lineInput(60).nullable(),
  validTo: dateInput.nullable(),
});

/** One step of the procedure with what the step has to put on record. */
export const advanceReserveInput = z.discriminatedUnion("event", [
  z.strictObject({ ...step, event: z.literal("screen"), reasons: z.partialRecord(z.enum(screeningRules), reasonInput).default({}), reason: note }),
  z.strictObject({
    ...step,
    event: z.literal("inspect"),
    inspectors: z.array(lineInput(60)).max(20),
    report: z.string().trim().max(4000, { error: "input.tooLong" }),
    reason: note,
  }),
  z.strictObject({ ...step, event: z.literal("deliberate"), agreed: z.boolean(), documentNo: lineInput(100).nullable().default(null), reason: note }),
  z.strictObject({ ...step, event: z.literal("reviewJointly"), answers: z.array(answer).max(40), reason: note }),
  z.strictObject({ ...step, event: z.literal("publicise"), until: dateInput, reason: note }),
  z.strictObject({ ...step, event: z.literal("endPublicity"), received: countInput, open: countInput, reason: note }),
  z.strictObject({ ...step, event: z.literal("file"), filingDocument: z.string().trim().max(100, { error: "input.tooLong" }), reason: note }),
  z.strictObject({ ...step, event: z.literal("enterPool"), reason: note }),
  z.strictObject({ ...step, event: z.enum(["upholdObjection", "sendBackForChecking", "decline", "withdraw"]), reason: reasonInput }),
]);
export type AdvanceReserve = z.output<typeof advanceReserveInput>;
