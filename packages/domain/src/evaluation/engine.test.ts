import { describe, expect, test } from "vitest";

import { must } from "../kernel/result.ts";
import { canonicalText } from "./canonical-text.ts";
import { evaluate } from "./engine.ts";
import type { EvaluationFacts } from "./facts.ts";
import { lintScheme } from "./lint/lint-scheme.ts";
import { intervalOfPeriod, parsePeriod } from "./period.ts";
import { quarterly2025 } from "./shipped/quarterly-2025.ts";

const period = intervalOfPeriod(must(parsePeriod("2025Q1")));
const full: EvaluationFacts = {
  personId: "p",
  period,
  population: period,
  inputs: [
    { key: "daysOnSite", value: "12", sources: ["d1"] },
    { key: "doorVisits", value: "6", sources: ["v1"] },
    { key: "lobbySessions", value: "3", sources: ["l1"] },
    { key: "issuesSolved", value: "3", sources: ["i1", "i2", "i3"] },
    { key: "projects", value: "1", sources: ["b1"] },
    { key: "assistance", value: "2", sources: ["a1"] },
    { key: "mediations", value: "1", sources: ["m1"] },
    { key: "trainingHours", value: "8", sources: ["t1"] },
  ],
  marks: [
    { id: "k1", indicator: "virtue.mark", value: "90" },
    { id: "k2", indicator: "integrity.mark", value: "80.5" },
  ],
};
const run = (facts: EvaluationFacts) => evaluate(quarterly2025, facts);
const without = (key: string): EvaluationFacts => ({ ...full, inputs: full.inputs.filter((input) => input.key !== key) });
const told = (key: string, value: string | null): EvaluationFacts => ({ ...full, inputs: full.inputs.map((input) => (input.key === key ? { ...input, value } : input)) });

describe("the shipped quarterly scheme", () => {
  test("EVA-3 full facts: 20·90 % + 15 + 15 + 30 + 20·80.5 % = 94.10", () => {
    expect(run(full).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-4 more than the target counts no more than the target", () => {
    expect(run(told("issuesSolved", "30")).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-4 half the target loses half of its points: 15 · 1/2 = 7.50", () => {
    expect(run(told("issuesSolved", "3/2")).total?.printed ?? null).toBe("86.60");
  });

  test("EVA-5 a missing indicator gives its weight to its siblings; missing is not zero", () => {
    expect(run(told("projects", null)).total?.printed ?? null).toBe("94.10");
    expect(run(told("projects", "0")).total?.printed ?? null).toBe("84.10");
    expect(run(without("projects")).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-8 without a signed mark there is no score, and it says which is missing", () => {
    const result = run({ ...full, marks: full.marks.slice(0, 1) });
    expect(result.total?.printed ?? null).toBeNull();
    expect(JSON.stringify(result)).toContain("integrity.mark");
  });

  test("EVA-6 half the quarter in the population needs half of a count", () => {
    const half = { ...told("daysOnSite", "6"), population: { from: period.from, to: "2025-02-15" as typeof period.to } };
    expect(run(half).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-20 the order of the facts does not change a byte", () => {
    const turned = { ...full, inputs: full.inputs.toReversed().map((input) => ({ ...input, sources: input.sources.toReversed() })), marks: full.marks.toReversed() };
    expect(canonicalText(run(turned))).toBe(canonicalText(run(full)));
  });

  test("EVA-25 the linter finds nothing in it, and finds a weight that does not add up", () => {
    expect(lintScheme(quarterly2025)).toEqual([]);
    const [first, ...rest] = quarterly2025.dimensions;
    if (first === undefined) throw new Error("no dimensions");
    expect(lintScheme({ ...quarterly2025, dimensions: [{ ...first, weight: "21" }, ...rest] }).length).toBeGreaterThan(0);
  });
});
