import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { EvidenceKind } from "./evidence-kinds.ts";
import type { Evidence, Verification } from "./evidence.ts";

/** The state an entry of the kind was in before a closing date; the kinds that have none keep theirs. */
export const openStateOf = {
  issue: "handling",
  project: "underWay",
  mediation: "mediating",
  lobbySession: null,
  doorVisit: null,
  assistance: null,
  partyHub: "registered",
  activeResident: "registered",
  checkIn: "registered",
} as const satisfies Record<EvidenceKind, string | null>;

export interface EntryOnDay {
  readonly status: string;
  readonly closedOn: CalendarDate | null;
  readonly verification: Verification;
  readonly verifiedOn: CalendarDate | null;
}

/**
 * How an entry stood on a day, by its own dates: closed later was still open, verified later was waiting. What it said about
 * itself before an edit is known time, not this. EVD-17
 */
export function entryOn(entry: Pick<Evidence, "kind" | "status" | "closedOn" | "verification" | "verifiedOn">, on: CalendarDate): EntryOnDay {
  const closedLater = entry.closedOn !== null && entry.closedOn > on;
  const verifiedLater = entry.verifiedOn !== null && entry.verifiedOn > on && (entry.verification === "verified" || entry.verification === "sealed");
  return {
    status: closedLater ? (openStateOf[entry.kind] ?? entry.status) : entry.status,
    closedOn: closedLater ? null : entry.closedOn,
    verification: verifiedLater ? "recorded" : entry.verification,
    verifiedOn: verifiedLater ? null : entry.verifiedOn,
  };
}
