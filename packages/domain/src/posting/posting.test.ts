import { describe, expect, test } from "vitest";
import { ANONYMOUS } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { decide } from "../access/policy.ts";
import { calendarDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { UnitId, UnitLevel } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { assignPosting, freeRole, heldBy } from "./assign-posting.ts";
import type { NewPosting, PostingSurroundings } from "./assign-posting.ts";
import { endPosting } from "./end-posting.ts";
import { changePosting, movePosting } from "./move-posting.ts";
import type { Posting, PostingId, PostingRole, PostingSpan } from "./posting.ts";
import { assignPostingInput, changePostingInput } from "./posting.input.ts";
import { postingPolicies } from "./posting.policy.ts";
import { readDutyDays, readPostingRole, roleOfBranchTitle } from "./read-posting.ts";
import { recordSiteDay } from "./record-site-day.ts";

const d = calendarDate;
const [P, Q, C, K] = ["p" as PersonId, "q" as PersonId, "c" as UnitId, "k" as UnitId];
const of = (r: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }): unknown => (r.ok ? "ok" : r.refusal.code);

let last = 0;
const span = (personId: PersonId, compoundId: UnitId, from: string, to: string | null, role: PostingRole = "member", dutyDays = 2): PostingSpan => {
  last += 1;
  return { id: `g${last}` as PostingId, personId, compoundId, role, dutyDays, from: d(from), to: to === null ? null : d(to) };
};
const wanted = (more: Partial<NewPosting> = {}): NewPosting => ({
  personId: P,
  compoundId: C,
  role: "lead",
  branchTitle: null,
  dutyDays: 2,
  mentorId: null,
  crossTitle: null,
  note: null,
  from: d("2025-01-01"),
  to: null,
  ...more,
});
const compound = { level: "compound" as UnitLevel, from: d("2015-01-01"), to: null as CalendarDate | null };
const around = (more: Partial<PostingSurroundings> = {}): PostingSurroundings => ({ compound, ofCompound: [], ofPerson: [], maxCompounds: 3, ...more });

describe("assign", () => {
  test.each([
    ["PST-1 open from a day on", {}, {}, "ok"],
    ["PST-1 one day long", { to: d("2025-01-02") }, {}, "ok"],
    ["PST-1 no day long", { to: d("2025-01-01") }, {}, "posting.datesReversed"],
    ["PST-2 nothing there", {}, { compound: null }, "posting.compoundNotInBeing"],
    ["PST-2 a community", {}, { compound: { ...compound, level: "community" as UnitLevel } }, "posting.notACompound"],
    ["PST-2 before the compound is", {}, { compound: { ...compound, from: d("2025-01-02") } }, "posting.compoundNotInBeing"],
    ["PST-2 open, and the compound ends", {}, { compound: { ...compound, to: d("2026-01-01") } }, "posting.compoundNotInBeing"],
    ["PST-2 until the compound ends", { to: d("2026-01-01") }, { compound: { ...compound, to: d("2026-01-01") } }, "ok"],
    ["PST-3 own mentor", { mentorId: P }, {}, "posting.selfMentor"],
    ["PST-4 while another leads", {}, { ofCompound: [span(Q, C, "2024-01-01", null, "lead")] }, "posting.leadTaken"],
    ["PST-4 while another will lead", {}, { ofCompound: [span(Q, C, "2030-01-01", null, "lead")] }, "posting.leadTaken"],
    ["PST-4 after another led", {}, { ofCompound: [span(Q, C, "2024-01-01", "2025-01-01", "lead")] }, "ok"],
    ["PST-4 a member while another leads", { role: "member" as const }, { ofCompound: [span(Q, C, "2024-01-01", null, "lead")] }, "ok"],
    ["PST-5 again while still there", { role: "member" as const }, { ofPerson: [span(P, C, "2024-01-01", "2025-01-02")] }, "posting.alreadyPosted"],
    ["PST-5 again after it ended", {}, { ofPerson: [span(P, C, "2024-01-01", "2025-01-01")] }, "ok"],
    ["PST-6 the third compound", {}, { ofPerson: [span(P, K, "2024-01-01", null), span(P, "x" as UnitId, "2024-01-01", null)] }, "ok"],
    [
      "PST-6 the fourth, years ahead",
      {},
      { ofPerson: [span(P, K, "2024-01-01", null), span(P, "x" as UnitId, "2024-01-01", null), span(P, "y" as UnitId, "2028-01-01", null)] },
      "posting.overload",
    ],
  ] as const)("%s", (_, posting, surroundings, expected) => {
    expect(of(assignPosting(wanted(posting), around(surroundings)))).toBe(expected);
  });

  test("PST-6 a list that records what is so is warned, not refused", () => {
    const full = [span(P, K, "2024-01-01", null), span(P, "x" as UnitId, "2024-01-01", null), span(P, "y" as UnitId, "2024-01-01", null)];
    const registered = assignPosting(wanted(), around({ ofPerson: full }), "registering");
    expect(registered.ok && registered.value.warnings.map(({ code, facts }) => [code, facts])).toEqual([["posting.overload", { count: 4, limit: 3 }]]);
  });

  test("PST-4 the free role and who is there, the lead first", () => {
    const here = [span(P, C, "2024-01-01", null, "member"), span(Q, C, "2024-06-01", "2025-06-01", "lead")];
    const during = (from: string) => ({ from: d(from), to: null });
    expect([freeRole(here, during("2025-01-01")), freeRole(here, during("2025-06-01"))]).toEqual(["member", "lead"]);
    expect([heldBy(here, C, d("2024-03-01")), heldBy(here, C, d("2025-01-01")), heldBy(here, K, d("2025-01-01"))]).toEqual([[P], [Q, P], []]);
  });
});

