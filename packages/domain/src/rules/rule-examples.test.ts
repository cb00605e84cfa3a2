import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ruleFaults, runAll } from "../diagnostics/engine.ts";
import { hasText, text } from "../messages/catalogue.ts";
import { shippedValues } from "../org/parameter.ts";
import { postingParameters } from "../posting/posting-parameters.ts";
import { reserveParameters } from "../reserve/reserve-parameters.ts";
import { ruleCatalogue, ruleOf } from "./catalogue.ts";
import { missingOf } from "./command-inputs.schema.ts";
import type { RuleFacts } from "./facts.ts";

const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [P1, P2, C1, C2, U1, G1, G2, A1, A2, E1, R1, H1] = [1, 2, 11, 12, 20, 31, 32, 41, 42, 51, 61, 71].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const TODAY = "2025-03-21";
const [COMMUNITY, PATH1, PATH2] = ["/1/a/b/", "/1/a/b/c1/", "/1/a/b/c2/"];

/** Plain rows as a query would give them; every example changes a few. */
const person = {
  id: P1,
  version: 3,
  path: COMMUNITY,
  name: "甲",
  sex: "1",
  birth: "1990.05",
  idBirth: "1990-05-12",
  idSex: "1",
  politicalStatus: "01",
  partyJoined: "2012.06",
  partyConfirmed: "2013-06-20",
};
const appointment = { id: A1, version: 1, personId: P1, unitId: U1, role: "committeeMember", kind: "main", from: "2021-10-01", to: null as string | null };
const compound = { id: C1, path: PATH1, from: "2015-01-01", to: null as string | null };
const posting = {
  id: G1,
  version: 2,
  personId: P1,
  compoundId: C1,
  path: PATH1,
  role: "lead",
  branchTitle: null as string | null,
  dutyDays: 3,
  from: "2025-03-01",
  to: null as string | null,
};
const entry = {
  id: R1,
  version: 1,
  personId: P1,
  path: COMMUNITY,
  class: "secretary",
  state: "inPool",
  stateSince: "2024-09-30",
  enteredOn: "2024-09-30",
  readiness: "near" as string | null,
  readinessSince: "2024-09-30" as string | null,
};
const issue = { id: E1, version: 1, path: PATH1, status: "handling", dueOn: "2025-03-20" as string | null };
const credited = {
  id: E1,
  version: 1,
  path: PATH1,
  occurredOn: "2025-03-10",
  credits: [
    { personId: P1, shareBp: 6000 },
    { personId: P2, shareBp: 4000 },
  ],
};
const past = { personId: P1, path: PATH1, from: "2025-03-01", to: null as string | null };
const honour = { id: H1, unitId: C1, path: PATH1, kind: "noPetition", from: "2024-06-01", to: null as string | null };

/** Facts without any fault. */
const clean = {
  asOf: TODAY,
  persons: [person] as readonly object[],
  appointments: [appointment] as readonly object[],
  compounds: [compound] as readonly object[],
  postings: [posting] as readonly object[],
  people: [{ id: P1, path: COMMUNITY as string | null }] as readonly object[],
  postingValues: shippedValues(postingParameters),
  openIssues: [] as readonly object[],
  creditedEntries: [] as readonly object[],
  pastPostings: [past, { ...past, personId: P2 }] as readonly object[],
  lastVerified: [] as readonly object[],
  honours: [] as readonly object[],
  petitions: [] as readonly object[],
  reserveEntries: [] as readonly object[],
  reserveValues: shippedValues(reserveParameters),
};
const facts = (over: Partial<typeof clean>): RuleFacts => ({ ...clean, ...over }) as unknown as RuleFacts;

interface Example {
  readonly rule: string;
  readonly what: string;
  readonly over: Partial<typeof clean>;
  /** Subjects found; empty means the rule is content. */
  readonly finds: readonly string[];
  readonly facts?: Diagnostic["facts"];
}
const ex = (rule: string, what: string, over: Partial<typeof clean>, finds: readonly string[], expected?: Diagnostic["facts"]): Example => ({
  rule,
  what,
  over,
  finds,
  ...(expected === undefined ? {} : { facts: expected }),
});

