import { measures } from "@yanzhen/domain/evidence";
import type { MetricKey } from "@yanzhen/domain/reporting";
import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";

let district: Caller;
let street: Caller;

beforeAll(async () => {
  const demo = await demoInstance(await testDatabase());
  [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
});

interface Asked {
  readonly caller: Caller;
  readonly unitId?: string;
  readonly at: { readonly asOf: string };
}

const compounds =
  (list: "all" | "covered" | "uncovered" | "led" | "present") =>
  async ({ caller, ...of }: Asked) =>
    (await caller.posting.compounds({ ...of, list, limit: 1 })).total;
const ledger =
  (list: "projects" | "issuesSolved" | "hubs" | "activeResidents" | "checkIns") =>
  async ({ caller, ...of }: Asked) =>
    (await caller.evidence.list({ ...of, filters: { list }, limit: 1 })).total;
const honours =
  (kind: "noCase" | "noPetition") =>
  async ({ caller, ...of }: Asked) =>
    (await caller.evidence.honours({ ...of, kind })).length;
const reserve =
  (cls: "secretary" | "member") =>
  async ({ caller, ...of }: Asked) =>
    (await caller.reserve.list({ ...of, filters: { class: cls, states: ["inPool", "suspended"] }, limit: 1 })).total;

/** What the list that a figure opens says it holds; for a ratio, what its numerator counts. */
const lists = {
  compounds: compounds("all"),
  covered: compounds("covered"),
  uncovered: compounds("uncovered"),
  coverage: compounds("covered"),
  ledCoverage: compounds("led"),
  presentCoverage: compounds("present"),
  projects: ledger("projects"),
  projectsPerCovered: ledger("projects"),
  issuesSolved: ledger("issuesSolved"),
  noCaseUnits: honours("noCase"),
  noPetitionCompounds: honours("noPetition"),
  hubs: ledger("hubs"),
  activeResidents: ledger("activeResidents"),
  checkIns: ledger("checkIns"),
  reserveSecretary: reserve("secretary"),
  reserveMember: reserve("member"),
  becameSecretary: async ({ caller, ...of }: Asked) => (await caller.people.roster({ ...of, filters: { becameSecretary: true }, limit: 1 })).total,
} as const satisfies Partial<Record<MetricKey, (asked: Asked) => Promise<number>>>;

describe.each(["2025-03-21", "2026-10-31", "2024-06-30"])("RPT-1 each figure is the total of the list it opens, as of %s", (asOf) => {
  const at = { asOf };

  async function compare(caller: Caller, unitId?: string): Promise<void> {
    const of = unitId === undefined ? {} : { unitId };
    const { figures } = await caller.reporting.overview({ ...of, at });
    expect(figures.map(({ key }) => key)).toEqual(Object.keys(lists));
    for (const figure of figures) {
      const total = await lists[figure.key as keyof typeof lists]({ caller, ...of, at });
      expect([figure.key, total]).toEqual([figure.key, figure.ratio?.numerator ?? figure.value]);
    }
  }

  test("for the district", () => compare(district));
  test("for a street asked by the district", async () => {
    const { coverageByUnit } = await district.reporting.overview({ at });
    await compare(district, coverageByUnit[0]?.unitId);
  });
  test("for the street's own officer", () => compare(street));

  test("the bars, grids and outcomes count what they open", async () => {
    const { coverageByUnit, grids, outcomes } = await district.reporting.overview({ at });
    for (const part of coverageByUnit) {
      const coverage = await district.posting.coverage({ unitId: part.unitId, at });
      expect([coverage.covered.numerator, coverage.covered.denominator]).toEqual([part.covered, part.compounds]);
    }
    for (const grid of grids) {
      expect((await district.evidence.list({ unitId: grid.unitId, filters: { list: "gridProblems" }, limit: 1, at })).total).toBe(grid.problems);
    }
    for (const outcome of outcomes) {
      const measure = measures.find((known) => known === outcome.measure);
      const of = async (filters: object) => district.evidence.list({ filters: { list: "projects", ...(measure === undefined ? {} : { measure }), ...filters }, limit: 1, at });
      expect([outcome.measure, (await of({})).total]).toEqual([outcome.measure, outcome.projects]);
      expect((await of({ status: "done" })).sum?.quantity ?? 0).toBe(outcome.done);
    }
  });

  test("a unit's ledger counts by kind what the list of that kind holds", async () => {
    const { coverageByUnit } = await district.reporting.overview({ at });
    const unitId = coverageByUnit[0]?.unitId ?? "";
    for (const row of await district.evidence.unitCounts({ unitId, at })) {
      expect([row.kind, (await district.evidence.list({ unitId, filters: { kind: row.kind }, limit: 1, at })).total]).toEqual([row.kind, row.count]);
    }
  });
});
