import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { decide } from "../access/policy.ts";
import type { Actor } from "../access/actor.ts";
import { addDays, calendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { UnitId } from "../org/unit.ts";
import { decideNomination } from "./nominate.ts";
import { procedureRecord } from "./procedure-record.ts";
import { readReadiness, readReserveClass } from "./read-reserve.ts";
import { fillsSeat, registerAppointment } from "./register-appointment.ts";
import { becameSecretary, inReserveOn, stateOn } from "./reserve-on.ts";
import type { StateSpan } from "./reserve-on.ts";
import { reservePolicies } from "./reserve.policy.ts";
import { closedStates, reserveStates } from "./reserve-states.ts";
import type { ReserveState } from "./reserve-states.ts";
import type { Readiness, ReserveEntryId } from "./reserve.ts";
import { reviewDueOn, setReadiness } from "./set-readiness.ts";

const d = calendarDate;
const HERE = "0190a000-0000-7000-8000-000000000001" as UnitId;
const THERE = "0190a000-0000-7000-8000-000000000002" as UnitId;
const ENTRY = "0190a000-0000-7000-8000-000000000003" as ReserveEntryId;

describe("the day a state held", () => {
  test("RSV-2 naive: the state of a day is that of the last step not after it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...reserveStates)), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -2, max: 45 }),
        (steps, at) => {
          const start = d("2025-01-01");
          const dated = steps.map(([day, state]) => [addDays(start, day), state] as const).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
          const spans = dated.map(([from, state], i): StateSpan => ({ state, from, to: dated[i + 1]?.[0] ?? null }));
          const on = addDays(start, at);
          let naive: ReserveState | null = null;
          for (const [from, state] of dated) if (from <= on) naive = state;
          expect(stateOn(spans, on)).toBe(naive);
          expect(inReserveOn(spans, on)).toBe(naive === "inPool" || naive === "suspended");
        },
      ),
    );
  });
});

describe("a registered post", () => {
  const secretary = { class: "secretary", targetUnitId: null } as const;
  const post = (role: "partySecretary" | "partyDeputySecretary" | "committeeMember" | "other", from = "2025-03-10", unitId = HERE) => ({ unitId, role, from: d(from) });
  const since = (state: ReserveState, from = "2024-06-01") => ({ state, since: d(from) });
  const entered = d("2024-01-01");

  test.each([
    ["secretary", "partySecretary", true],
    ["secretary", "partyDeputySecretary", true],
    ["secretary", "committeeMember", false],
    ["member", "committeeMember", true],
    ["member", "partySecretary", true],
    ["member", "other", false],
  ] as const)("RSV-13 a reserve for %s and a post as %s: %s", (cls, role, fills) => {
    expect(fillsSeat({ class: cls, targetUnitId: null }, post(role))).toBe(fills);
  });

  test("RSV-13 only the target unit's seat, where a unit is the target", () => {
    expect(fillsSeat({ class: "secretary", targetUnitId: THERE }, post("partySecretary"))).toBe(false);
    expect(fillsSeat({ class: "secretary", targetUnitId: HERE }, post("partySecretary"))).toBe(true);
  });

  test.each(reserveStates)("RSV-13 facts are never refused: registered while %s", (state) => {
    const closing = registerAppointment(secretary, since(state), entered, post("partySecretary"));
    const closed: readonly ReserveState[] = closedStates;
    if (closed.includes(state)) expect(closing).toBeNull();
    else if (state === "inPool") expect(closing).toEqual({ state: "appointed", from: "2025-03-10", finding: false });
    else expect(closing).toEqual({ state: "appointedOutsideProcedure", from: "2025-03-10", finding: true });
  });

  test("RSV-13 a post taken up before the entry entered the pool was outside the procedure; one held before it began is none of its business", () => {
    expect(registerAppointment(secretary, since("inPool", "2025-03-11"), entered, post("partySecretary"))).toMatchObject({ state: "appointedOutsideProcedure", finding: true });
    expect(registerAppointment(secretary, since("inPool"), entered, post("partySecretary", "2023-12-31"))).toBeNull();
  });
});

