import type { CalendarDate } from "../kernel/calendar-date.ts";
import { refuse } from "../kernel/result.ts";
import type { Refusal } from "../kernel/result.ts";
import { isStateOf, kindDefinitions } from "./evidence-kinds.ts";
import type { KindDefinition } from "./evidence-kinds.ts";
import type { CreditShare, Evidence } from "./evidence.ts";

export type EntryFault =
  | "evidence.required"
  | "evidence.statusUnknown"
  | "evidence.inFuture"
  | "evidence.measureWrong"
  | "evidence.closedMissing"
  | "evidence.closedBeforeStart"
  | "evidence.closedInFuture"
  | "evidence.notClosing"
  | "evidence.creditTwice"
  | "evidence.creditOver"
  | "evidence.creditRange";

export type EntryFacts = Pick<Evidence, "kind" | "occurredOn" | "class" | "channel" | "projectLevel" | "status" | "closedOn" | "quantity" | "measure">;

/**
 * What speaks against an entry, every reason at once: required fields of its kind, its states, its unit of measure, dates.
 * A planned project may start in the future; nothing else happens later than today. EVD-2 EVD-3
 */
export function entryFaults(entry: EntryFacts, today: CalendarDate): readonly Refusal<EntryFault>[] {
  const definition: KindDefinition = kindDefinitions[entry.kind];
  const faults: Refusal<EntryFault>[] = definition.requires
    .filter((field) => entry[field] === null)
    .map((field) => refuse("evidence.required", { field, kind: entry.kind }, field).refusal);
  const say = (r: { readonly refusal: Refusal<EntryFault> }): number => faults.push(r.refusal);
  if (!isStateOf(entry.kind, entry.status)) say(refuse("evidence.statusUnknown", { status: entry.status, kind: entry.kind }, "status"));
  const planned = entry.kind === "project" && entry.status === "planned";
  if (entry.occurredOn > today && !planned) say(refuse("evidence.inFuture", { on: entry.occurredOn }, "occurredOn"));
  if (entry.measure !== null && !definition.measures.includes(entry.measure)) say(refuse("evidence.measureWrong", { measure: entry.measure, kind: entry.kind }, "measure"));
  if (definition.closing.includes(entry.status)) {
    if (entry.closedOn === null) say(refuse("evidence.closedMissing", {}, "closedOn"));
    else if (entry.closedOn < entry.occurredOn) say(refuse("evidence.closedBeforeStart", { on: entry.occurredOn, closed: entry.closedOn }, "closedOn"));
    else if (entry.closedOn > today) say(refuse("evidence.closedInFuture", { closed: entry.closedOn }, "closedOn"));
  } else if (entry.closedOn !== null) say(refuse("evidence.notClosing", { status: entry.status }, "closedOn"));
  return faults;
}

/** Shares of one entry: whole ten-thousandths, one per person, never more than the whole together; less is allowed. EVD-5 */
export function creditFaults(shares: readonly CreditShare[]): readonly Refusal<EntryFault>[] {
  const faults: Refusal<EntryFault>[] = [];
  if (shares.some((s) => !Number.isInteger(s.shareBp) || s.shareBp < 1 || s.shareBp > 10_000)) faults.push(refuse("evidence.creditRange", {}, "credits").refusal);
  if (new Set(shares.map((s) => s.personId)).size < shares.length) faults.push(refuse("evidence.creditTwice", {}, "credits").refusal);
  const total = shares.reduce((sum, s) => sum + s.shareBp, 0);
  if (total > 10_000) faults.push(refuse("evidence.creditOver", { total, limit: 10_000 }, "credits").refusal);
  return faults;
}

/** Splits the whole evenly; the first people in the list take what does not divide. EVD-5 */
export function evenShares<P extends CreditShare["personId"]>(people: readonly P[]): readonly CreditShare[] {
  const base = Math.floor(10_000 / people.length);
  const rest = 10_000 - base * people.length;
  return people.map((personId, i) => ({ personId, shareBp: base + (i < rest ? 1 : 0) }));
}
