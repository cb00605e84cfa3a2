import { expect, test } from "vitest";
import type { PetitionsData } from "./evidence-data.ts";
import { shownQuarter, unitRows } from "./petition-rows.ts";

const quarter = (petitions: number, yearBefore: number | null) => ({ quarter: "2025-01-01", petitions, yearBefore }) as PetitionsData["quarters"][number];
const view = (whole: [number, number | null], units: readonly [string, number, number | null][]): PetitionsData => ({
  unit: null,
  months: [],
  quarters: [quarter(...whole)],
  falling: null,
  units: units.map(([name, now, before]) => ({ unitId: name, name, level: "community", childCount: 0, quarters: [quarter(now, before)], falling: null })),
});

test("EVD-12 the rows of a quarter add up to the whole: what the unit itself counted stands last", () => {
  const rows = unitRows(
    view(
      [12, 15],
      [
        ["甲", 5, 6],
        ["乙", 4, null],
      ],
    ),
    0,
    "本级",
  );
  expect(rows.map((row) => [row.name, row.petitions, row.yearBefore, row.change])).toEqual([
    ["甲", 5, 6, "−1"],
    ["乙", 4, null, "–"],
    ["本级", 3, 9, "−6"],
  ]);
  expect(
    unitRows(
      view(
        [9, 6],
        [
          ["甲", 5, 6],
          ["乙", 4, 0],
        ],
      ),
      0,
      "本级",
    ).map((row) => row.change),
  ).toEqual(["−1", "+4"]);
  expect(unitRows(view([9, 6], []), 0, "本级")).toEqual([]);
});

test.each([
  [null, 2],
  ["2024Q2", 1],
  ["1999Q9", 2],
])("the quarter %s of an address is place %i", (asked, at) => {
  expect(shownQuarter(["2024Q1", "2024Q2", "2024Q3"], asked)).toBe(at);
});
