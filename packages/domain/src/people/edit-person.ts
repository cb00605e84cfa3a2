import { completedYears } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { earliestDay, latestDay } from "../kernel/partial-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import type { Person } from "./person.ts";

/** The facts a person form edits; identity numbers go through their own parser. */
export type PersonFacts = Omit<Person, "id" | "idBirth" | "idNoMasked" | "phoneMasked">;
export type PersonPatch = { readonly [F in keyof PersonFacts]?: PersonFacts[F] | undefined };

export type PersonRefusal =
  | "person.nameMissing"
  | "person.birthInFuture"
  | "person.joinedInFuture"
  | "person.confirmedBeforeJoined"
  | "person.joinedBeforeBirth"
  | "person.workBeforeBirth"
  | "person.partyDatesWithoutParty"
  | "person.nothingChanged";

export interface PersonEdit {
  readonly after: PersonFacts;
  readonly changed: readonly (keyof PersonFacts)[];
}

/**
 * What speaks against these facts as a whole, every reason at once. Improbable but possible facts (joined the Party before
 * 18, work before 16) are findings, not refusals. PPL-16
 */
export function personFaults(p: PersonFacts, today: CalendarDate): readonly Refusal<PersonRefusal>[] {
  const faults: Refusal<PersonRefusal>[] = [];
  const say = (r: { readonly refusal: Refusal<PersonRefusal> }): number => faults.push(r.refusal);
  if (p.name.trim() === "") say(refuse("person.nameMissing", {}, "name"));
  if (p.birth !== null && earliestDay(p.birth) > today) say(refuse("person.birthInFuture", { birth: p.birth }, "birth"));
  if (p.partyJoined !== null && earliestDay(p.partyJoined) > today) say(refuse("person.joinedInFuture", { joined: p.partyJoined }, "partyJoined"));
  if (p.partyJoined !== null && p.partyConfirmed !== null && p.partyConfirmed < earliestDay(p.partyJoined)) {
    say(refuse("person.confirmedBeforeJoined", { joined: p.partyJoined, confirmed: p.partyConfirmed }, "partyConfirmed"));
  }
  if (p.birth !== null && p.partyJoined !== null && latestDay(p.partyJoined) < earliestDay(p.birth))
    say(refuse("person.joinedBeforeBirth", { birth: p.birth, joined: p.partyJoined }, "partyJoined"));
  if (p.birth !== null && p.workStarted !== null && latestDay(p.workStarted) < earliestDay(p.birth))
    say(refuse("person.workBeforeBirth", { birth: p.birth, started: p.workStarted }, "workStarted"));
  const hasPartyDates = p.partyJoined !== null || p.partyConfirmed !== null;
  if (hasPartyDates && p.politicalStatus !== null && p.politicalStatus !== "01" && p.politicalStatus !== "02") say(refuse("person.partyDatesWithoutParty", {}, "politicalStatus"));
  return faults;
}

/** Applies an edit. A field left out stays; null empties it. Refuses with every fault (first one leading), or when nothing changes. PPL-16 */
export function editPerson(before: PersonFacts, patch: PersonPatch, today: CalendarDate): Result<PersonEdit, PersonRefusal> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<PersonFacts>;
  const after: PersonFacts = { ...before, ...given };
  const changed = (Object.keys(given) as (keyof PersonFacts)[]).filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return refuse("person.nothingChanged");
  const [first, ...related] = personFaults(after, today);
  if (first !== undefined) return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
  return ok({ after, changed });
}

/** Years since 转正, completed: Party age (党龄). Null without the date, never joining plus one year (DEFINITIONS §6). PPL-17 */
export function partyAgeOn(partyConfirmed: CalendarDate | null, on: CalendarDate): number | null {
  return partyConfirmed === null ? null : completedYears(partyConfirmed, on);
}