test.each([
  ["in the window, after the posting", [["partySecretary", "community", "2025-01-10"]], ["2024-04-01"], "2025-01-10"],
  ["a grid's Party organization counts", [["partySecretary", "grid", "2025-01-10"]], ["2024-04-01"], "2025-01-10"],
  ["a compound's branch does not", [["partySecretary", "compound", "2025-01-10"]], ["2024-04-01"], null],
  ["the same day as the posting", [["partySecretary", "community", "2024-04-01"]], ["2024-04-01"], "2024-04-01"],
  ["before the posting", [["partySecretary", "community", "2024-03-31"]], ["2024-04-01"], null],
  ["never posted", [["partySecretary", "community", "2025-01-10"]], [], null],
  [
    "was secretary long before: not the first post",
    [
      ["partySecretary", "community", "2019-01-10"],
      ["partySecretary", "community", "2025-01-10"],
    ],
    ["2024-04-01"],
    null,
  ],
  ["after the day", [["partySecretary", "community", "2025-03-22"]], ["2024-04-01"], null],
  ["on the day", [["partySecretary", "community", "2025-03-21"]], ["2024-04-01"], "2025-03-21"],
  ["another seat", [["director", "community", "2025-01-10"]], ["2024-04-01"], null],
] as const)("RSV-14 became secretary: %s", (_, posts, postings, expected) => {
  const taken = posts.map(([role, level, from]) => ({ role, level, from: d(from) }));
  const window = { since: d("2024-03-07"), on: d("2025-03-21") };
  expect(
    becameSecretary(
      taken,
      postings.map((from) => ({ from: d(from) })),
      window,
    ),
  ).toBe(expected);
});

describe("readiness", () => {
  const row = (from: string, to: string | null): Readiness => ({ entryId: ENTRY, level: "far", basis: "依据", from: d(from), to: to === null ? null : d(to) });
  const history = [row("2024-01-01", "2024-09-01"), row("2024-09-01", null)];
  const today = d("2025-03-21");
  const set = (on: string, basis = "能独当一面", state: ReserveState = "inPool", rows: readonly Readiness[] = history) =>
    setReadiness(state, rows, { level: "near", basis, on: d(on) }, today);
  const codeOf = (result: ReturnType<typeof setReadiness>): string => (result.ok ? "set" : result.refusal.code);

  test("RSV-15 the row in force ends on the day, a new one with its basis begins", () => {
    expect(set("2025-03-01", "  能独当一面 ")).toEqual({ ok: true, value: { close: history[1], replace: null, level: "near", basis: "能独当一面", from: "2025-03-01" } });
    expect(set("2025-03-01", "初评", "inPool", [])).toMatchObject({ ok: true, value: { close: null, replace: null } });
  });

  test("RSV-15 a second rating on the same day replaces the first", () => {
    expect(set("2024-09-01")).toMatchObject({ ok: true, value: { close: null, replace: history[1] } });
  });

  test.each([
    ["RSV-15 no basis", "2025-03-01", "  ", "inPool", "reserve.basisMissing"],
    ["RSV-15 in the future", "2025-03-22", "依据", "inPool", "reserve.readinessInFuture"],
    ["RSV-15 today", "2025-03-21", "依据", "inPool", "set"],
    ["RSV-15 before a later rating", "2024-08-31", "依据", "inPool", "reserve.readinessLater"],
    ["RSV-15 suspended is still in reserve", "2025-03-01", "依据", "suspended", "set"],
    ["RSV-15 removed", "2025-03-01", "依据", "removed", "reserve.notInReserve"],
    ["RSV-15 not in the pool yet", "2025-03-01", "依据", "filed", "reserve.notInReserve"],
  ] as const)("%s", (_, on, basis, state, code) => {
    expect(codeOf(set(on, basis, state))).toBe(code);
  });

  test("RSV-16 the review falls due twelve months later, clamped", () => {
    expect(reviewDueOn(d("2024-02-29"), 12)).toBe("2025-02-28");
    expect(reviewDueOn(d("2024-03-21"), 12)).toBe("2025-03-21");
  });
});

test.each([
  ["书记后备", "secretary"],
  ["书记、副书记后备人选", "secretary"],
  ["社区党组织书记后备干部", "secretary"],
  ["其他两委后备", "member"],
  ["两委成员后备人选", "member"],
  ["委员后备", "member"],
  ["不知道", "reserveClass.unknown"],
])("RSV-17 %s reads %s", (text, expected) => {
  const read = readReserveClass(text);
  expect(read.ok ? read.value : read.refusal.code).toBe(expected);
});

test.each([
  ["近期", "near"],
  ["近期可提拔使用", "near"],
  ["基本成熟", "middle"],
  [" 远 期", "far"],
  ["也许", "readiness.unknown"],
])("RSV-17 readiness %s reads %s", (text, expected) => {
  const read = readReadiness(text);
  expect(read.ok ? read.value : read.refusal.code).toBe(expected);
});

