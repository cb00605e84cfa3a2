import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { kindDefinitions, nextStates } from "./evidence-kinds.ts";
import type { Evidence } from "./evidence.ts";
import { decideStatus, decideVerification } from "./verify-entry.ts";
import type { VerificationEvent } from "./verify-entry.ts";
import { mayChange } from "./write-entry.ts";

/** What may be done with one entry at the desk. */
export const entrySteps = ["edit", "setStatus", "share", "verify", "sendBack", "submit", "unverify", "void"] as const;
export type EntryStep = (typeof entrySteps)[number];

type Entry = Pick<Evidence, "kind" | "status" | "occurredOn" | "verification" | "verifiedOn">;

export interface NextStatus {
  readonly status: string;
  /** The state carries a closing date. */
  readonly closes: boolean;
}

/** The states the entry may go to now. EVD-1 */
export function nextStatuses(entry: Pick<Entry, "kind" | "status" | "verification">): readonly NextStatus[] {
  const table: Readonly<Record<string, readonly string[]>> = nextStates[entry.kind];
  const closing: readonly string[] = kindDefinitions[entry.kind].closing;
  return (table[entry.status] ?? []).filter((to) => decideStatus(entry, to).ok).map((status) => ({ status, closes: closing.includes(status) }));
}

/**
 * Whether the entry's own state allows a step, asked of the functions that decide it, with reason and resident's reply given: what
 * remains is what the person at the desk cannot mend. EVD-1 EVD-4 EVD-5 EVD-18
 */
export function mayStep(entry: Entry, step: EntryStep, today: CalendarDate): Result<true> {
  switch (step) {
    case "edit":
      return mayChange(entry.verification);
    case "share":
      return entry.verification === "verified" ? ok(true) : mayChange(entry.verification);
    case "setStatus": {
      if (nextStatuses(entry).length > 0) return ok(true);
      const still = entry.verification === "verified" && entry.kind === "project" ? ok(true as const) : mayChange(entry.verification);
      return still.ok ? refuse("evidence.lastStatus", { kind: entry.kind, status: entry.status }) : still;
    }
    case "verify":
    case "sendBack":
    case "submit":
    case "unverify":
    case "void":
      return probe(entry, step, today);
  }
}

function probe(entry: Entry, event: Exclude<VerificationEvent, "seal">, today: CalendarDate): Result<true> {
  const decided = decideVerification(entry, { event, on: today, by: "", recordedBy: null, residentReplied: true, reason: "–" });
  return decided.ok ? ok(true) : decided;
}
