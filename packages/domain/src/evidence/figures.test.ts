import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../access/policy.ts";
import type { Actor } from "../access/actor.ts";
import type { Role } from "../access/role.ts";
import { addDays, addMonths, calendarDate, type CalendarDate } from "../kernel/calendar-date.ts";
import { evidenceKinds, statesOfKind } from "./evidence-kinds.ts";
import { evidenceLists, isInList } from "./evidence-lists.ts";
import { evidencePolicies } from "./evidence.policy.ts";
import { verifications } from "./evidence.ts";
import type { Evidence, HonourKind } from "./evidence.ts";
import { assistanceGiven, isCountedRow, isProjectStarted, isUrgentSolved, isVerifiedOn, petitionQuarters, petitionsFall, quarterLabel, unitsHolding } from "./figures.ts";

const d = calendarDate;
const START = d("2023-11-01");
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(START, n));
type Row = Pick<Evidence, "kind" | "occurredOn" | "urgent" | "status" | "closedOn" | "dueOn" | "verification" | "verifiedOn" | "quantity">;
const row: fc.Arbitrary<Row> = fc.constantFrom(...evidenceKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    occurredOn: day,
    urgent: fc.boolean(),
    status: fc.constantFrom(...(statesOfKind[kind] as readonly string[])),
    closedOn: fc.option(day),
    dueOn: fc.option(day),
    verification: fc.constantFrom(...verifications),
    verifiedOn: fc.option(day),
    quantity: fc.option(fc.nat(50)),
  }),
);
const window = fc.record({ since: fc.constant(d("2024-01-01")), on: day });

/** DEFINITIONS §3, word by word, over text. */
const naive = {
  verified: (r: Row, on: string) => ["verified", "sealed"].includes(r.verification) && (r.verifiedOn ?? "9999") <= on,
  inside: (on: string | null, w: { since: string; on: string }) => on !== null && !(on < w.since) && !(on > w.on),
};

describe("figures", () => {
  test("EVD-8 EVD-9 EVD-10 EVD-15 EVD-19 equal a naive recount on any rows and day", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), window, (rows, w) => {
        const count = (want: (r: Row) => boolean) => rows.filter(want).length;
        const solved = (r: Row) => r.kind === "issue" && r.status === "closed" && naive.inside(r.closedOn, w) && naive.verified(r, w.on);
        expect(count((r) => isVerifiedOn(r, w.on))).toBe(count((r) => naive.verified(r, w.on)));
        expect(count((r) => isUrgentSolved(r, w))).toBe(count((r) => r.urgent && solved(r)));
        expect(count((r) => isProjectStarted(r, w))).toBe(count((r) => r.kind === "project" && r.verification !== "void" && naive.inside(r.occurredOn, w)));
        for (const kind of ["partyHub", "activeResident", "checkIn"] as const) {
          expect(count((r) => isCountedRow(r, kind, w))).toBe(count((r) => r.kind === kind && naive.inside(r.occurredOn, w) && naive.verified(r, w.on)));
        }
        const helped = rows.filter((r) => r.kind === "assistance" && naive.inside(r.occurredOn, w) && naive.verified(r, w.on));
        expect(assistanceGiven(rows, w)).toBe(helped.reduce((sum, r) => sum + (r.quantity ?? 0), 0));
        expect(count((r) => isInList(r, "issuesSolved", w))).toBe(count((r) => isUrgentSolved(r, w)));
        expect(count((r) => isInList(r, "gridProblems", w))).toBe(count(solved));
        expect(count((r) => isInList(r, "gridAssistance", w))).toBe(helped.length);
      }),
    );
  });

  test("EVD-19 work lists: what waits, what was sent back, what is late, on any day", () => {
    fc.assert(
      fc.property(row, window, (r, w) => {
        const later = naive.inside(r.closedOn, { since: "0000", on: w.on }) || r.closedOn === null;
        const open = r.kind === "issue" && (later ? ["received", "handling", "returned"].includes(r.status) : true);
        const happened = r.occurredOn <= w.on;
        const waits = r.verification === "recorded" || (["verified", "sealed"].includes(r.verification) && r.verifiedOn !== null && r.verifiedOn > w.on);
        expect(isInList(r, "toVerify", w)).toBe(happened && waits);
        expect(isInList(r, "sentBack", w)).toBe(happened && r.verification === "sentBack");
        expect(isInList(r, "overdue", w)).toBe(open && happened && r.verification !== "void" && r.dueOn !== null && r.dueOn < w.on);
        expect(evidenceLists.every((list) => typeof isInList(r, list, w) === "boolean")).toBe(true);
      }),
    );
  });

  test.each([
    // Each boundary day counts.
    [{ closedOn: "2024-01-01", verifiedOn: "2024-01-02" }, true],
    [{ closedOn: "2023-12-31", verifiedOn: "2024-01-02" }, false],
    [{ closedOn: "2025-03-21", verifiedOn: "2025-03-21" }, true],
    [{ closedOn: "2025-03-21", verifiedOn: "2025-03-22" }, false],
    [{ closedOn: "2025-03-20", verifiedOn: "2025-03-21", verification: "sealed" }, true],
    [{ closedOn: "2025-03-20", verifiedOn: null, verification: "recorded" }, false],
    [{ closedOn: "2025-03-20", verifiedOn: "2025-03-21", urgent: false }, false],
    [{ closedOn: "2025-03-20", verifiedOn: "2025-03-21", status: "toPetition" }, false],
  ])("EVD-8 %j: solved %s", (more, solved) => {
    const solvedRow = { kind: "issue", occurredOn: "2023-12-20", urgent: true, status: "closed", verification: "verified", ...more } as unknown as Row;
    expect(isUrgentSolved(solvedRow, { since: d("2024-01-01"), on: d("2025-03-21") })).toBe(solved);
  });

  test("EVD-11 units holding an honour are counted once, on its days only", () => {
    const held = (unitId: string, kind: HonourKind, from: string, to: string | null) => ({ unitId, kind, from: d(from), to: to as CalendarDate | null });
    const honours = [
      held("a", "noPetition", "2024-01-01", null),
      held("a", "noPetition", "2024-06-01", null),
      held("b", "noPetition", "2024-01-01", "2025-03-21"),
      held("c", "noPetition", "2025-03-21", null),
      held("d", "noCase", "2024-01-01", null),
    ];
    expect(unitsHolding(honours, "noPetition", d("2025-03-21"))).toEqual(["a", "c"]);
    expect(unitsHolding(honours, "noCase", d("2025-03-21"))).toEqual(["d"]);
  });
});