const examples: readonly Example[] = [
  ex("PPL-R1", "the card lies in the recorded month", {}, []),
  ex("PPL-R1", "the card says another month", { persons: [{ ...person, idBirth: "1990-06-12" }] }, [P1], { birth: "1990.05", idBirth: "1990-06-12" }),
  ex("PPL-R1", "no card on record", { persons: [{ ...person, idBirth: null }] }, []),
  ex("PPL-R2", "the card agrees", {}, []),
  ex("PPL-R2", "the card says woman", { persons: [{ ...person, idSex: "2" }] }, [P1], { sex: "1" }),
  ex("PPL-R3", "managed", {}, []),
  ex("PPL-R3", "nobody manages the file", { persons: [{ ...person, path: null }] }, [P1]),
  ex("PPL-R4", "posts join up by the month", { appointments: [{ ...appointment, id: A2, from: "2018-08-01", to: "2021-09-20" }, appointment] }, []),
  ex("PPL-R4", "two months are missing", { appointments: [{ ...appointment, id: A2, from: "2018-08-01", to: "2021-07-20" }, appointment] }, [P1], {
    from: "2021-07-20",
    to: "2021-10-01",
    months: 2,
  }),
  ex("PPL-R4", "two main posts at once", { appointments: [{ ...appointment, id: A2, from: "2018-08-01", to: "2021-11-01" }, appointment] }, [P1], {
    from: "2021-10-01",
    to: "2021-11-01",
  }),
  ex("PPL-R4", "a concurrent post may overlap", { appointments: [{ ...appointment, id: A2, kind: "concurrent", from: "2018-08-01", to: null }, appointment] }, []),
  ex("PPL-R5", "joined at 22", {}, []),
  ex("PPL-R5", "joined at 17", { persons: [{ ...person, partyJoined: "2007.06" }] }, [P1], { joined: "2007.06", age: 17 }),
  ex("PPL-R6", "nobody alike", { persons: [person, { ...person, id: P2, birth: "1991.05", idBirth: null }] }, []),
  ex("PPL-R6", "same name and month", { persons: [person, { ...person, id: P2 }] }, [P1, P2]),
  ex("PST-R1", "posted", {}, []),
  ex("PST-R1", "nobody posted any more", { postings: [{ ...posting, to: TODAY }] }, [C1]),
  ex("PST-R1", "the compound does not exist yet", { compounds: [{ ...compound, from: "2025-03-22" }], postings: [] }, []),
  ex("PST-R2", "led", {}, []),
  ex("PST-R2", "a member only", { postings: [{ ...posting, role: "member" }] }, [C1], { count: 1 }),
  ex("PST-R2", "nobody at all is another finding", { postings: [] }, []),
  ex("PST-R3", "one lead", { postings: [posting, { ...posting, id: G2, personId: P2, role: "member", branchTitle: "党支部委员" }] }, []),
  ex("PST-R3", "a second branch secretary", { postings: [posting, { ...posting, id: G2, personId: P2, role: "member", branchTitle: "党支部书记" }] }, [C1], { count: 2 }),
  ex("PST-R4", "within the limits", {}, []),
  ex("PST-R4", "eight days a week", { postings: [posting, { ...posting, id: G2, compoundId: C2, dutyDays: 5 }] }, [P1], { count: 8, limit: 7 }),
  ex("PST-R4", "four compounds", { postings: [11, 12, 13, 14].map((n) => ({ ...posting, id: id(100 + n), compoundId: id(n), dutyDays: 1 })) }, [P1], { count: 4, limit: 3 }),
  ex("PST-R5", "20 days only", {}, []),
  ex("PST-R5", "30 days", { postings: [{ ...posting, from: "2025-02-19" }] }, [G1], { days: 30, band: "yellow" }),
  ex("PST-R5", "an entry in the community counts", { postings: [{ ...posting, from: "2024-03-01" }], lastVerified: [{ personId: P1, path: COMMUNITY, on: "2025-03-01" }] }, []),
  ex("PST-R5", "an entry in another compound does not", { postings: [{ ...posting, from: "2024-12-21" }], lastVerified: [{ personId: P1, path: PATH2, on: "2025-03-01" }] }, [G1], {
    days: 90,
    band: "red",
  }),
  ex("PST-R6", "the compound stands", {}, []),
  ex("PST-R6", "the compound ended", { compounds: [{ ...compound, to: "2025-03-15" }] }, [G1], { on: "2025-03-15" }),
  ex("PST-R7", "still managed", { appointments: [{ ...appointment, to: "2025-03-10" }] }, []),
  ex("PST-R7", "gone for ten days", { people: [{ id: P1, path: null }], appointments: [{ ...appointment, to: "2025-03-11" }] }, [G1], { on: "2025-03-11" }),
  ex("PST-R7", "unmanaged but in office", { people: [{ id: P1, path: null }] }, []),
  ex("EVD-R1", "in time on the last day", { openIssues: [{ ...issue, dueOn: TODAY }] }, []),
  ex("EVD-R1", "a day late", { openIssues: [issue] }, [E1], { due: "2025-03-20", days: 1 }),
  ex("EVD-R2", "both posted there", { creditedEntries: [credited] }, []),
  ex("EVD-R2", "one came later", { creditedEntries: [credited], pastPostings: [past, { ...past, personId: P2, from: "2025-03-11" }] }, [E1], {
    on: "2025-03-10",
    percent: "40%",
    person: P2,
  }),
  ex(
    "EVD-R3",
    "no petition while it holds",
    {
      honours: [honour],
      petitions: [
        { unitId: C1, month: "2024-05-01", petitions: 2 },
        { unitId: C1, month: "2024-06-01", petitions: 0 },
      ],
    },
    [],
  ),
  ex("EVD-R3", "two petitions in a month of it", { honours: [honour], petitions: [{ unitId: C1, month: "2025-02-01", petitions: 2 }] }, [H1], { month: "2025-02", count: 2 }),
  ex("RSV-R1", "dated", { reserveEntries: [entry] }, []),
  ex("RSV-R1", "no date", { reserveEntries: [entry], persons: [{ ...person, partyConfirmed: null }] }, [R1]),
  ex("RSV-R1", "a probationary member has none yet", { reserveEntries: [entry], persons: [{ ...person, politicalStatus: "02", partyConfirmed: null }] }, []),
  ex("RSV-R2", "36 on the reference date", { reserveEntries: [entry] }, []),
  ex("RSV-R2", "41 is over the limit", { reserveEntries: [entry], persons: [{ ...person, birth: "1985.12" }] }, [R1], { on: "2026-12-31", age: 41, limit: 40 }),
  ex("RSV-R2", "46 is over the cap", { reserveEntries: [entry], persons: [{ ...person, birth: "1980.12" }] }, [R1], { on: "2026-12-31", age: 46, limit: 45 }),
  ex("RSV-R2", "removed entries are past", { reserveEntries: [{ ...entry, state: "removed" }], persons: [{ ...person, birth: "1980.12" }] }, []),
  ex("RSV-R3", "rated half a year ago", { reserveEntries: [entry] }, []),
  ex("RSV-R3", "rated a year ago", { reserveEntries: [{ ...entry, readinessSince: "2024-03-21" }] }, [R1], { last: "2024-03-21", due: "2025-03-21" }),
  ex("RSV-R3", "never rated since entry", { reserveEntries: [{ ...entry, enteredOn: "2024-03-01", readiness: null, readinessSince: null }] }, [R1], { due: "2025-03-01" }),
  ex("RSV-R4", "appointed by the procedure", { reserveEntries: [{ ...entry, state: "appointed" }] }, []),
  ex("RSV-R4", "appointed outside it", { reserveEntries: [{ ...entry, state: "appointedOutsideProcedure", stateSince: "2025-03-01" }] }, [R1], { from: "2025-03-01" }),
];

