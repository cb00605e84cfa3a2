import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { WorkCalendar } from "../kernel/work-calendar.ts";
import { entryFaults } from "./check-entry.ts";
import type { EntryFacts } from "./check-entry.ts";
import { statesOfKind } from "./evidence-kinds.ts";
import type { EditEvidence, RecordEvidence } from "./evidence.input.ts";
import type { Evidence, Verification } from "./evidence.ts";
import { issueDueOn } from "./issue-clock.ts";
import type { ClockDays } from "./issue-clock.ts";
import { holdsContact } from "./mask-contacts.ts";

/** What an entry says; whose it is, its verification and its source stand beside it. */
export type EntryText = EntryFacts & Pick<Evidence, "title" | "detail" | "urgent">;

export interface WrittenEntry extends EntryText {
  readonly dueOn: CalendarDate | null;
  /** The last day rests on a holiday year that is not published yet. */
  readonly dueProvisional: boolean;
}

export interface EntryDesk {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly days: ClockDays;
}

/** A new entry in its kind's first state unless another is told, with its clock; every fault at once. EVD-1 EVD-2 EVD-3 EVD-6 EVD-16 */
export function recordEntry(told: Omit<RecordEvidence, "unitId" | "credits" | "corrects" | "sourceSystem" | "externalId">, desk: EntryDesk): Result<WrittenEntry> {
  return written({ ...told, status: told.status ?? statesOfKind[told.kind][0] }, desk);
}

/** Corrects what an entry says, before it is verified. Refuses `evidence.sealed`, `evidence.voided`, `evidence.verifiedAlready`. EVD-18 */
export function editEntry(entry: EntryText & { readonly verification: Verification }, patch: EditEvidence["patch"], desk: EntryDesk): Result<WrittenEntry> {
  const open = mayChange(entry.verification);
  if (!open.ok) return open;
  const told = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<EntryText>;
  const { verification: _, ...before } = entry;
  return written({ ...before, ...told }, desk);
}

/** Whether the words, dates and shares of an entry may still be changed. EVD-18 */
export function mayChange(verification: Verification): Result<true, "evidence.sealed" | "evidence.voided" | "evidence.verifiedAlready"> {
  switch (verification) {
    case "sealed":
      return refuse("evidence.sealed");
    case "void":
      return refuse("evidence.voided");
    case "verified":
      return refuse("evidence.verifiedAlready");
    case "recorded":
    case "sentBack":
      return ok(true);
  }
}

function written(entry: EntryText, { today, calendar, days }: EntryDesk): Result<WrittenEntry> {
  const faults: Refusal[] = [...entryFaults(entry, today)];
  // A title stands in lists, which go wider than the chain that handles the matter.
  if (holdsContact(entry.title)) faults.push(refuse("evidence.contactInTitle", {}, "title").refusal);
  const due =
    entry.kind === "issue" && entry.channel !== null && entry.class !== null ? issueDueOn(calendar, { ...entry, channel: entry.channel, class: entry.class }, days) : null;
  if (due !== null && !due.ok) faults.push({ ...due.refusal, field: "occurredOn" });
  const [first, ...related] = faults;
  if (first !== undefined) return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
  return ok({ ...entry, dueOn: due?.ok === true ? due.value.date : null, dueProvisional: due?.ok === true && due.value.provisional });
}
