import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import type { PostingId, PostingRole } from "./posting.ts";

/** A 小区 or 片区 with its last path up to `asOf`; one that ended is kept while postings to it are open. */
export interface CompoundFactsRow extends DateInterval {
  readonly id: UnitId;
  readonly path: string;
}

/** A posting in force on `asOf`, or still open; `path` is the compound's. */
export interface PostingFactsRow extends DateInterval {
  readonly id: PostingId;
  readonly version: number;
  readonly personId: PersonId;
  readonly compoundId: UnitId;
  readonly path: string;
  readonly role: PostingRole;
  readonly branchTitle: string | null;
  readonly dutyDays: number;
}

export interface PostingFacts {
  readonly asOf: CalendarDate;
  readonly compounds: readonly CompoundFactsRow[];
  readonly postings: readonly PostingFactsRow[];
  /** Of every person with a posting: the path of the managing unit, null without one. */
  readonly people: readonly { readonly id: PersonId; readonly path: string | null }[];
  readonly postingValues: Readonly<Record<"maxCompounds" | "maxDutyDays" | "quietYellow" | "quietOrange" | "quietRed", number>>;
}
