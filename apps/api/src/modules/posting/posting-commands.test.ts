import type { Refusal } from "@yanzhen/domain/kernel";
import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";

let demo: DemoInstance;
let district: Caller;
let street: Caller;
let free: readonly string[];
let empty: string;
let other: string;

/** What a call was refused with; a call that goes through fails the test. */
async function refused(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusedError) return error.cause.refusal;
    throw error;
  }
  throw new Error("the call was not refused");
}

const [TODAY, FREED] = ["2026-10-31", "2026-08-01"];
const posting = (personId: string, compoundId: string, more: object = {}) => ({ personId, compoundId, role: "lead" as const, dutyDays: 2, from: TODAY, ...more });
const covered = async (asOf?: string): Promise<number> => (await district.posting.coverage({ at: asOf === undefined ? {} : { asOf } })).covered.numerator;
const undo = (changeSetId: string) => district.change.undo({ changeSetId });
const versionOf = async (id: string): Promise<number> => {
  const page = await district.posting.postings({ states: ["planned", "active", "ended"], limit: 1000 });
  return page.rows.find((row) => row.id === id)?.version ?? 0;
};

beforeAll(async () => {
  demo = await demoInstance(await testDatabase());
  district = await demo.as("demo-district");
  street = await demo.as("demo-street");
  const idle = await district.people.roster({ filters: { posted: false }, limit: 1000 });
  free = idle.rows.map((row) => row.id);
  // Two compounds nobody is posted to since August.
  const held = Map.groupBy((await district.posting.postings({ limit: 1000 })).rows, ({ compoundId }) => compoundId);
  const early = [...held].filter(([, rows]) => rows.every(({ from }) => from < FREED)).map(([id]) => id);
  [empty, other] = [early[0] ?? "", early[1] ?? ""];
  for (const row of [empty, other].flatMap((id) => held.get(id) ?? [])) {
    await district.posting.end({ postingId: row.id, version: row.version, on: FREED, reason: "rotation" });
  }
});

describe("assign", () => {
  test("a posting made today covers the compound today, not yesterday; undo leaves the state as it was", async () => {
    const { db } = demo.services.database;
    const [before, yesterday, hash] = [await covered(), await covered("2026-10-30"), await stateHash(db)];
    const made = await district.posting.assign(posting(free[0] ?? "", empty));
    expect(await covered()).toBe(before + 1);
    expect(await covered("2026-10-30")).toBe(yesterday);
    await undo(made.changeSetId);
    expect(await covered()).toBe(before);
    expect(await stateHash(db)).toBe(hash);
  });

  test("a posting that begins in the future takes force on its day", async () => {
    const before = await covered();
    const made = await district.posting.assign(posting(free[0] ?? "", empty, { from: "2026-12-01" }));
    expect([await covered(), await covered("2026-11-30"), await covered("2026-12-01")]).toEqual([before, before, before + 1]);
    const planned = await district.posting.postings({ states: ["planned"] });
    expect(planned.rows.map(({ id, state }) => [id, state])).toEqual([[made.postingId, "planned"]]);
    await undo(made.changeSetId);
  });

  test.each([
    ["PST-1 it ends before it begins", (p: string, c: string) => posting(p, c, { to: "2026-10-01" }), "posting.datesReversed", "to"],
    ["PST-3 nobody mentors themselves", (p: string, c: string) => posting(p, c, { mentorId: p }), "posting.selfMentor", "mentorId"],
    ["an unknown compound answers like a foreign one", (p: string) => posting(p, p), "record.notFound", "compoundId"],
    ["an unknown person answers like a foreign one", (_: string, c: string) => posting(c, c), "record.notFound", "personId"],
  ])("%s", async (_, input, code, field) => {
    expect(await refused(district.posting.assign(input(free[0] ?? "", empty)))).toMatchObject({ code, field });
  });

  test("PST-2 only a compound takes postings, and only while it exists", async () => {
    const unit = await district.org.unit({ id: empty });
    expect(await refused(district.posting.assign(posting(free[0] ?? "", unit.parentId ?? "")))).toMatchObject({ code: "posting.notACompound", field: "compoundId" });
    expect(await refused(district.posting.assign(posting(free[0] ?? "", empty, { from: "2001-01-01" })))).toMatchObject({ code: "posting.compoundNotInBeing" });
  });

  test("PST-4 a second lead is refused with the first one's dates; PST-5 the same person twice; a member may join", async () => {
    const made = await district.posting.assign(posting(free[0] ?? "", empty));
    expect(await refused(district.posting.assign(posting(free[1] ?? "", empty)))).toMatchObject({ code: "posting.leadTaken", field: "role", facts: { from: TODAY, to: null } });
    expect(await refused(district.posting.assign(posting(free[0] ?? "", empty, { role: "member" })))).toMatchObject({ code: "posting.alreadyPosted", field: "personId" });
    const member = await district.posting.assign(posting(free[1] ?? "", empty, { role: "member" }));
    await undo(member.changeSetId);
    await undo(made.changeSetId);
  });

  test("PST-6 the load is limited, and the refusal says to how many", async () => {
    const compounds = (await district.posting.compounds({ limit: 4 })).rows.map(({ unitId }) => unitId);
    const made: string[] = [];
    for (const compoundId of compounds.slice(0, 3)) made.push((await district.posting.assign(posting(free[2] ?? "", compoundId, { role: "deputy" }))).changeSetId);
    const fourth = posting(free[2] ?? "", compounds[3] ?? "", { role: "deputy" });
    expect(await refused(district.posting.assign(fourth))).toEqual({ code: "posting.overload", facts: { count: 4, limit: 3 }, field: "personId" });
    for (const id of made.toReversed()) await undo(id);
  });
});

