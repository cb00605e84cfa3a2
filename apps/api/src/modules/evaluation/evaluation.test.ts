import { createHash } from "node:crypto";

import { canonicalText, evaluate, type EvaluationFacts, resultSchema, schemeSchema } from "@yanzhen/domain/evaluation";
import { add, rational, toText } from "@yanzhen/domain/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { handleEvaluationJobs } from "./public.ts";
import { runEvaluation } from "./use-cases/run-evaluation.ts";

const PERIOD = "2025Q1";
const Q1 = { from: "2025-01-01", to: "2025-04-01" };

describeEachEngine("evaluation", (database) => {
  let demo: DemoInstance;
  let district: Caller;
  let street: Caller;
  let districtId: string;
  let streetId: string;
  let communityId: string;

  beforeAll(async () => {
    demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    const unitOf = async (username: string) => (await demo.contextOf(username)).actor.grants[0]?.unitId ?? "";
    [districtId, streetId, communityId] = [await unitOf("demo-district"), await unitOf("demo-street"), await unitOf("demo-community")];
  }, 120_000);

  const db = () => database().unguarded;
  const hash = (): Promise<string> => stateHash(db());
  const lines = async (caller: Caller, unitId: string, more: object = {}) => (await caller.evaluation.results({ unitId, period: PERIOD, limit: 1000, ...more })).rows;
  /** Somebody under the street with both marks, and the community they serve. */
  const marksOf = (caller: Caller, unitId: string, period = PERIOD) => caller.evaluation.marks({ unitId, period });

  describe("a run", () => {
    let run: Awaited<ReturnType<Caller["evaluation"]["run"]>>;
    beforeAll(async () => {
      run = await district.evaluation.run({ unitId: districtId, period: PERIOD });
    }, 60_000);

    test("EVA-6 scores exactly the people posted on a day of the period, recounted from the postings", async () => {
      const postings = await db().selectFrom("posting").select(["person_id", "valid_from", "valid_to"]).execute();
      const posted = new Set(postings.filter((p) => p.valid_from < Q1.to && (p.valid_to === null || p.valid_to > Q1.from)).map((p) => p.person_id));
      expect(run.people).toBe(posted.size);
      expect(run.people).toBeGreaterThan(20);
      const rows = await lines(district, districtId);
      expect(new Set(rows.map((row) => row.personId))).toEqual(posted);
      expect(rows.filter((row) => row.total !== null)).toHaveLength(run.scored);
    });

    test("EVA-17 each fact equals a recount from its rows", async () => {
      const results = await db().selectFrom("evaluation_result").select(["person_id", "facts"]).where("cycle_id", "=", run.cycleId).execute();
      const entries = await db()
        .selectFrom("evidence_credit as c")
        .innerJoin("evidence as e", (join) => join.onRef("e.tenant", "=", "c.tenant").onRef("e.id", "=", "c.evidence_id"))
        .select(["c.person_id", "c.share_bp", "e.id", "e.kind", "e.status", "e.occurred_on", "e.closed_on", "e.quantity", "e.verification"])
        .execute();
      const within = (day: string | null): boolean => day !== null && day >= Q1.from && day < Q1.to;
      const counts: Record<string, (e: (typeof entries)[number]) => number | null> = {
        doorVisits: (e) => (e.kind === "doorVisit" && e.status === "made" && within(e.occurred_on) ? (e.quantity ?? 0) : null),
        lobbySessions: (e) => (e.kind === "lobbySession" && e.status === "held" && within(e.occurred_on) ? 1 : null),
        issuesSolved: (e) => (e.kind === "issue" && e.status === "closed" && within(e.closed_on) ? 1 : null),
        projects: (e) => (e.kind === "project" && e.status === "done" && within(e.closed_on) ? 1 : null),
        assistance: (e) => (e.kind === "assistance" && within(e.occurred_on) ? (e.quantity ?? 0) : null),
        mediations: (e) => (e.kind === "mediation" && ["agreed", "performed"].includes(e.status) && within(e.occurred_on) ? 1 : null),
      };
      let checked = 0;
      for (const result of results) {
        const facts = result.facts as EvaluationFacts;
        for (const [key, count] of Object.entries(counts)) {
          const own = entries.filter((e) => e.person_id === result.person_id && ["verified", "sealed"].includes(e.verification) && count(e) !== null);
          const input = facts.inputs.find((each) => each.key === key);
          expect(input?.sources, key).toEqual(own.map((e) => e.id).toSorted());
          if (own.length === 0) continue;
          checked += 1;
          expect(input?.value, key).toBe(toText(own.reduce((sum, e) => add(sum, rational((count(e) ?? 0) * e.share_bp, 10_000)), rational(0))));
        }
      }
      expect(checked).toBeGreaterThan(50);
    });

    test("EVA-17 days on site are distinct days, and a community that kept none leaves them missing", async () => {
      const results = await db().selectFrom("evaluation_result").select(["person_id", "facts"]).where("cycle_id", "=", run.cycleId).execute();
      const days = await db()
        .selectFrom("site_day")
        .select(["person_id", "on_date"])
        .where("state", "=", "onSite")
        .where("on_date", ">=", Q1.from)
        .where("on_date", "<", Q1.to)
        .execute();
      let some = 0;
      for (const result of results) {
        const own = new Set(days.filter((day) => day.person_id === result.person_id).map((day) => day.on_date));
        const value = (result.facts as EvaluationFacts).inputs.find((each) => each.key === "daysOnSite")?.value ?? null;
        if (own.size > 0) expect(value).toBe(String(own.size));
        else expect(["0", null]).toContain(value);
        some += own.size;
      }
      expect(some).toBeGreaterThan(50);
    });

    test("EVA-18 replay: the stored scheme on the stored facts gives the stored tree, byte for byte", async () => {
      const [cycle] = await db()
        .selectFrom("evaluation_cycle")
        .select(["scheme_id", "snapshot_hash", "state", "engine_version", "computed_on"])
        .where("id", "=", run.cycleId)
        .execute();
      const stored = await db()
        .selectFrom("evaluation_scheme")
        .select("definition")
        .where("id", "=", cycle?.scheme_id ?? "")
        .executeTakeFirstOrThrow();
      const scheme = schemeSchema.parse(stored.definition);
      const results = await db()
        .selectFrom("evaluation_result")
        .select(["facts", "tree", "result_hash", "total", "grade"])
        .where("cycle_id", "=", run.cycleId)
        .orderBy("person_id")
        .execute();
      for (const result of results) {
        const text = canonicalText(evaluate(scheme, result.facts as EvaluationFacts));
        expect(canonicalText(resultSchema.parse(result.tree))).toBe(text);
        expect(createHash("sha256").update(text).digest("hex")).toBe(result.result_hash);
      }
      expect(
        createHash("sha256")
          .update(results.map((result) => result.result_hash).join("\n"))
          .digest("hex"),
      ).toBe(cycle?.snapshot_hash);
      expect(cycle).toMatchObject({ state: "computed", engine_version: "1", computed_on: "2026-10-31" });
    });

    test("EVA-33 a result opens with names, to rows that exist, and to its marks with their basis", async () => {
      const [line] = (await lines(district, districtId)).filter((row) => row.total !== null);
      const result = await district.evaluation.result({ id: line?.id ?? "" });
      expect(result).toMatchObject({ personId: line?.personId, total: { printed: line?.total }, grade: line?.grade, period: PERIOD, run: run.run });
      const ids = resultNodesOf(result.root).flatMap((node) => node.sources);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(result.sources.map((row) => row.id))).toEqual(new Set(ids));
      expect(result.sources.every((row) => row.verified)).toBe(true);
      expect(result.marks.map((mark) => mark.indicator)).toEqual(["integrity.mark", "virtue.mark"]);
      expect(result.marks.every((mark) => mark.basis.length >= 4)).toBe(true);
      expect(result.root.children.map((node) => node.label?.["zh-CN"])).toEqual(["德", "能", "勤", "绩", "廉"]);
    });

    test("the list is sorted by the server, by total, name and dimension, and paged", async () => {
      const totals = (await lines(district, districtId)).map((row) => row.total);
      const scored = totals.filter((total) => total !== null).map(Number);
      expect(scored).toEqual(scored.toSorted((a, b) => b - a));
      expect(totals.slice(scored.length).every((total) => total === null)).toBe(true);
      const byResults = (await lines(district, districtId, { sort: "results", descending: false }))
        .map((row) => row.dimensions.find((each) => each.id === "results")?.printed ?? null)
        .filter((each) => each !== null);
      expect(byResults.map(Number)).toEqual(byResults.map(Number).toSorted((a, b) => a - b));
      const page = await district.evaluation.results({ unitId: districtId, period: PERIOD, offset: 2, limit: 3 });
      expect(page.total).toBe(run.people);
      expect(page.rows.map((row) => row.id)).toEqual((await lines(district, districtId)).slice(2, 5).map((row) => row.id));
    });

    test("the spread agrees with the list", async () => {
      const view = await district.evaluation.evaluation({ unitId: districtId, period: PERIOD });
      const rows = await lines(district, districtId);
      expect(view.run?.cycleId).toBe(run.cycleId);
      expect(view.spread).toMatchObject({ people: rows.length, scored: run.scored });
      expect(view.spread?.steps.reduce((sum, step) => sum + step.count, 0)).toBe(run.scored);
      for (const { grade, count } of view.spread?.byGrade ?? []) expect(rows.filter((row) => row.grade === grade)).toHaveLength(count);
    });

    test("EVA-30 the street sees its own people in the district's run and nobody else's; a foreign unit answers like an absent one", async () => {
      const all = await lines(district, districtId);
      const own = await lines(street, streetId);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(all.length);
      expect((await street.evaluation.evaluation({ unitId: streetId, period: PERIOD })).run?.unitId).toBe(districtId);
      expect(await refusalOf(street.evaluation.evaluation({ unitId: districtId, period: PERIOD }))).toMatchObject({ code: "record.notFound" });
      expect(await refusalOf(street.evaluation.run({ unitId: districtId, period: PERIOD }))).toMatchObject({ code: "record.notFound", facts: { entity: "unit" } });
      expect(await refusalOf(street.evaluation.marks({ unitId: districtId, period: PERIOD }))).toMatchObject({ code: "record.notFound" });
      const mine = new Set(own.map((row) => row.id));
      const foreign = all.find((row) => !mine.has(row.id));
      expect(await refusalOf(street.evaluation.result({ id: foreign?.id ?? "" }))).toMatchObject({ code: "record.notFound" });
      const absent = await refusalOf(street.evaluation.result({ id: "00000000-0000-7000-8000-000000000000" }));
      expect(absent).toEqual(await refusalOf(street.evaluation.result({ id: foreign?.id ?? "" })));
    });

    test("EVA-30 a secretary reads and does not run; a posted member sees their own result only; administrators nothing", async () => {
      const secretary = await demo.as("demo-community");
      expect((await secretary.evaluation.evaluation({ unitId: communityId, period: PERIOD })).can["evaluation.run"]).toMatchObject({ code: "access.roleMissing" });
      expect(await refusalOf(secretary.evaluation.run({ unitId: communityId, period: PERIOD }))).toMatchObject({ code: "access.roleMissing" });
      const member = await demo.as("demo-member");
      const personId = (await demo.contextOf("demo-member")).actor.personId ?? "";
      const all = await lines(district, districtId);
      const own = all.find((row) => row.personId === personId);
      const other = all.find((row) => row.personId !== personId);
      if (own !== undefined) {
        expect(await member.evaluation.result({ id: own.id })).toMatchObject({ personId });
        expect((await member.people.person({ id: personId })).results).toMatchObject([{ id: own.id, period: PERIOD }]);
      }
      expect(own).toBeDefined();
      expect(await refusalOf(member.evaluation.result({ id: other?.id ?? "" }))).toMatchObject({ code: "record.notFound" });
      expect(await refusalOf(member.evaluation.evaluation({ unitId: communityId, period: PERIOD }))).toMatchObject({ code: "record.notFound" });
      for (const admin of ["demo-sysadmin", "demo-auditor"]) {
        const caller = await demo.as(admin);
        expect(await refusalOf(caller.evaluation.result({ id: other?.id ?? "" }))).toMatchObject({ code: "record.notFound" });
        expect(await refusalOf(caller.evaluation.schemes({}))).toMatchObject({ code: "access.roleMissing" });
      }
    });

    test("on a past date a run computed later is not there", async () => {
      const past = await district.evaluation.evaluation({ unitId: districtId, period: PERIOD, at: { asOf: "2025-06-30" } });
      expect(past).toMatchObject({ run: null, runs: [], spread: null });
      expect(await lines(district, districtId, { at: { asOf: "2025-06-30" } })).toEqual([]);
    });

    test("EVA-21 running again makes the next run beside the old one, which stays as it was", async () => {
      const before = await db().selectFrom("evaluation_result").select(["id", "result_hash", "version"]).where("cycle_id", "=", run.cycleId).orderBy("id").execute();
      const again = await district.evaluation.run({ unitId: districtId, period: PERIOD });
      expect(again.run).toBe(run.run + 1);
      expect(await db().selectFrom("evaluation_result").select(["id", "result_hash", "version"]).where("cycle_id", "=", run.cycleId).orderBy("id").execute()).toEqual(before);
      const view = await district.evaluation.evaluation({ unitId: districtId, period: PERIOD });
      expect(view.runs.map((each) => each.run)).toEqual([again.run, run.run]);
      const old = (await lines(district, districtId, { cycleId: run.cycleId }))[0];
      const opened = await district.evaluation.result({ id: old?.id ?? "" });
      expect(opened.newerId).not.toBeNull();
      expect((await district.people.person({ id: old?.personId ?? "" })).results.map((result) => result.id)).toEqual([opened.newerId]);
      await district.change.undo({ changeSetId: again.changeSetId });
      expect((await district.evaluation.evaluation({ unitId: districtId, period: PERIOD })).runs.map((each) => each.run)).toEqual([run.run]);
    });
  });

  describe("refusals, undo and jobs", () => {
    test("EVA-31 a period that has not begun, a unit without postings, an unknown scheme", async () => {
      expect(await refusalOf(district.evaluation.run({ unitId: districtId, period: "2027Q1" }))).toMatchObject({
        code: "evaluation.periodNotBegun",
        facts: { from: "2027-01-01" },
      });
      expect(await refusalOf(district.evaluation.run({ unitId: districtId, period: "2019Q1" }))).toMatchObject({ code: "evaluation.nobodyToEvaluate" });
      expect(await refusalOf(district.evaluation.run({ unitId: districtId, period: PERIOD, schemeCode: "annual" }))).toMatchObject({ code: "evaluation.schemeUnknown" });
      const view = await district.evaluation.evaluation({ unitId: districtId, period: "2027Q1" });
      expect(view).toMatchObject({ begun: false, run: null });
    });

    test("EVA-31 a run of the quarter under way is provisional", async () => {
      const run = await district.evaluation.run({ unitId: communityId, period: "2026Q4" });
      expect(run.provisional).toBe(true);
      expect((await district.evaluation.evaluation({ unitId: communityId, period: "2026Q4" })).provisional).toBe(true);
    });

    test("undoing a run brings the state back to the same hash", async () => {
      const before = await hash();
      const run = await street.evaluation.run({ unitId: streetId, period: "2026Q2" });
      expect(await hash()).not.toBe(before);
      await street.change.undo({ changeSetId: run.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("EVA-2 a stored scheme cannot be changed or taken away", async () => {
      await expect(db().updateTable("evaluation_scheme").set({ code: "other" }).execute()).rejects.toThrow();
      await expect(db().deleteFrom("evaluation_scheme").execute()).rejects.toThrow();
      const [scheme] = await district.evaluation.schemes({});
      expect(scheme).toMatchObject({ publishedOn: "2023-01-10", findings: [] });
      expect(scheme?.scheme.code).toBe("quarterly");
    });

    test("EVA-11 without a mark there is no total, and the list says what it waits for", async () => {
      await street.evaluation.run({ unitId: streetId, period: "2026Q4" });
      const view = await street.evaluation.evaluation({ unitId: streetId, period: "2026Q4" });
      expect(view.spread?.scored).toBe(0);
      expect(view.spread?.waiting.map((each) => each.node)).toEqual(expect.arrayContaining(["virtue.mark", "integrity.mark"]));
    });

    test("a job runs with progress and keeps the results; one cancelled leaves nothing", async () => {
      handleEvaluationJobs(demo.services);
      const stopJobs = await runJobs(demo.services);
      const { jobId } = await street.evaluation.start({ unitId: streetId, period: "2025Q3" });
      await expect.poll(async () => (await street.job.list()).find((job) => job.id === jobId)?.state, { timeout: 20_000 }).toBe("done");
      const job = (await street.job.list()).find((each) => each.id === jobId);
      expect(job?.result).toMatchObject({ run: 1, people: expect.any(Number) as number });
      expect((await street.evaluation.evaluation({ unitId: streetId, period: "2025Q3" })).runs).toHaveLength(1);
      await stopJobs();

      // Begun again after its results were kept, as after a crash: the same run, not a second one.
      const again = await runEvaluation(await demo.contextOf("demo-street"), { unitId: streetId, period: "2025Q3" as never, schemeCode: "quarterly" }, { cycleId: jobId });
      expect(again).toEqual({ ok: true, value: job?.result });
      expect((await street.evaluation.evaluation({ unitId: streetId, period: "2025Q3" })).runs).toHaveLength(1);

      const before = await hash();
      const stop = new AbortController();
      const result = await runEvaluation(
        await demo.contextOf("demo-street"),
        { unitId: streetId, period: "2025Q2" as never, schemeCode: "quarterly" },
        { signal: stop.signal, report: () => stop.abort() },
      );
      expect(result).toMatchObject({ ok: false, refusal: { code: "evaluation.cancelled" } });
      expect(await hash()).toBe(before);
      expect(await refusalOf(street.evaluation.start({ unitId: districtId, period: "2025Q3" }))).toMatchObject({ code: "record.notFound" });
    });
  });

  describe("marks", () => {
    test("the list names who lacks one, in scope, and says who may sign", async () => {
      const view = await marksOf(street, streetId, "2026Q3");
      expect(view.indicators.map((each) => each.id)).toEqual(["virtue.mark", "integrity.mark"]);
      expect(view.lacking).toBe(view.people.filter((person) => Object.keys(person.marks).length < 2).length);
      expect(view.people.every((person) => person.mayEnter === true)).toBe(true);
      const secretary = await demo.as("demo-community");
      expect(await refusalOf(secretary.evaluation.marks({ unitId: communityId, period: "2026Q3" }))).toMatchObject({ code: "access.roleMissing" });
    });

    test("EVA-32 first mark, replaced with a reason, told when stale, undone to the same state", async () => {
      const person = (await marksOf(street, streetId, "2026Q3")).people.find((each) => each.lacking.length === 2);
      const personId = person?.personId ?? "";
      const entry = { personId, period: "2026Q3", indicator: "virtue.mark", value: "88.5", basis: "街道党工委季度研判意见" };
      const before = await hash();
      const made = await street.evaluation.enterMark(entry);
      const stands = async () => (await marksOf(street, streetId, "2026Q3")).people.find((each) => each.personId === personId)?.marks["virtue.mark"];
      expect(await stands()).toMatchObject({ value: "88.50", version: 1, enteredOn: "2026-10-31", basis: entry.basis });
      expect((await stands())?.enteredByName).toContain("街道");
      const known = await street.evaluation.marks({ unitId: streetId, period: "2026Q3", at: { knownAt: new Date().toISOString() } });
      expect(known.people.find((each) => each.personId === personId)?.marks["virtue.mark"]?.enteredByName).toContain("街道");
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, value: "70" }))).toMatchObject({ code: "edit.conflict", facts: { version: 1 } });
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, value: "70", expectedVersion: 1 }))).toMatchObject({ code: "evaluation.reasonMissing" });
      await street.evaluation.enterMark({ ...entry, value: "70", expectedVersion: 1, reason: "复核后更正" });
      expect(await stands()).toMatchObject({ value: "70.00", version: 2 });
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, value: "71", expectedVersion: 1, reason: "再次更正" }))).toMatchObject({
        code: "edit.conflict",
        facts: { version: 2 },
      });
      expect(await refusalOf(street.change.undo({ changeSetId: made.changeSetId }))).toBeDefined();
      const [latest] = await db().selectFrom("change_set").select(["id", "reason"]).where("command", "=", "evaluation.enterMark").orderBy("at", "desc").limit(1).execute();
      expect(latest?.reason).toBe("复核后更正");
      await street.change.undo({ changeSetId: latest?.id ?? "" });
      await street.change.undo({ changeSetId: made.changeSetId });
      expect(await hash()).toBe(before);
    });

    test("EVA-8 refusals: computed indicator, not posted in the period, not begun, foreign person", async () => {
      const [person] = (await marksOf(street, streetId)).people;
      const entry = { personId: person?.personId ?? "", period: PERIOD, indicator: "virtue.mark", value: "80", basis: "季度研判意见", expectedVersion: null };
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, indicator: "results.projects" }))).toMatchObject({ code: "evaluation.indicatorUnknown", field: "indicator" });
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, period: "2019Q1" }))).toMatchObject({ code: "evaluation.notInPopulation" });
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, period: "2027Q1" }))).toMatchObject({ code: "evaluation.periodNotBegun" });
      const own = new Set((await marksOf(street, streetId)).people.map((each) => each.personId));
      const foreign = (await marksOf(district, districtId)).people.find((each) => !own.has(each.personId));
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, personId: foreign?.personId ?? "" }))).toMatchObject({ code: "record.notFound" });
      expect(await refusalOf(street.evaluation.enterMark({ ...entry, personId: "00000000-0000-7000-8000-000000000000" }))).toMatchObject({ code: "record.notFound" });
    });

    test("a mark replaced after a run shows as waiting for the next one", async () => {
      const run = await street.evaluation.run({ unitId: streetId, period: "2026Q2" });
      const fresh = await street.evaluation.evaluation({ unitId: streetId, period: "2026Q2", cycleId: run.cycleId });
      expect(fresh.marksSince).toBe(0);
      const person = (await marksOf(street, streetId, "2026Q2")).people.find((each) => each.lacking.length === 0);
      await street.evaluation.enterMark({
        personId: person?.personId ?? "",
        period: "2026Q2",
        indicator: "virtue.mark",
        value: "61",
        basis: "群众反映核实后调整",
        reason: "核实后调整",
        expectedVersion: person?.marks["virtue.mark"]?.version ?? null,
      });
      expect((await street.evaluation.evaluation({ unitId: streetId, period: "2026Q2" })).marksSince).toBe(1);
    });
  });
});

interface Nodes {
  readonly sources: readonly string[];
  readonly children: readonly Nodes[];
}
const resultNodesOf = (node: Nodes): readonly Nodes[] => [node, ...node.children.flatMap(resultNodesOf)];
