import { addDays, calendarDate, type CalendarDate } from "@yanzhen/domain/kernel";
import { type ReserveState, stateOn } from "@yanzhen/domain/reserve";
import { beforeAll, describe, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { stateHash } from "../../platform/db/state-hash.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const TODAY = calendarDate("2026-10-31");
const d = calendarDate;

describeEachEngine("reserve", (database) => {
  let demo: DemoInstance;
  let district: Caller;
  let street: Caller;

  beforeAll(async () => {
    demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
  });

  const hash = (): Promise<string> => stateHash(database().unguarded);
  const entryOf = (id: string, asOf?: string) => district.reserve.entry({ id, at: asOf === undefined ? {} : { asOf } });
  /** Somebody who is in nothing, fit for the class on the day. */
  async function fitPerson(): Promise<{ readonly id: string; readonly name: string }> {
    const taken = new Set((await database().unguarded.selectFrom("reserve_entry").select("person_id").execute()).map((row) => row.person_id));
    const { rows } = await district.people.roster({ filters: { ageFrom: 24, ageTo: 36, politicalStatus: ["01"], educationLevels: ["20", "21", "30", "31"] }, limit: 1000 });
    for (const { id, name } of rows) {
      if (taken.has(id)) continue;
      const person = await district.people.person({ id });
      const aYear = person.residentSince !== null && person.residentSince < "2024-01-01";
      const stands = person.partyConfirmed !== null && person.partyConfirmed < "2024-01-01" && person.sanctions.length === 0;
      const sits = person.appointments.some((post) => post.role === "partySecretary");
      if (aYear && stands && !sits && person.can["reserve.nominate"] === true) return { id, name };
    }
    throw new Error("nobody fit is left");
  }
  async function nominated(cls: "secretary" | "member" = "secretary", on = "2025-01-06") {
    const person = await fitPerson();
    const made = await district.reserve.nominate({ personId: person.id, class: cls, channel: "organization", on });
    return { ...made, personId: person.id };
  }
  const answers = ["纪检监察", "公安", "信访", "民政", "司法"].map((department) => ({ department, opinion: "noObjection" as const, signatory: "经办一", validTo: null }));
  const version = async (id: string): Promise<number> => (await entryOf(id)).version;
  async function walk(id: string, upTo: ReserveState): Promise<void> {
    const steps = [
      ["screened", { event: "screen", on: d("2025-01-08") }],
      ["inspected", { event: "inspect", on: d("2025-01-15"), inspectors: ["考察一", "考察二"], report: "群众公认。" }],
      ["deliberated", { event: "deliberate", on: d("2025-01-20"), agreed: true, documentNo: "纪要3号" }],
      ["jointlyReviewed", { event: "reviewJointly", on: d("2025-02-10"), answers }],
      ["publicising", { event: "publicise", on: d("2025-02-17"), until: d("2025-02-21") }],
      ["publicised", { event: "endPublicity", on: d("2025-02-22"), received: 1, open: 0 }],
      ["filed", { event: "file", on: d("2025-03-03"), filingDocument: "包组备〔2025〕9号" }],
      ["inPool", { event: "enterPool", on: d("2025-03-03") }],
    ] as const;
    for (const [state, step] of steps) {
      await district.reserve.advance({ entryId: id, version: await version(id), ...step } as Parameters<Caller["reserve"]["advance"]>[0]);
      if (state === upTo) return;
    }
  }

  describe("the procedure", () => {
    test("RSV-1 RSV-11 from nomination into the pool, each step on record with who, when and what; undone step by step to the same state", async () => {
      const before = await hash();
      const { entryId } = await nominated();
      await walk(entryId, "inPool");
      const entry = await entryOf(entryId);
      expect(entry.states.map(({ state, from }) => [state, from])).toEqual([
        ["nominated", "2025-01-06"],
        ["screened", "2025-01-08"],
        ["inspected", "2025-01-15"],
        ["deliberated", "2025-01-20"],
        ["jointlyReviewed", "2025-02-10"],
        ["publicising", "2025-02-17"],
        ["publicised", "2025-02-22"],
        ["filed", "2025-03-03"],
        ["inPool", "2025-03-03"],
      ]);
      expect(entry.states.every(({ by, at }) => by !== null && at !== null)).toBe(true);
      expect(entry.filingDocument).toBe("包组备〔2025〕9号");
      expect(entry.file?.procedure).toMatchObject({ inspectors: 2, publicity: { workingDays: 5 }, deliberation: { agreed: true, documentNo: "纪要3号" } });
      expect(entry.file?.screening.map(({ weight }) => weight)).toEqual(["met", "met", "met", "met", "met", "met"]);
      // As of each day, the state of that day and nothing later.
      for (const [asOf, state] of [
        ["2025-01-07", "nominated"],
        ["2025-02-10", "jointlyReviewed"],
        ["2025-03-02", "publicised"],
        ["2025-03-03", "inPool"],
      ] as const) {
        const then = await entryOf(entryId, asOf);
        expect([asOf, then.state, then.states.at(-1)?.to]).toEqual([asOf, state, null]);
      }
      expect(await refusalOf(entryOf(entryId, "2025-01-05"))).toMatchObject({ code: "record.notFound" });
      const commands = await commandsOn(entryId);
      expect(commands).toHaveLength(9);
      for (const changeSetId of commands) await district.change.undo({ changeSetId });
      expect(await hash()).toBe(before);
    });

    /** The commands that touched an entry, the newest first. */
    async function commandsOn(entryId: string): Promise<readonly string[]> {
      const rows = await database().unguarded.selectFrom("change").select("change_set_id").where("row_id", "=", entryId).orderBy("seq", "desc").execute();
      return [...new Set(rows.map((row) => row.change_set_id))];
    }

    test.each([
      ["RSV-5 one inspector", "screened", { event: "inspect", on: "2025-01-15", inspectors: ["一人"], report: "好" }, "reserve.inspectorsTooFew"],
      ["RSV-5 no report", "screened", { event: "inspect", on: "2025-01-15", inspectors: ["一", "二"], report: " " }, "reserve.inspectionReportMissing"],
      ["RSV-6 not agreed", "inspected", { event: "deliberate", on: "2025-01-20", agreed: false }, "reserve.notAgreed"],
      ["RSV-7 a department is missing", "deliberated", { event: "reviewJointly", on: "2025-02-10", answers: answers.slice(1) }, "reserve.reviewIncomplete"],
      ["RSV-8 from Monday to Thursday", "jointlyReviewed", { event: "publicise", on: "2025-02-17", until: "2025-02-20" }, "reserve.publicityTooShort"],
      ["RSV-8 a period that ends before it begins", "jointlyReviewed", { event: "publicise", on: "2025-02-17", until: "2025-02-16" }, "interval.empty"],
      ["RSV-9 still running", "publicising", { event: "endPublicity", on: "2025-02-21", received: 0, open: 0 }, "reserve.publicityRunning"],
      ["RSV-9 an objection is open", "publicising", { event: "endPublicity", on: "2025-02-24", received: 1, open: 1 }, "reserve.objectionOpen"],
      ["RSV-10 no document", "publicised", { event: "file", on: "2025-03-03", filingDocument: "" }, "reserve.filingMissing"],
      ["RSV-1 a step too far", "nominated", { event: "enterPool", on: "2025-03-03" }, "reserve.wrongState"],
      ["RSV-12 before the state", "screened", { event: "decline", on: "2025-01-01", reason: "本人意愿" }, "reserve.beforeState"],
      ["RSV-12 after today", "screened", { event: "decline", on: "2026-11-01", reason: "本人意愿" }, "date.inFuture"],
    ] as const)("%s", async (_, upTo, step, code) => {
      const { entryId, changeSetId } = await nominated();
      if (upTo !== "nominated") await walk(entryId, upTo);
      const before = await hash();
      const input = { entryId, version: await version(entryId), ...step } as unknown as Parameters<Caller["reserve"]["advance"]>[0];
      expect(await refusalOf(district.reserve.advance(input))).toMatchObject({ code });
      expect(await hash()).toBe(before);
      expect(changeSetId).not.toBe("");
    });

    test("RSV-4 a bar is found at the step, whatever was found before", async () => {
      const { entryId, personId } = await nominated();
      const person = await district.people.person({ id: personId });
      await district.people.updatePerson({ personId, version: person.version, patch: { partyConfirmed: null } });
      expect(await refusalOf(district.reserve.advance({ entryId, version: await version(entryId), event: "screen", on: d("2025-01-08") }))).toMatchObject({
        code: "reserve.screeningUnknown",
      });
      expect((await entryOf(entryId)).file?.screening.find(({ ruleId }) => ruleId === "RSV-S3")?.weight).toBe("unknown");
    });

    test("RSV-12 entering one class closes the other that day", async () => {
      const { entryId, personId } = await nominated("secretary");
      const second = await district.reserve.nominate({ personId, class: "member", channel: "joint", on: d("2025-01-06") });
      await walk(entryId, "inPool");
      await walk(second.entryId, "inPool");
      const first = await entryOf(entryId);
      expect([first.state, first.since, first.states.at(-1)?.facts]).toEqual(["removed", "2025-03-03", { removal: "otherClass" }]);
      expect((await entryOf(second.entryId)).state).toBe("inPool");
    });

    test("RSV-19 twice for one class is refused", async () => {
      const { personId } = await nominated("member");
      expect(await refusalOf(district.reserve.nominate({ personId, class: "member", channel: "self", on: TODAY }))).toMatchObject({ code: "reserve.alreadyOpen" });
    });

    test("target, mentor and note: within the actor's view, undone as one", async () => {
      const { rows } = await street.reserve.list({ filters: { states: ["inPool"] }, limit: 1 });
      const [row] = rows;
      if (row === undefined) throw new Error("nobody in the pool on the street");
      const own = await street.people.person({ id: row.personId });
      const foreign = (await district.people.roster({ limit: 1000 })).rows.find((person) => person.township !== row.township);
      if (foreign === undefined) throw new Error("a district with one street");
      const before = await hash();
      const edit = async (patch: object) => street.reserve.edit({ entryId: row.id, version: await version(row.id), patch });
      expect(await refusalOf(edit({ mentorId: foreign.id }))).toEqual(await refusalOf(edit({ mentorId: "0190a000-0000-7000-8000-000000000000" })));
      expect(await refusalOf(edit({ targetUnitId: foreign.unitId }))).toEqual(await refusalOf(edit({ targetUnitId: "0190a000-0000-7000-8000-000000000000" })));
      expect(await refusalOf(edit({}))).toMatchObject({ code: "person.nothingChanged" });
      const done = await edit({ targetUnitId: own.unitId, note: "重点培养" });
      expect(await street.reserve.entry({ id: row.id })).toMatchObject({ targetUnit: own.unitName, note: "重点培养" });
      await street.change.undo({ changeSetId: done.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("RSV-3 suspension, resumption, removal: the district's, with reasons; readiness ends with the place", async () => {
      const { rows } = await street.reserve.list({ filters: { states: ["inPool"] }, limit: 1000 });
      const [row] = rows;
      if (row === undefined) throw new Error("nobody in the pool on the street");
      const base = { entryId: row.id, on: TODAY, reason: "因病请假三个月" };
      expect(await refusalOf(street.reserve.suspend({ ...base, version: await version(row.id) }))).toMatchObject({ code: "access.roleMissing" });
      await district.reserve.suspend({ ...base, version: await version(row.id) });
      expect(await entryOf(row.id)).toMatchObject({ state: "suspended" });
      await district.reserve.remove({ ...base, removal: "ownRequest", reason: "本人申请", version: await version(row.id) });
      const removed = await entryOf(row.id);
      expect([removed.state, removed.states.at(-1)?.reason, removed.states.at(-1)?.facts]).toEqual(["removed", "本人申请", { removal: "ownRequest" }]);
      expect(removed.file?.readiness.every(({ to }) => to !== null)).toBe(true);
      // The day before, nothing of it had happened.
      expect((await entryOf(row.id, addDays(TODAY, -1))).state).toBe("inPool");
    });
  });

  describe("readiness", () => {
    async function someone() {
      const { rows } = await street.reserve.list({ filters: { states: ["inPool"], readiness: "middle" }, sort: "readinessSince", limit: 100 });
      const row = rows.find(({ readinessSince }) => readinessSince !== null && readinessSince < "2026-10-01");
      if (row === undefined) throw new Error("nobody rated");
      return row;
    }

    test("RSV-15 a change with its basis closes one row and opens the next; the past stays; undo restores the state", async () => {
      const before = await hash();
      const row = await someone();
      const set = await street.reserve.setReadiness({ entryId: row.id, version: await version(row.id), level: "near", basis: "已能独立主持网格工作", on: d("2026-10-20") });
      const now = await entryOf(row.id);
      expect(now.file?.readiness.at(-1)).toMatchObject({ level: "near", basis: "已能独立主持网格工作", from: "2026-10-20", to: null, by: expect.any(String) });
      expect((await entryOf(row.id, "2026-10-19")).file?.readiness.at(-1)).toMatchObject({ level: "middle", to: null });
      expect((await district.reserve.list({ filters: { text: row.name, readiness: "near" }, at: { asOf: "2026-10-19" } })).rows.map(({ id }) => id)).not.toContain(row.id);
      expect((await district.reserve.list({ filters: { text: row.name, readiness: "near" } })).rows.map(({ id }) => id)).toContain(row.id);
      await street.change.undo({ changeSetId: set.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("somebody saved in between: a conflict, and nothing is overwritten", async () => {
      const row = await someone();
      const read = await version(row.id);
      await district.reserve.setReadiness({ entryId: row.id, version: read, level: "far", basis: "先改的一方", on: d("2026-10-21") });
      expect(await refusalOf(street.reserve.setReadiness({ entryId: row.id, version: read, level: "near", basis: "后改的一方", on: d("2026-10-21") }))).toMatchObject({
        code: "edit.conflict",
      });
      expect((await entryOf(row.id)).file?.readiness.at(-1)?.basis).toBe("先改的一方");
    });

    test.each([
      ["in the future", { on: "2026-11-01" }, "reserve.readinessInFuture"],
      ["before a later one", { on: "2024-01-01" }, "reserve.readinessLater"],
    ])("RSV-15 refused %s", async (_, patch, code) => {
      const row = await someone();
      const input = { entryId: row.id, version: await version(row.id), level: "near" as const, basis: "依据充分", ...patch };
      expect(await refusalOf(district.reserve.setReadiness(input as Parameters<Caller["reserve"]["setReadiness"]>[0]))).toMatchObject({ code });
    });
  });

  describe("RSV-18 own file", () => {
    async function officerInReserve() {
      const { rows } = await district.reserve.list({ filters: { states: ["inPool"] }, limit: 1 });
      const [row] = rows;
      if (row === undefined) throw new Error("an empty pool");
      await database().unguarded.updateTable("account").set({ person_id: row.personId }).where("username", "=", "demo-district").execute();
      return { row, self: await demo.as("demo-district") };
    }

    test("nobody opens their own readiness, basis, reasons or screening, nor finds them by a filter; others do", async () => {
      const open = await district.reserve.entry({ id: (await officerInReserve()).row.id });
      expect(open.file).not.toBeNull();
      const { row, self } = await officerInReserve();
      const own = await self.reserve.entry({ id: row.id });
      expect([own.file, own.fileRefusal?.code, own.note]).toEqual([null, "reserve.ownFile", null]);
      expect(own.states.every(({ reason, facts }) => reason === null && facts === null)).toBe(true);
      const [line] = (await self.reserve.list({ filters: { text: row.name }, limit: 50 })).rows.filter(({ id }) => id === row.id);
      expect(line).toMatchObject({ fileOpen: false, readiness: null, readinessSince: null, reviewDueOn: null });
      for (const readiness of ["near", "middle", "far"] as const) {
        expect((await self.reserve.list({ filters: { readiness, states: [] }, limit: 1000 })).rows.map(({ id }) => id)).not.toContain(row.id);
      }
      const file = await self.people.person({ id: row.personId });
      expect(file.reserve.find(({ entryId }) => entryId === row.id)).toMatchObject({ readiness: null });
      const input = { entryId: row.id, version: own.version, level: "near" as const, basis: "给自己评", on: TODAY };
      expect(await refusalOf(self.reserve.setReadiness(input))).toMatchObject({ code: expect.stringMatching(/^access\./) });
      expect(own.can["reserve.setReadiness"]).toMatchObject({ code: expect.stringMatching(/^access\./) });
      await database().unguarded.updateTable("account").set({ person_id: null }).where("username", "=", "demo-district").execute();
    });

    test("a posted member does not see the pool, not even in their own record", async () => {
      const member = await demo.as("demo-member");
      const { personId } = (await demo.contextOf("demo-member")).actor;
      expect((await member.reserve.list({})).total).toBe(0);
      const { rows } = await district.reserve.list({ filters: { states: ["inPool"] }, limit: 1 });
      const [row] = rows;
      await database()
        .unguarded.updateTable("account")
        .set({ person_id: row?.personId ?? null })
        .where("username", "=", "demo-member")
        .execute();
      const own = await (await demo.as("demo-member")).people.person({ id: row?.personId ?? "" });
      expect(own.reserve).toEqual([]);
      expect(await refusalOf((await demo.as("demo-member")).reserve.entry({ id: row?.id ?? "" }))).toMatchObject({ code: "record.notFound" });
      await database().unguarded.updateTable("account").set({ person_id: personId }).where("username", "=", "demo-member").execute();
    });

    test("a community secretary sees who is in reserve, and no file", async () => {
      const secretary = await demo.as("demo-community");
      const { rows } = await secretary.reserve.list({ limit: 1000 });
      for (const row of rows) expect([row.fileOpen, row.readiness]).toEqual([false, null]);
      const [row] = rows;
      if (row !== undefined) expect((await secretary.reserve.entry({ id: row.id })).file).toBeNull();
    });
  });

  describe("RSV-13 a registered post", () => {
    const post = (personId: string, unitId: string, from: string) => ({
      personId,
      unitId,
      role: "partySecretary" as const,
      kind: "main" as const,
      title: "社区党委书记",
      documentNo: null,
      from: d(from),
      to: null,
    });

    test("closes the entry that day as appointed, in one change set with the post; one undo restores both", async () => {
      const { entryId, personId } = await nominated();
      await walk(entryId, "inPool");
      await district.reserve.setReadiness({ entryId, version: await version(entryId), level: "near", basis: "可近期使用", on: d("2025-03-10") });
      const unitId = (await district.people.person({ id: personId })).unitId ?? "";
      const before = await hash();
      const done = await district.people.recordAppointment(post(personId, unitId, "2025-06-01"));
      expect(done.closed).toEqual([{ entryId, state: "appointed" }]);
      const entry = await entryOf(entryId);
      expect([entry.state, entry.since, entry.file?.readiness.at(-1)?.to]).toEqual(["appointed", "2025-06-01", "2025-06-01"]);
      expect((await entryOf(entryId, "2025-05-31")).state).toBe("inPool");
      await district.change.undo({ changeSetId: done.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("outside the procedure the fact stands and the entry says so, also when states were recorded for later days", async () => {
      const { entryId, personId } = await nominated();
      await walk(entryId, "inPool");
      const unitId = (await district.people.person({ id: personId })).unitId ?? "";
      const done = await district.people.recordAppointment(post(personId, unitId, "2025-02-20"));
      expect(done.closed).toEqual([{ entryId, state: "appointedOutsideProcedure" }]);
      const entry = await entryOf(entryId);
      expect(entry.states.map(({ state }) => state)).toEqual(["nominated", "screened", "inspected", "deliberated", "jointlyReviewed", "publicising", "appointedOutsideProcedure"]);
      expect(
        stateOn(
          entry.states.map((s) => ({ state: s.state, from: s.from as CalendarDate, to: s.to as CalendarDate | null })),
          d("2025-02-20"),
        ),
      ).toBe("appointedOutsideProcedure");
    });

    test("another seat, or a seat held before the entry began, closes nothing", async () => {
      const { entryId, personId } = await nominated();
      const unitId = (await district.people.person({ id: personId })).unitId ?? "";
      const other = await district.people.recordAppointment({ ...post(personId, unitId, "2025-06-01"), role: "committeeMember", title: "居委会委员" });
      const earlier = await district.people.recordAppointment(post(personId, unitId, "2019-01-01"));
      expect([other.closed, earlier.closed, (await entryOf(entryId)).state]).toEqual([[], [], "nominated"]);
    });
  });
});
