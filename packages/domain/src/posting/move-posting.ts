import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { UnitId } from "../org/unit.ts";
import { assignPosting } from "./assign-posting.ts";
import type { AssignRefusal, NewPosting, PostingSurroundings } from "./assign-posting.ts";
import { endPosting } from "./end-posting.ts";
import type { EndRefusal, PostingEnd } from "./end-posting.ts";
import type { EndReason, Posting, PostingRole } from "./posting.ts";

export interface Move {
  readonly compoundId: UnitId;
  readonly on: CalendarDate;
  readonly role: PostingRole;
  readonly reason: EndReason;
}

export interface Moved {
  readonly end: PostingEnd;
  readonly next: NewPosting;
  readonly warnings: readonly Refusal<"posting.overload">[];
}

/**
 * Moves a person to another compound on a day: the old posting ends, the new one begins, and both happen or neither. Duty
 * days and mentor go along; titles held in the old compound do not. `around` describes the new compound. PST-9
 */
export function movePosting(posting: Posting, move: Move, around: PostingSurroundings): Result<Moved, AssignRefusal | EndRefusal | "posting.sameCompound"> {
  if (move.compoundId === posting.compoundId) return refuse("posting.sameCompound", {}, "compoundId");
  const end = endPosting(posting, move.on, move.reason);
  if (!end.ok) return end;
  const ended = around.ofPerson.map((p) => (p.id === posting.id ? { ...p, to: move.on } : p));
  const next = assignPosting(
    {
      personId: posting.personId,
      compoundId: move.compoundId,
      role: move.role,
      branchTitle: null,
      dutyDays: posting.dutyDays,
      mentorId: posting.mentorId,
      crossTitle: null,
      note: null,
      from: move.on,
      to: null,
    },
    { ...around, ofPerson: ended },
  );
  return next.ok ? ok({ end: end.value, next: next.value.posting, warnings: next.value.warnings }) : next;
}

/** A change of role, duty days, mentor or titles from a day on: one interval closes, the next opens with the same end. */
export interface PostingChange {
  readonly role?: PostingRole | undefined;
  readonly branchTitle?: string | null | undefined;
  readonly dutyDays?: number | undefined;
  readonly mentorId?: Posting["mentorId"] | undefined;
  readonly crossTitle?: string | null | undefined;
}

export type ChangeRefusal = AssignRefusal | "posting.notInForce" | "posting.nothingChanged";

/**
 * What a change does. On the first day of the posting it replaces the row (`end` is null), later it splits it. The guards are
 * those of a new posting over the rest of the time. PST-10
 */
export function changePosting(
  posting: Posting,
  change: PostingChange,
  on: CalendarDate,
  around: PostingSurroundings,
): Result<{ readonly end: CalendarDate | null; readonly next: NewPosting }, ChangeRefusal> {
  if (!contains(posting, on)) return refuse("posting.notInForce", { on, from: posting.from, to: posting.to }, "on");
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Posting>;
  const changed = (Object.keys(given) as (keyof Posting)[]).some((field) => given[field] !== posting[field]);
  if (!changed) return refuse("posting.nothingChanged");
  const { id, endReason: _dropped, ...kept } = posting;
  const others = <P extends { readonly id: Posting["id"] }>(rows: readonly P[]): readonly P[] => rows.filter((p) => p.id !== id);
  const next = assignPosting({ ...kept, ...given, from: on }, { ...around, ofCompound: others(around.ofCompound), ofPerson: others(around.ofPerson) }, "registering");
  return next.ok ? ok({ end: posting.from === on ? null : on, next: next.value.posting }) : next;
}