describe("end, move, change", () => {
  const posting: Posting = { id: "g" as PostingId, ...wanted({ dutyDays: 4, mentorId: Q, branchTitle: "书记", from: d("2024-01-01") }), endReason: null };

  test.each([
    ["2024-01-01", null, "posting.endsBeforeStart"],
    ["2024-01-02", null, "ok"],
    ["2025-01-01", "2026-01-01", "ok"],
    ["2026-01-01", "2026-01-01", "posting.alreadyEnded"],
    ["2027-01-01", "2026-01-01", "posting.alreadyEnded"],
  ])("PST-7 ended on %s, planned to end %s: %s", (on, to, expected) => {
    expect(of(endPosting({ from: posting.from, to: to === null ? null : d(to) }, d(on), "rotation"))).toBe(expected);
  });

  test("PST-9 a move carries days and mentor along, and leaves the titles", () => {
    const own = { ...posting, id: posting.id };
    const moved = movePosting(posting, { compoundId: K, on: d("2025-01-01"), role: "member", reason: "rotation" }, around({ ofPerson: [own] }));
    expect(moved.ok && [moved.value.end, moved.value.next]).toEqual([
      { to: d("2025-01-01"), endReason: "rotation" },
      { ...wanted({ compoundId: K, role: "member", dutyDays: 4, mentorId: Q }), from: d("2025-01-01") },
    ]);
  });

  test("PST-9 the load is judged as if the old posting had ended", () => {
    const full = [posting, span(P, "x" as UnitId, "2024-01-01", null), span(P, "y" as UnitId, "2024-01-01", null)];
    const move = { compoundId: K, on: d("2025-01-01"), role: "lead" as const, reason: "rotation" as const };
    expect(of(movePosting(posting, move, around({ ofPerson: full })))).toBe("ok");
    expect(of(movePosting(posting, { ...move, compoundId: C }, around()))).toBe("posting.sameCompound");
    expect(of(movePosting(posting, { ...move, on: posting.from }, around()))).toBe("posting.endsBeforeStart");
    expect(of(movePosting(posting, move, around({ ofCompound: [span(Q, K, "2024-01-01", null, "lead")] })))).toBe("posting.leadTaken");
  });

  test.each([
    ["PST-10 on the first day it replaces", { dutyDays: 5 }, "2024-01-01", { end: null, from: "2024-01-01" }],
    ["PST-10 later it splits", { role: "member" as const }, "2025-01-01", { end: "2025-01-01", from: "2025-01-01" }],
    ["PST-10 a mentor taken away", { mentorId: null }, "2025-01-01", { end: "2025-01-01", from: "2025-01-01" }],
  ])("%s", (_, change, on, expected) => {
    const changed = changePosting(posting, change, d(on), around({ ofCompound: [posting], ofPerson: [posting] }));
    expect(changed.ok && { end: changed.value.end, from: changed.value.next.from }).toEqual(expected);
  });

  test.each([
    ["PST-10 nothing differs", { dutyDays: 4, role: undefined }, "2025-01-01", "posting.nothingChanged"],
    ["PST-10 before it begins", { dutyDays: 5 }, "2023-12-31", "posting.notInForce"],
    ["PST-10 another leads", { role: "lead" as const, dutyDays: 5 }, "2025-01-01", "posting.leadTaken"],
  ])("%s", (_, change, on, code) => {
    const ofCompound = code === "posting.leadTaken" ? [posting, span(Q, C, "2025-06-01", null, "lead")] : [posting];
    expect(of(changePosting(posting, change, d(on), around({ ofCompound, ofPerson: [posting] })))).toBe(code);
  });

  test.each([
    ["2024-01-01", "onSite", "ok"],
    ["2025-03-21", "absent", "ok"],
    ["2025-03-22", "onSite", "posting.siteDayAhead"],
    ["2025-03-22", "excused", "ok"],
    ["2023-12-31", "onSite", "posting.notInForce"],
    ["2026-01-01", "excused", "posting.notInForce"],
  ] as const)("PST-16 %s %s: %s", (on, state, expected) => {
    expect(of(recordSiteDay({ from: d("2024-01-01"), to: d("2026-01-01") }, d(on), state, d("2025-03-21")))).toBe(expected);
  });
});