describe("move, change, end", () => {
  test("PST-9 a move ends here and begins there on one day, with duty days and mentor", async () => {
    const made = await district.posting.assign(posting(free[3] ?? "", empty, { from: "2026-09-01", dutyDays: 4, mentorId: free[4] ?? "" }));
    const move = { postingId: made.postingId, version: await versionOf(made.postingId), compoundId: other, on: TODAY, role: "lead" as const };
    expect(await refused(district.posting.move({ ...move, compoundId: empty }))).toMatchObject({ code: "posting.sameCompound" });
    const moved = await district.posting.move(move);
    const of = await district.posting.postings({ personId: free[3] ?? "", states: ["active", "ended"], sort: "from", descending: false });
    expect(of.rows.map(({ compoundId, from, to, dutyDays, mentorId, endReason }) => [compoundId, from, to, dutyDays, mentorId, endReason])).toEqual([
      [empty, "2026-09-01", TODAY, 4, free[4], "rotation"],
      [other, TODAY, null, 4, free[4], null],
    ]);
    await undo(moved.changeSetId);
    await undo(made.changeSetId);
  });

  test("PST-10 a change splits the posting at its day; on its first day it replaces it", async () => {
    const made = await district.posting.assign(posting(free[3] ?? "", empty, { from: "2026-09-01" }));
    const first = await district.posting.change({ postingId: made.postingId, version: await versionOf(made.postingId), on: "2026-09-01", dutyDays: 5 });
    expect(first.postingId).toBe(made.postingId);
    const later = await district.posting.change({ postingId: made.postingId, version: await versionOf(made.postingId), on: "2026-10-01", role: "member" });
    const of = await district.posting.postings({ personId: free[3] ?? "", states: ["active", "ended"], sort: "from", descending: false });
    expect(of.rows.map(({ from, to, role, dutyDays }) => [from, to, role, dutyDays])).toEqual([
      ["2026-09-01", "2026-10-01", "lead", 5],
      ["2026-10-01", null, "member", 5],
    ]);
    expect(await refused(district.posting.change({ postingId: later.postingId, version: 1, on: TODAY, role: "member" }))).toMatchObject({ code: "posting.nothingChanged" });
    for (const change of [later, first, made]) await undo(change.changeSetId);
  });

  test("PST-7 a posting ends after it began, once; a stale version is a conflict that changes nothing", async () => {
    const made = await district.posting.assign(posting(free[3] ?? "", empty, { from: "2026-09-01" }));
    const end = { postingId: made.postingId, version: 1, on: "2026-10-01", reason: "transfer" as const };
    expect(await refused(district.posting.end({ ...end, version: 9 }))).toEqual({ code: "edit.conflict", facts: { version: 1 } });
    expect(await refused(district.posting.end({ ...end, on: "2026-09-01" }))).toMatchObject({ code: "posting.endsBeforeStart", field: "on" });
    const ended = await district.posting.end(end);
    expect(await refused(district.posting.end({ ...end, version: 2, on: TODAY }))).toMatchObject({ code: "posting.alreadyEnded", field: "on" });
    await undo(ended.changeSetId);
    await undo(made.changeSetId);
  });

  test("PST-16 a day on site lies within the posting and not ahead; it is replaced, and undone", async () => {
    const made = await district.posting.assign(posting(free[3] ?? "", empty, { from: "2026-10-20" }));
    const day = { postingId: made.postingId, on: "2026-10-30", state: "onSite" as const };
    const days = () => demo.services.database.unguarded.selectFrom("site_day").select(["on_date", "state"]).where("posting_id", "=", made.postingId).execute();
    expect(await refused(district.posting.recordSiteDay({ ...day, on: "2026-10-01" }))).toMatchObject({ code: "posting.notInForce", field: "on" });
    expect(await refused(district.posting.recordSiteDay({ ...day, on: "2026-11-02" }))).toMatchObject({ code: "posting.siteDayAhead" });
    const recorded = await district.posting.recordSiteDay(day);
    const replaced = await district.posting.recordSiteDay({ ...day, state: "absent" });
    expect(await days()).toEqual([{ on_date: "2026-10-30", state: "absent" }]);
    for (const change of [replaced, recorded, made]) await undo(change.changeSetId);
    expect(await days()).toEqual([]);
  });
});