describe("RSV-18 own file", () => {
  const actor = (role: "districtOfficer" | "streetOfficer" | "communitySecretary" | "postedMember", path: string, personId: string | null = "me"): Actor => ({
    kind: "user",
    accountId: "a",
    personId,
    name: "甲",
    aal: 1,
    grants: [{ role, unitId: "u", path }],
  });
  const other = { path: "/1/2/3/", personId: "other", relative: false };
  const codeOf = (command: keyof typeof reservePolicies, who: Actor, record: typeof other): string => {
    const decided = decide(reservePolicies, command, who, record);
    return decided.ok ? "allowed" : decided.refusal.code;
  };
  test.each([
    ["a district officer opens another's file", "reserve.viewFile", actor("districtOfficer", "/1/"), other, "allowed"],
    ["nobody opens their own", "reserve.viewFile", actor("districtOfficer", "/1/"), { ...other, personId: "me" }, "reserve.ownFile"],
    ["nor a relative's", "reserve.viewFile", actor("districtOfficer", "/1/"), { ...other, relative: true }, "reserve.ownFile"],
    ["an officer without a person has no own file", "reserve.viewFile", actor("districtOfficer", "/1/", null), other, "allowed"],
    ["the list shows it all the same", "reserve.view", actor("districtOfficer", "/1/"), { ...other, personId: "me" }, "allowed"],
    ["a street officer on the street", "reserve.viewFile", actor("streetOfficer", "/1/2/"), other, "allowed"],
    ["a street officer elsewhere", "reserve.view", actor("streetOfficer", "/1/9/"), other, "access.outOfScope"],
    ["a secretary sees who is in reserve", "reserve.view", actor("communitySecretary", "/1/2/3/"), other, "allowed"],
    ["a posted member does not", "reserve.view", actor("postedMember", "/1/2/3/"), { ...other, personId: "me" }, "access.roleMissing"],
    ["a street officer advances", "reserve.advance", actor("streetOfficer", "/1/2/"), other, "allowed"],
    ["only the district removes", "reserve.remove", actor("streetOfficer", "/1/2/"), other, "access.roleMissing"],
  ] as const)("RSV-18 %s", (_, command, who, record, expected) => {
    expect(codeOf(command, who, record)).toBe(expected);
  });
  test("RSV-18 nobody rates, advances, suspends or removes themselves", () => {
    const self = { ...other, personId: "me" };
    for (const command of ["reserve.nominate", "reserve.setReadiness", "reserve.advance", "reserve.suspend", "reserve.resume", "reserve.remove", "reserve.edit"] as const) {
      expect(decide(reservePolicies, command, actor("districtOfficer", "/1/"), self).ok, command).toBe(false);
    }
  });
});

describe("nomination", () => {
  const entry = (cls: "secretary" | "member", state: ReserveState, since: string) => ({ class: cls, state, since: d(since) });
  const today = d("2025-03-21");
  const codeOf = (entries: Parameters<typeof decideNomination>[0], on: CalendarDate): string => {
    const decided = decideNomination(entries, "secretary", on, today);
    return decided.ok ? decided.value.state : decided.refusal.code;
  };
  test.each([
    ["the first", [], "2025-03-21", "nominated"],
    ["for the other class as well", [entry("member", "inPool", "2024-01-01")], "2025-03-21", "nominated"],
    ["twice for one class", [entry("secretary", "screened", "2024-01-01")], "2025-03-21", "reserve.alreadyOpen"],
    ["while suspended", [entry("secretary", "suspended", "2024-01-01")], "2025-03-21", "reserve.alreadyOpen"],
    ["after a removal", [entry("secretary", "removed", "2025-03-01")], "2025-03-01", "nominated"],
    ["dated before the removal", [entry("secretary", "removed", "2025-03-02")], "2025-03-01", "reserve.reopensEarlier"],
    ["in the future", [], "2025-03-22", "date.inFuture"],
  ] as const)("RSV-19 %s", (_, entries, on, expected) => {
    expect(codeOf(entries, d(on))).toBe(expected);
  });
});

describe("what the procedure has produced", () => {
  const limits = { departments: ["公安"], inspectors: 2, publicityDays: 5 };
  test("RSV-20 nothing done: nothing assumed", () => {
    expect(procedureRecord([], [], null, limits)).toMatchObject({
      inspectors: 0,
      hasInspectionReport: false,
      deliberation: null,
      answers: [],
      publicity: null,
      openObjections: 0,
      filingDocument: null,
    });
  });
  test("RSV-20 a repeated step replaces what it recorded, other steps stay", () => {
    const record = procedureRecord([{ inspectors: ["甲", "乙"], report: "一" }, { deliberation: { documentNo: "1", agreed: true } }, { inspectors: ["丙"] }], [], null, limits);
    expect(record).toMatchObject({ inspectors: 1, hasInspectionReport: true, deliberation: { documentNo: "1", agreed: true } });
  });
  test("RSV-20 one inspector named twice is one, and a blank name is nobody", () => {
    expect(procedureRecord([{ inspectors: ["甲", " 甲", "  "] }], [], null, limits).inspectors).toBe(1);
  });
  test("RSV-20 reasons count for the rule they are given for", () => {
    const soft = [{ ruleId: "RSV-S1", weight: "soft", facts: {} }] as const;
    expect(procedureRecord([{ reasons: { "RSV-S1": " " } }], soft, null, limits).screening?.softWithoutReason).toBe(1);
    expect(procedureRecord([{ reasons: { "RSV-S1": "特别优秀" } }], soft, null, limits).screening?.softWithoutReason).toBe(0);
  });
});
