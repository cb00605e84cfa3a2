import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import type { PostingFacts } from "../posting/posting-facts.ts";
import type { EvidenceId, HonourKind } from "./evidence.ts";

/** An issue that is still open on `asOf`. */
export interface OpenIssueRow {
  readonly id: EvidenceId;
  readonly version: number;
  readonly path: string;
  readonly status: string;
  readonly dueOn: CalendarDate | null;
}

/** An entry with its shares, as far as any person credited had no posting around its unit on the day; others may be given too. */
export interface CreditedEntryRow {
  readonly id: EvidenceId;
  readonly version: number;
  readonly path: string;
  readonly occurredOn: CalendarDate;
  readonly credits: readonly { readonly personId: PersonId; readonly shareBp: number }[];
}

/** A posting of any time, for the question whether someone was posted there then. */
export interface PastPostingRow extends DateInterval {
  readonly personId: PersonId;
  /** Path of the compound. */
  readonly path: string;
}

/** When a person last had a verified entry around a unit. */
export interface LastVerifiedRow {
  readonly personId: PersonId;
  readonly path: string;
  readonly on: CalendarDate;
}

export interface HonourFactsRow extends DateInterval {
  readonly id: string;
  readonly unitId: UnitId;
  readonly path: string;
  readonly kind: HonourKind;
}

export interface PetitionFactsRow {
  readonly unitId: UnitId;
  readonly month: CalendarDate;
  readonly petitions: number;
}

export interface EvidenceFacts extends PostingFacts {
  readonly openIssues: readonly OpenIssueRow[];
  readonly creditedEntries: readonly CreditedEntryRow[];
  readonly pastPostings: readonly PastPostingRow[];
  readonly lastVerified: readonly LastVerifiedRow[];
  readonly honours: readonly HonourFactsRow[];
  readonly petitions: readonly PetitionFactsRow[];
}
