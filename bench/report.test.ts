import { expect, test } from "vitest";

import type { Measured } from "./measure.ts";
import { keepsTarget, reportOf, withReport } from "./report.ts";
import type { Scenario } from "./scenarios.ts";

const measured = (target: Scenario["target"], productMs: number, floorMs: number): Measured => ({
  scenario: { name: "list", told: "50 people", target, requests: 1, product: { url: "", cookie: "" }, floor: { url: "", cookie: "" } },
  productMs,
  floorMs,
  ratio: productMs / floorMs,
  productTail: 1.5,
  floorTail: 1.4,
  bytes: 1,
});

test.each([
  [{ ratio: 1.3 }, 1.6, 1, true],
  [{ ratio: 1.3 }, 1.7, 1, false],
  [{ milliseconds: 2 }, 2.4, 60, true],
  [{ milliseconds: 2 }, 2.6, 60, false],
] as const)("a target %j with %d ms over a floor of %d ms, a quarter's margin: kept is %s", (target, product, floor, kept) => {
  expect(keepsTarget(measured(target, product, floor))).toBe(kept);
});

test("the table goes between the marks, the words around it stay, a second run replaces the first", () => {
  const table = (date: string) =>
    reportOf({
      date,
      engine: "PostgreSQL 15",
      size: { people: 5000, postings: 1, evidence: 2, scores: 3 },
      rounds: 7,
      memoryMb: 120,
      measured: [measured({ ratio: 1.3 }, 1, 1)],
      evaluation: { people: 5000, rows: 200_000, factsMs: 60, scoresMs: 200, textMs: 600 },
    });
  const page = "before\n<!-- bench: begin -->\n<!-- bench: end -->\nafter";
  const once = withReport(page, table("2026-11-25"));
  expect(once.startsWith("before\n")).toBe(true);
  expect(once.endsWith("\nafter")).toBe(true);
  expect(once).toContain("| list: 50 people | 1.00 | 1.00 | 1.00 | ≤ 1.3 × floor | kept |");
  expect(once).toContain("explanations 260 ms (≤ 400, kept), written out as stored 860 ms (≤ 800, missed)");
  const twice = withReport(once, table("2026-11-26"));
  expect(twice).not.toContain("2026-11-25");
  expect(twice.match(/bench: begin/gu)).toHaveLength(1);
});

test("a page without marks is refused", () => {
  expect(() => withReport("no marks", "table")).toThrow("bench: begin");
});
