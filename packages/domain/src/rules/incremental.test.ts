import fc from "fast-check";
import { expect, test } from "vitest";
import { runAll, update } from "../diagnostics/engine.ts";
import { addDays, calendarDate } from "../kernel/calendar-date.ts";
import { shippedValues } from "../org/parameter.ts";
import { postingParameters } from "../posting/posting-parameters.ts";
import { reserveParameters } from "../reserve/reserve-parameters.ts";
import { ruleCatalogue } from "./catalogue.ts";
import { dependentsOf } from "./facts.ts";
import type { RuleFacts } from "./facts.ts";

const TODAY = "2025-03-21";
const day = fc.integer({ min: -400, max: 30 }).map((n) => addDays(calendarDate(TODAY), n));
const dayOrOpen = fc.option(day, { nil: null });
const pick = (prefix: string, n: number) => fc.integer({ min: 0, max: n - 1 }).map((i) => `${prefix}${i}`);
const path = fc.constantFrom("/1/a/", "/1/a/c0/", "/1/a/c1/", "/1/b/c2/");
const version = fc.constant(1);
const unique = <T extends { readonly id: string }>(row: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(row, { selector: (r) => r.id, maxLength });

const persons = unique(
  fc.record({
    id: pick("p", 4),
    version,
    path: fc.option(path, { nil: null }),
    name: fc.constantFrom("甲", "乙"),
    sex: fc.constantFrom("1", "2"),
    birth: fc.constantFrom("1990.05", "1980.12", null),
    idBirth: fc.constantFrom("1990-05-12", null),
    idSex: fc.constantFrom("1", null),
    politicalStatus: fc.constantFrom("01", "13"),
    partyJoined: fc.constantFrom("2007.06", null),
    partyConfirmed: fc.constantFrom("2013-06-20", null),
  }),
  4,
);
const appointments = unique(
  fc.record({
    id: pick("a", 5),
    version,
    personId: pick("p", 4),
    unitId: fc.constant("u0"),
    role: fc.constant("committeeMember"),
    kind: fc.constantFrom("main", "concurrent"),
    from: day,
    to: dayOrOpen,
  }),
  5,
);
const compounds = unique(fc.record({ id: pick("c", 3), path, from: day, to: dayOrOpen }), 3);
const postings = unique(
  fc.record({
    id: pick("g", 5),
    version,
    personId: pick("p", 4),
    compoundId: pick("c", 3),
    path,
    role: fc.constantFrom("lead", "member"),
    branchTitle: fc.constantFrom("党支部书记", null),
    dutyDays: fc.integer({ min: 0, max: 7 }),
    from: day,
    to: dayOrOpen,
  }),
  5,
);
const people = unique(fc.record({ id: pick("p", 4), path: fc.option(path, { nil: null }) }), 4);
const openIssues = unique(fc.record({ id: pick("e", 3), version, path, status: fc.constant("handling"), dueOn: dayOrOpen }), 3);
const credits = fc.array(fc.record({ personId: pick("p", 4), shareBp: fc.constant(2500) }), { maxLength: 2 });
const creditedEntries = unique(fc.record({ id: pick("f", 3), version, path, occurredOn: day, credits }), 3);
const pastPostings = fc.array(fc.record({ personId: pick("p", 4), path, from: day, to: dayOrOpen }), { maxLength: 4 });
const lastVerified = fc.array(fc.record({ personId: pick("p", 4), path, on: day }), { maxLength: 4 });
const honours = unique(fc.record({ id: pick("h", 2), unitId: pick("c", 3), path, kind: fc.constantFrom("noPetition", "noCase"), from: day, to: dayOrOpen }), 2);
const petitions = fc.array(fc.record({ unitId: pick("c", 3), month: fc.constantFrom("2025-02-01", "2024-11-01"), petitions: fc.integer({ min: 0, max: 2 }) }), { maxLength: 3 });
const reserveEntries = unique(
  fc.record({
    id: pick("r", 3),
    version,
    personId: pick("p", 4),
    path,
    class: fc.constantFrom("secretary", "member"),
    state: fc.constantFrom("inPool", "suspended", "removed", "appointedOutsideProcedure"),
    stateSince: day,
    enteredOn: dayOrOpen,
    readiness: fc.constantFrom("near", null),
    readinessSince: dayOrOpen,
  }),
  3,
);
const parts = { persons, appointments, compounds, postings, people, openIssues, creditedEntries, pastPostings, lastVerified, honours, petitions, reserveEntries };
const facts = fc
  .record(parts)
  .map((rows) => ({ asOf: TODAY, ...rows, postingValues: shippedValues(postingParameters), reserveValues: shippedValues(reserveParameters) }) as unknown as RuleFacts);

/** Every id a differing row names: itself and, by the contract of RuleFacts, the person, unit or entry it belongs to. */
function changedIds(before: RuleFacts, after: RuleFacts): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const key of Object.keys(parts) as (keyof typeof parts)[]) {
    const [was, is] = [before[key], after[key]].map((rows) => new Map(rows.map((row) => [JSON.stringify(row), row as object])));
    const differing = [...(was ?? []), ...(is ?? [])].filter(([text]) => (was?.has(text) ?? false) !== (is?.has(text) ?? false));
    for (const [, row] of differing) {
      for (const [name, value] of Object.entries(row)) if (["id", "personId", "compoundId", "unitId"].includes(name)) changed.add(String(value));
      for (const credit of "credits" in row ? (row.credits as readonly { personId: string }[]) : []) changed.add(credit.personId);
    }
  }
  return dependentsOf(ruleCatalogue, before, changed);
}

test("RUL-6 an incremental run equals a full run, whatever changed", () => {
  fc.assert(
    fc.property(facts, facts, fc.subarray(Object.keys(parts) as (keyof typeof parts)[]), (before, other, replaced) => {
      const after = { ...before, ...Object.fromEntries(replaced.map((key) => [key, other[key]])) } as RuleFacts;
      const found = update(runAll(ruleCatalogue, before), ruleCatalogue, after, changedIds(before, after));
      expect(found).toEqual(runAll(ruleCatalogue, after));
    }),
    { numRuns: 1500, seed: 20250321 },
  );
});