describe("RUL-1 every rule by example", () => {
  test.each(examples.map((e) => [e.rule, e.what, e] as const))("%s: %s", (_rule, _what, e) => {
    const rule = ruleOf(e.rule);
    if (rule === null) throw new Error(`no rule ${e.rule}`);
    const f = facts(e.over);
    const found = rule.check(f);
    expect(found.map((d) => d.subject.id)).toEqual(e.finds);
    if (e.facts !== undefined) expect(found[0]?.facts).toEqual(e.facts);
    expect(ruleFaults(rule, f, [P1, P2, C1, C2, G1, G2, E1, R1, H1])).toEqual([]);
    for (const d of found) {
      expect(hasText(d.messageKey), d.messageKey).toBe(true);
      expect(text(d.messageKey, d.facts, "zh-CN")).not.toMatch(/[{}]/);
      expect(text(d.messageKey, d.facts, "en")).not.toMatch(/[{}]/);
    }
  });

  test("RUL-4 every quick fix offered above fits its command and has a label", () => {
    const fixes = examples.flatMap((e) => ruleOf(e.rule)?.check(facts(e.over)) ?? []).flatMap((d) => d.fixes ?? []);
    expect(fixes.length).toBeGreaterThan(15);
    for (const fix of fixes) {
      expect(hasText(fix.labelKey), fix.labelKey).toBe(true);
      expect(missingOf(fix), JSON.stringify(fix)).not.toBeNull();
    }
    expect(fixes.filter((fix) => missingOf(fix)?.length === 0).length).toBeGreaterThan(8);
  });

  test("RUL-1 the clean district has no finding", () => {
    expect(runAll(ruleCatalogue, facts({}))).toEqual([]);
  });

  test("RUL-5 every rule of the catalogue has a passing and a failing example, and an id of its own", () => {
    const ids = ruleCatalogue.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    for (const ruleId of ids) {
      const own = examples.filter((e) => e.rule === ruleId);
      expect(
        own.some((e) => e.finds.length > 0),
        `${ruleId} never fails`,
      ).toBe(true);
      expect(
        own.some((e) => e.finds.length === 0),
        `${ruleId} never passes`,
      ).toBe(true);
    }
  });
});