describe("petitions", () => {
  test("EVD-12 quarters equal a naive sum by month, complete ones only", () => {
    const counts = fc.array(fc.record({ month: fc.integer({ min: 0, max: 40 }).map((n) => addMonths(d("2023-01-01"), n)), petitions: fc.nat(30) }), { maxLength: 60 });
    fc.assert(
      fc.property(counts, day, (told, on) => {
        const quarters = petitionQuarters(told, { since: d("2024-01-01"), on });
        const sumOf = (first: CalendarDate): number | null => {
          const months = [0, 1, 2].map((n) => addMonths(first, n));
          const inside = told.filter((one) => months.includes(one.month));
          return inside.length === 0 ? null : inside.reduce((sum, one) => sum + one.petitions, 0);
        };
        let expected = 0;
        for (let q = d("2024-01-01"); addMonths(q, 3) <= on; q = addMonths(q, 3)) {
          expect(quarters[expected]).toEqual({ quarter: q, petitions: sumOf(q) ?? 0, yearBefore: sumOf(addMonths(q, -12)) });
          expected += 1;
        }
        expect(quarters).toHaveLength(expected);
      }),
    );
  });

  test.each([
    [[], null],
    [[[5, 6]], true],
    [[[6, 6]], false],
    [
      [
        [5, 6],
        [7, 6],
      ],
      false,
    ],
    [
      [
        [5, 6],
        [5, null],
      ],
      null,
    ],
  ] as const)("EVD-12 %j falls: %s", (pairs, falls) => {
    expect(petitionsFall(pairs.map(([petitions, yearBefore]) => ({ quarter: d("2024-01-01"), petitions, yearBefore })))).toBe(falls);
  });

  test.each([
    ["2024-01-01", "2024Q1"],
    ["2024-10-01", "2024Q4"],
  ])("EVD-12 %s is %s", (first, label) => {
    expect(quarterLabel(d(first))).toBe(label);
  });
});

describe("rights", () => {
  const who = (role: Role, path: string): Actor => ({ kind: "user", accountId: "me", personId: "p", name: "甲", aal: 1, grants: [{ role, unitId: "u", path }] });
  const [HERE, THERE] = ["/1/a/b/c/", "/1/z/"];
  const entry = (more: object = {}) => ({ path: HERE, recordedBy: "other", creditedPerson: null, ...more });

  test.each([
    ["a secretary sees what lies below", "evidence.view", who("communitySecretary", "/1/a/b/"), {}, true],
    ["a street officer not another street's", "evidence.view", who("streetOfficer", THERE), {}, false],
    ["a member not a colleague's", "evidence.view", who("postedMember", "/1/a/b/"), {}, false],
    ["a member what they recorded", "evidence.view", who("postedMember", THERE), { recordedBy: "me" }, true],
    ["a member what they are credited with", "evidence.view", who("postedMember", THERE), { creditedPerson: "p" }, true],
    ["an administrator nothing", "evidence.view", who("systemAdmin", "/1/"), { recordedBy: "me" }, false],
    ["a member records within the grant", "evidence.record", who("postedMember", "/1/a/b/"), {}, true],
    ["and not outside", "evidence.record", who("postedMember", THERE), {}, false],
    ["a member edits their own", "evidence.edit", who("postedMember", "/1/a/b/"), { recordedBy: "me" }, true],
    ["and not what they are only credited with", "evidence.edit", who("postedMember", "/1/a/b/"), { creditedPerson: "p" }, false],
    ["a member verifies nothing", "evidence.verify", who("postedMember", "/1/a/b/"), { recordedBy: "me" }, false],
    ["a secretary verifies below", "evidence.verify", who("communitySecretary", "/1/a/b/"), {}, true],
    ["EVD-16 the district does not see telephones", "evidence.seeContacts", who("districtOfficer", "/1/"), {}, false],
    ["EVD-16 the secretary there does", "evidence.seeContacts", who("communitySecretary", "/1/a/b/"), {}, true],
    ["a secretary records no petitions", "evidence.recordPetitions", who("communitySecretary", "/1/a/b/"), {}, false],
  ] as const)("EVD-14 %s", (_, command, actor, more, allowed) => {
    expect(decide(evidencePolicies, command, actor, entry(more)).ok).toBe(allowed);
  });
});
