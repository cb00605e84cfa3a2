import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import type { RosterLine } from "./queries/roster.ts";
import type { RosterInput } from "./roster-page.ts";

type Filters = RosterInput["filters"];

/** Completed years on 2026-10-31; a month counts from its first day. */
function age({ birth }: RosterLine): number {
  const [year = 0, month = 1, day = 1] = (birth ?? "").split(".").map(Number);
  return 2026 - year - (month * 100 + day > 1031 ? 1 : 0);
}

describeEachEngine("roster", (database) => {
  let district: Caller;
  let street: Caller;
  let everybody: readonly RosterLine[];
  let town: string;

  beforeAll(async () => {
    const demo = await demoInstance(database());
    [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
    everybody = (await district.people.roster({ limit: 1000 })).rows;
    town = (await street.people.roster({ limit: 1 })).rows[0]?.township ?? "";
  });

  /** One that the street has. */
  const surname = (): string => everybody.find(({ township }) => township === town)?.name.slice(0, 1) ?? "";

  test.each<[string, () => Filters, (line: RosterLine) => boolean]>([
    ["none", () => ({}), () => true],
    ["men", () => ({ sex: "1" }), ({ sex }) => sex === "1"],
    ["women", () => ({ sex: "2" }), ({ sex }) => sex === "2"],
    ["one status", () => ({ politicalStatus: ["01"] }), ({ politicalStatus }) => politicalStatus === "01"],
    ["two statuses", () => ({ politicalStatus: ["13", "02"] }), ({ politicalStatus }) => ["13", "02"].includes(politicalStatus ?? "")],
    ["from an age", () => ({ ageFrom: 35 }), (line) => age(line) >= 35],
    ["to an age", () => ({ ageTo: 34 }), (line) => age(line) <= 34],
    ["between ages, men", () => ({ ageFrom: 30, ageTo: 44, sex: "1" }), (line) => age(line) >= 30 && age(line) <= 44 && line.sex === "1"],
    ["posted", () => ({ posted: true }), ({ compounds }) => compounds !== null],
    ["not posted", () => ({ posted: false }), ({ compounds }) => compounds === null],
    ["a surname", () => ({ text: surname() }), ({ name }) => name.includes(surname())],
  ])("filtered by %s: the lines that say so, of the district and of the street in turn", async (_, filters, holds) => {
    const ids = (rows: readonly RosterLine[]): string[] => rows.map(({ id }) => id).toSorted();
    const expected = everybody.filter(holds);
    expect(expected.length).toBeGreaterThan(0);
    for (const [caller, lines] of [
      [street, expected.filter(({ township }) => township === town)],
      [district, expected],
      [street, expected.filter(({ township }) => township === town)],
    ] as const) {
      const { rows, total } = await caller.people.roster({ filters: filters(), limit: 1000 });
      expect(ids(rows)).toEqual(ids(lines));
      expect(total).toBe(lines.length);
    }
  });

  test("a window behind the last line tells the total all the same", async () => {
    expect(await street.people.roster({ offset: 5000, limit: 10 })).toEqual({ rows: [], total: everybody.filter(({ township }) => township === town).length });
  });
});