describe("PST-13 PST-14 words of lists", () => {
  test.each([
    [3, 3],
    ["三天", 3],
    ["每周不少于3天", 3],
    ["一周２天", 2],
    ["0", 0],
    ["全周", 7],
    ["8", "dutyDays.range"],
    ["常驻", "dutyDays.unknown"],
    ["constructor", "dutyDays.unknown"],
  ])("PST-13 %s days a week: %s", (cell, expected) => {
    const read = readDutyDays(typeof cell === "number" ? { kind: "number", number: cell, format: null } : { kind: "text", text: cell });
    expect(read.ok ? read.value : read.refusal.code).toBe(expected);
  });

  test.each([
    ["牵头", "lead"],
    [" Ａ岗 ", "lead"],
    ["驻点成员", "member"],
    ["副组长", "deputy"],
    ["队长", "postingRole.unknown"],
    ["constructor", "postingRole.unknown"],
  ])("PST-14 %s: %s", (text, expected) => {
    const read = readPostingRole(text);
    expect(read.ok ? read.value : read.refusal.code).toBe(expected);
  });

  test("PST-14 a post in the branch suggests the role", () => {
    expect(["小区党支部书记", "党支部副书记", "组织委员", null].map(roleOfBranchTitle)).toEqual(["lead", "deputy", "member", "member"]);
  });
});

describe("PST-15 rights", () => {
  const actor = (role: "districtOfficer" | "streetOfficer" | "communitySecretary" | "postedMember", path: string, personId: string | null = null): Actor => ({
    ...ANONYMOUS,
    kind: "user",
    accountId: "a",
    personId,
    aal: 1,
    grants: [{ role, unitId: "u", path }],
  });
  const [district, street, community] = [actor("districtOfficer", "/d/"), actor("streetOfficer", "/d/s/"), actor("communitySecretary", "/d/s/c/")];
  const here = { path: "/d/s/c/x/", fromPath: "/d/s/c/x/", personPath: "/d/s/c/", personId: "p" };

  test.each([
    ["posting.assign", district, { personPath: "/d/t/" }, true],
    ["posting.assign", street, {}, true],
    ["posting.assign", street, { personPath: "/d/t/" }, false],
    ["posting.assign", street, { path: "/d/t/c/x/" }, false],
    ["posting.assign", street, { personPath: null }, false],
    ["posting.assign", community, {}, false],
    ["posting.move", street, { fromPath: "/d/t/c/x/" }, false],
    ["posting.move", street, { path: "/d/s/e/y/" }, true],
    ["posting.change", street, { personPath: "/d/t/" }, true],
    ["posting.end", community, {}, false],
    ["posting.view", community, {}, true],
    ["posting.view", actor("postedMember", "/d/s/e/", "p"), {}, true],
    ["posting.view", actor("postedMember", "/d/s/e/", "q"), {}, false],
    ["posting.recordSiteDay", actor("postedMember", "/d/s/e/", "p"), {}, true],
    ["posting.view", ANONYMOUS, {}, false],
  ] as const)("PST-15 %s %#", (command, who, more, allowed) => {
    expect(decide(postingPolicies, command, who, { ...here, ...more }).ok).toBe(allowed);
  });
});

describe("inputs", () => {
  const ids = { personId: "0190a000-0000-7000-8000-000000000001", compoundId: "0190a000-0000-7000-8000-000000000002" };

  test("PST-1 what is left out takes its default; what is wrong is named by field and code", () => {
    expect(assignPostingInput.parse({ ...ids, role: "lead", dutyDays: 2, from: "2025-01-01" })).toMatchObject({ to: null, mentorId: null, note: null });
    const wrong = assignPostingInput.safeParse({ ...ids, role: "lead", dutyDays: 8, from: "2025-02-30", branchTitle: "书".repeat(101) });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["dutyDays", "dutyDays.range"],
      ["from", "date.impossible"],
      ["branchTitle", "input.tooLong"],
    ]);
  });

  test("PST-10 a field left out is not a field emptied", () => {
    const change = changePostingInput.parse({ postingId: ids.personId, version: 1, on: "2025-01-01", mentorId: null });
    expect([Object.hasOwn(change, "mentorId"), Object.hasOwn(change, "role")]).toEqual([true, false]);
  });
});