describe("PST-15 rights", () => {
  test("a street posts its own people to its own compounds; another's person or compound does not exist for it", async () => {
    const mine = (await street.people.roster({ filters: { posted: false }, limit: 1000 })).rows.map(({ id }) => id);
    const own = (await street.posting.compounds({})).rows[0]?.unitId ?? "";
    const all = (await district.posting.compounds({ limit: 1000 })).rows.map(({ unitId }) => unitId);
    const seen = new Set((await street.posting.compounds({ limit: 1000 })).rows.map(({ unitId }) => unitId));
    const foreign = all.find((id) => !seen.has(id)) ?? "";
    const stranger = free.find((id) => !mine.includes(id)) ?? "";
    expect(await refused(street.posting.assign(posting(stranger, own, { role: "member" })))).toMatchObject({ code: "record.notFound", field: "personId" });
    expect(await refused(street.posting.assign(posting(mine[0] ?? "", foreign, { role: "member" })))).toMatchObject({ code: "record.notFound", field: "compoundId" });
    const made = await street.posting.assign(posting(mine[0] ?? "", own, { role: "deputy" }));
    expect(await refused(street.posting.move({ postingId: made.postingId, version: 1, compoundId: foreign, on: "2026-11-02", role: "member" }))).toMatchObject({
      code: "record.notFound",
    });
    await street.change.undo({ changeSetId: made.changeSetId });
    const theirs = (await district.posting.postings({ limit: 1000 })).rows.find(({ compoundId }) => !seen.has(compoundId));
    expect(await refused(street.posting.end({ postingId: theirs?.id ?? "", version: 1, on: TODAY, reason: "other" }))).toMatchObject({ code: "record.notFound" });
  });

  test("a district posts across streets; the street then sees that the compound is led, but not by whom", async () => {
    const mine = (await street.people.roster({ limit: 1000 })).rows.map(({ id }) => id);
    const stranger = free.find((id) => !mine.includes(id)) ?? "";
    const own = (await street.posting.compounds({})).rows[0]?.unitId ?? "";
    const made = await district.posting.assign(posting(stranger, own, { role: "deputy" }));
    const rows = (await street.posting.postings({ unitId: own })).rows.filter(({ id }) => id === made.postingId);
    expect(rows.map(({ personName, can }) => [personName, can["posting.end"]])).toEqual([[null, true]]);
    expect((await street.posting.postings({ unitId: own })).rows.every(({ personName, personId }) => personName === null || mine.includes(personId))).toBe(true);
    await undo(made.changeSetId);
  });

  test("a community secretary sees the postings of the community and may not change them, and the row says why", async () => {
    const community = await demo.as("demo-community");
    const [row] = (await community.posting.postings({})).rows;
    expect(row?.can["posting.end"]).toMatchObject({ code: "access.roleMissing" });
    expect(await refused(community.posting.end({ postingId: row?.id ?? "", version: row?.version ?? 0, on: TODAY, reason: "other" }))).toMatchObject({
      code: "access.roleMissing",
    });
  });
});
