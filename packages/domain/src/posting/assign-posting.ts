import { contains, isEmpty, overlaps } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { Unit, UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { peakLoad } from "./load.ts";
import type { Posting, PostingRole, PostingSpan } from "./posting.ts";

/** A posting to be made. It may begin in the future and then takes force on its date. */
export type NewPosting = Omit<Posting, "id" | "endReason">;

/** What the shell has loaded and locked: the compound, its postings, and every posting of the person. */
export interface PostingSurroundings {
  readonly compound: (DateInterval & Pick<Unit, "level">) | null;
  readonly ofCompound: readonly PostingSpan[];
  readonly ofPerson: readonly PostingSpan[];
  /** Compounds one person may hold at once. */
  readonly maxCompounds: number;
}

export type AssignRefusal =
  | "posting.datesReversed"
  | "posting.notACompound"
  | "posting.compoundNotInBeing"
  | "posting.selfMentor"
  | "posting.alreadyPosted"
  | "posting.leadTaken"
  | "posting.overload";

export interface Assignment {
  readonly posting: NewPosting;
  readonly warnings: readonly Refusal<"posting.overload">[];
}

/**
 * Whether the posting may be made: the compound exists from the first to the last day, nobody mentors themselves, the person
 * is not already posted there in the time, no other lead is in force at any time of a lead posting, and the person's load
 * stays within the limit. With `registering`, for lists that record what is already so, an overload is only warned of.
 * PST-1 … PST-6
 */
export function assignPosting(posting: NewPosting, around: PostingSurroundings, mode: "deciding" | "registering" = "deciding"): Result<Assignment, AssignRefusal> {
  const { compound, ofCompound, ofPerson, maxCompounds } = around;
  if (isEmpty(posting)) return refuse("posting.datesReversed", { from: posting.from, to: posting.to }, "to");
  if (compound === null) return refuse("posting.compoundNotInBeing", { on: posting.from, to: null }, "compoundId");
  if (compound.level !== "compound") return refuse("posting.notACompound", {}, "compoundId");
  if (!holdsThrough(compound, posting)) return refuse("posting.compoundNotInBeing", { on: posting.from, to: compound.to }, "compoundId");
  if (posting.mentorId === posting.personId) return refuse("posting.selfMentor", {}, "mentorId");
  const twice = ofPerson.find((p) => p.compoundId === posting.compoundId && overlaps(p, posting));
  if (twice !== undefined) return refuse("posting.alreadyPosted", { from: twice.from, to: twice.to }, "personId");
  const lead = leadDuring(ofCompound, posting);
  if (posting.role === "lead" && lead !== null) return refuse("posting.leadTaken", { from: lead.from, to: lead.to, posting: lead.id }, "role");
  const peak = peakLoad([...ofPerson, posting], posting);
  if (peak.compounds <= maxCompounds) return ok({ posting, warnings: [] });
  const overload = refuse("posting.overload", { count: peak.compounds, limit: maxCompounds }, "personId");
  return mode === "registering" ? ok({ posting, warnings: [overload.refusal] }) : overload;
}

/** The lead posting in force at any time of the interval, or null. PST-4 */
export function leadDuring(ofCompound: readonly PostingSpan[], during: DateInterval): PostingSpan | null {
  return ofCompound.find((p) => p.role === "lead" && overlaps(p, during)) ?? null;
}

/** The role a newcomer can take without a clash. PST-4 */
export function freeRole(ofCompound: readonly PostingSpan[], during: DateInterval): PostingRole {
  return leadDuring(ofCompound, during) === null ? "lead" : "member";
}

/** Who is at the compound on the day, the lead first. PST-4 */
export function heldBy(ofCompound: readonly PostingSpan[], compoundId: UnitId, on: Posting["from"]): readonly PersonId[] {
  return ofCompound
    .filter((p) => p.compoundId === compoundId && contains(p, on))
    .toSorted((a, b) => Number(b.role === "lead") - Number(a.role === "lead"))
    .map((p) => p.personId);
}

function holdsThrough(compound: DateInterval, posting: DateInterval): boolean {
  return contains(compound, posting.from) && (compound.to === null || (posting.to !== null && posting.to <= compound.to));
}
