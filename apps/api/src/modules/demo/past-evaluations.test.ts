import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";

const END = "2026-10-31";
let demo: DemoInstance;

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.05, evaluated: true });
}, 120_000);

test("the demo member has a result for every quarter of the posting, the last one left to compute", async () => {
  const member = await demo.as("demo-member");
  const { personId } = await member.session.me();
  const { results } = await member.people.person({ id: personId ?? "" });
  expect(results.length).toBeGreaterThan(3);
  expect(results[0]?.period).toBe("2026Q2");
  expect(new Set(results.map(({ period }) => period)).size).toBe(results.length);
});

test("on a past day, and as known then, only what had been computed by then", async () => {
  const district = await demo.as("demo-district");
  const runs = async (at: { readonly asOf?: string; readonly knownAt?: string }) => (await district.evaluation.evaluation({ period: "2024Q4", at })).runs.length;
  expect(await Promise.all([runs({}), runs({ asOf: "2025-01-13" }), runs({ asOf: "2025-01-14" })])).toEqual([1, 0, 1]);
  expect([await runs({ knownAt: "2025-01-14T00:00:00Z" }), await runs({ knownAt: "2025-01-15T00:00:00Z" })]).toEqual([0, 1]);
});

test("running a quarter again finds the same scores, and each opens to its rows", async () => {
  const district = await demo.as("demo-district");
  const past = await district.evaluation.results({ period: "2025Q1", limit: 1_000 });
  const run = await district.evaluation.run({ unitId: (await district.session.me()).scope?.unitId ?? "", period: "2025Q1" });
  const again = await district.evaluation.results({ period: "2025Q1", cycleId: run.cycleId, limit: 1_000 });
  expect(run.run).toBe(2);
  expect(past.rows.length).toBeGreaterThan(20);
  const totals = ({ rows }: typeof past) => rows.map(({ personId, total, grade }) => [personId, total, grade]);
  expect(totals(past)).toEqual(totals(again));
  const opened = await district.evaluation.result({ id: past.rows[0]?.id ?? "" });
  expect(opened.sources.length).toBeGreaterThan(0);
  expect(opened.marks.map(({ value }) => value).length).toBe(2);
});

test("nothing the seed wrote is dated, or known, after the demo's last day", async () => {
  const { unguarded } = demo.services.database;
  const latest = await unguarded
    .selectFrom("evaluation_cycle")
    .select((eb) => [eb.fn.max("computed_on").as("on"), eb.fn.max("recorded_from").as("known")])
    .where("run", "=", 1)
    .executeTakeFirstOrThrow();
  expect(latest.on <= END && latest.known.slice(0, 10) <= END, JSON.stringify(latest)).toBe(true);
});
