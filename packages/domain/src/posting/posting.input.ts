import { z } from "zod";
import { dateInput, idInput, noteInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { endReasons, postingRoles, siteStates } from "./posting.ts";
import type { PostingId } from "./posting.ts";

const postingId = idInput<PostingId>();
const compoundId = idInput<UnitId>();
const title = z.string().trim().max(100, { error: "input.tooLong" });
const dutyDays = z.int({ error: "input.wholeNumber" }).min(0, { error: "dutyDays.range" }).max(7, { error: "dutyDays.range" });

/** Posts a person to a compound. */
export const assignPostingInput = z.strictObject({
  personId: idInput<PersonId>(),
  compoundId,
  role: z.enum(postingRoles),
  dutyDays,
  from: dateInput,
  to: dateInput.nullable().default(null),
  mentorId: idInput<PersonId>().nullable().default(null),
  branchTitle: title.nullable().default(null),
  crossTitle: title.nullable().default(null),
  note: noteInput.nullable().default(null),
});
export type AssignPosting = z.output<typeof assignPostingInput>;

/** Changes role, duty days, mentor or titles from a day on. A field left out stays. */
export const changePostingInput = z.strictObject({
  postingId,
  version: versionInput,
  on: dateInput,
  role: z.enum(postingRoles).optional(),
  dutyDays: dutyDays.optional(),
  mentorId: idInput<PersonId>().nullable().optional(),
  branchTitle: title.nullable().optional(),
  crossTitle: title.nullable().optional(),
});
export type ChangePosting = z.output<typeof changePostingInput>;

/** Moves a person to another compound on a day. */
export const movePostingInput = z.strictObject({
  postingId,
  version: versionInput,
  compoundId,
  on: dateInput,
  role: z.enum(postingRoles),
  reason: z.enum(endReasons).default("rotation"),
});
export type MovePosting = z.output<typeof movePostingInput>;

/** Ends a posting; `on` is the first day it is no more. */
export const endPostingInput = z.strictObject({ postingId, version: versionInput, on: dateInput, reason: z.enum(endReasons), note: noteInput.nullable().default(null) });
export type EndPosting = z.output<typeof endPostingInput>;

export const recordSiteDayInput = z.strictObject({ postingId, on: dateInput, state: z.enum(siteStates) });
export type RecordSiteDay = z.output<typeof recordSiteDayInput>;
