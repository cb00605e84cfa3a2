import { describe, expect, test } from "vitest";

import { calendarDate } from "../kernel/calendar-date.ts";
import { must } from "../kernel/result.ts";
import { hasText, text } from "../messages/catalogue.ts";
import { canonicalText } from "./canonical-text.ts";
import { evaluate } from "./engine.ts";
import type { EvaluationFacts } from "./facts.ts";
import { explain } from "./explain.ts";
import type { MissingRule, Scheme, SchemeNode } from "./scheme.ts";
import { intervalOfPeriod, parsePeriod } from "./period.ts";
import { printedFormula } from "./printed-formula.ts";
import { resultNodes } from "./result.ts";
import { quarterly2025 } from "./shipped/quarterly-2025.ts";

const period = intervalOfPeriod(must(parsePeriod("2025Q1")));
const full: EvaluationFacts = {
  personId: "p",
  period,
  population: [period],
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

  test("EVA-4 half the target loses half of its points: 22 · 1/2 = 11", () => {
    expect(run(told("issuesSolved", "1/2")).total?.printed ?? null).toBe("83.10");
  });

  test("EVA-9 EVA-12 a missing indicator gives its weight to its siblings; missing is not zero", () => {
    expect(run(told("projects", null)).total?.printed ?? null).toBe("94.10");
    expect(run(told("projects", "0")).total?.printed ?? null).toBe("89.10");
    expect(run(without("projects")).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-11 without a signed mark there is no score, and it says which is missing", () => {
    const result = run({ ...full, marks: full.marks.slice(0, 1) });
    expect(result.total?.printed ?? null).toBeNull();
    expect(JSON.stringify(result)).toContain("integrity.mark");
  });

  test("EVA-6 two spells with a gap count their own days: 31 + 14 of 90, so four of eight days are enough", () => {
    const spells = [
      { from: period.from, to: calendarDate("2025-02-01") },
      { from: calendarDate("2025-03-18"), to: period.to },
    ];
    const result = run({ ...told("daysOnSite", "4"), population: spells });
    expect(result.total?.printed).toBe("94.10");
    expect(JSON.stringify(result)).toContain('"days":"45","periodDays":"90"');
  });

  test("EVA-6 half the quarter in the population needs half of a count", () => {
    const half = { ...told("daysOnSite", "4"), population: [{ from: period.from, to: calendarDate("2025-02-15") }] };
    expect(run(half).total?.printed ?? null).toBe("94.10");
  });

  test("EVA-18 the order of the facts does not change a byte", () => {
    const turned = { ...full, inputs: full.inputs.toReversed().map((input) => ({ ...input, sources: input.sources.toReversed() })), marks: full.marks.toReversed() };
    expect(canonicalText(run(turned))).toBe(canonicalText(run(full)));
  });
});

const label = { "zh-CN": "某", en: "some" };
const common = (id: string, weight: string, missing: MissingRule = { kind: "redistribute" }) => ({ id, label, weight, missing, rounding: null });
const schemeOf = (children: readonly SchemeNode[], missing: MissingRule = { kind: "redistribute" }, more: Partial<Scheme> = {}): Scheme => ({
  ...quarterly2025,
  dimensions: [{ ...common("d", "100", missing), kind: "weightedSum", children }],
  ...more,
});
const factsOf = (inputs: EvaluationFacts["inputs"], marks: EvaluationFacts["marks"] = []): EvaluationFacts => ({ personId: "p", period, population: [period], inputs, marks });
const total = (scheme: Scheme, facts: EvaluationFacts) => evaluate(scheme, facts).total?.printed ?? null;
const input = (key: EvaluationFacts["inputs"][number]["key"], value: string | null) => ({ key, value, sources: [] });
const entered = (id: string, weight: string, missing?: MissingRule): SchemeNode => ({ ...common(id, weight, missing), kind: "entered" });
const sum = (id: string, weight: string, children: readonly SchemeNode[], missing?: MissingRule): SchemeNode => ({ ...common(id, weight, missing), kind: "weightedSum", children });
const mark = (indicator: string, value: string) => ({ id: `k-${indicator}`, indicator, value });

describe("hand-computed", () => {
  const lower: SchemeNode = { ...common("t", "100"), kind: "target", fact: "issuesSolved", target: "2", worst: "10", cap: "1" };
  test.each([
    ["2", "100.00"],
    ["0", "100.00"],
    ["4", "75.00"],
    ["10", "0.00"],
    ["25", "0.00"],
  ])("EVA-5 lower is better, target 2, worst 10: %s gives %s", (value, printed) => {
    expect(total(schemeOf([lower]), factsOf([input("issuesSolved", value)]))).toBe(printed);
  });

  test("EVA-6 a lower-is-better count is scaled with its worst value: half the quarter, (5 − 2) / (5 − 1) = 75", () => {
    const half = { ...factsOf([input("issuesSolved", "2")]), population: [{ from: period.from, to: calendarDate("2025-02-15") }] };
    expect(total(schemeOf([lower]), half)).toBe("75.00");
  });

  test("EVA-6 a ratio is not scaled: 8 of 10 in time against 100 % is 80 in half a quarter too", () => {
    const ratio: SchemeNode = { ...common("t", "100"), kind: "target", fact: "issuesOnTimeShare", target: "1", worst: null, cap: "1" };
    const half = { ...factsOf([input("issuesOnTimeShare", "4/5")]), population: [{ from: period.from, to: calendarDate("2025-02-15") }] };
    expect(total(schemeOf([ratio]), half)).toBe("80.00");
  });

  test("EVA-4 a declared cap of 1.2 lets 150 % of the target count 120", () => {
    const capped: SchemeNode = { ...common("t", "50"), kind: "target", fact: "projects", target: "2", worst: null, cap: "1.2" };
    expect(total(schemeOf([capped, entered("e", "50")]), factsOf([input("projects", "3")], [mark("e", "60")]))).toBe("90.00");
  });

  const banded: SchemeNode = {
    ...common("b", "100"),
    kind: "bands",
    fact: "projects",
    bands: [
      { from: "0", to: "1", score: "40" },
      { from: "1", to: "3", score: "70" },
      { from: "3", to: "5", score: "100" },
    ],
  };
  test.each([
    ["0", "40.00"],
    ["999/1000", "40.00"],
    ["1", "70.00"],
    ["3", "100.00"],
    ["5", "100.00"],
  ])("EVA-7 a band includes its lower bound and the top one both: %s gives %s", (value, printed) => {
    expect(total(schemeOf([banded]), factsOf([input("projects", value)]))).toBe(printed);
  });

  test.each(["-1", "6", "5001/1000"])("EVA-7 %s lies outside all bands: no score, a finding on the scheme, nothing clamped", (value) => {
    const result = evaluate(schemeOf([banded]), factsOf([input("projects", value)]));
    expect(result).toMatchObject({ total: null, grade: null, outsideBands: [{ node: "b", value }], missing: [] });
    expect(explain(result)).toMatchObject({ kind: "noScore", outsideBands: [{ node: "b" }] });
  });

  test("EVA-9 the rest of the weight goes to the siblings under the same parent only: 40·80 % + 60·50 % = 62", () => {
    const scheme = { ...quarterly2025, dimensions: [sum("x", "40", [entered("x.a", "10"), entered("x.b", "30")]), sum("y", "60", [entered("y.a", "60")])] as Scheme["dimensions"] };
    expect(total(scheme, factsOf([], [mark("x.b", "80"), mark("y.a", "50")]))).toBe("62.00");
  });

  test("EVA-10 a neutral value stands in for what is missing: 50·90 % + 50·60 % = 75", () => {
    const scheme = schemeOf([entered("a", "50"), entered("b", "50", { kind: "neutral", value: "60" })]);
    expect(total(scheme, factsOf([], [mark("a", "90")]))).toBe("75.00");
  });

  test("EVA-12 all missing below makes the parent missing and its own rule applies, two floors up", () => {
    const inner = (missing: MissingRule) => sum("in", "40", [sum("in.in", "40", [entered("deep", "40")])], missing);
    const rest = entered("a", "60");
    const facts = factsOf([], [mark("a", "70")]);
    expect(total(schemeOf([inner({ kind: "redistribute" }), rest]), facts)).toBe("70.00");
    expect(total(schemeOf([inner({ kind: "neutral", value: "20" }), rest]), facts)).toBe("50.00");
    const blocked = evaluate(schemeOf([inner({ kind: "block" }), rest]), facts);
    expect(blocked).toMatchObject({ total: null, missing: [{ node: "deep", needs: { kind: "mark" }, blocks: true }] });
  });

  test("EVA-11 with nothing known at all the root is missing: no score, every datum named", () => {
    const result = evaluate(schemeOf([entered("a", "60"), entered("b", "40")]), factsOf([]));
    expect(result.status).toBe("noScore");
    expect(result.missing.map((datum) => [datum.node, datum.blocks])).toEqual([
      ["a", true],
      ["b", true],
    ]);
  });

  test("EVA-12 missing is not zero: a fact of 0 counts 0", () => {
    const visits: SchemeNode = { ...common("t", "50"), kind: "target", fact: "doorVisits", target: "6", worst: null, cap: "1" };
    const scheme = schemeOf([visits, entered("a", "50")]);
    expect(total(scheme, factsOf([input("doorVisits", "0")], [mark("a", "80")]))).toBe("40.00");
    expect(total(scheme, factsOf([input("doorVisits", null)], [mark("a", "80")]))).toBe("80.00");
  });

  test.each([
    ["1/8", "0.13"],
    ["1249/10000", "0.12"],
    ["17999/200", "90.00"],
    ["89995/1000", "90.00"],
    ["89994/1000", "89.99"],
  ])("EVA-14 EVA-15 the total is rounded once, half up, and the rounded total decides the grade: %s prints %s", (value, printed) => {
    const all: SchemeNode = { ...common("t", "100"), kind: "target", fact: "projects", target: "100", worst: null, cap: "1" };
    const result = evaluate(schemeOf([all]), factsOf([input("projects", value)]));
    expect(result.total?.printed).toBe(printed);
    expect(result.grade).toBe(Number(printed) >= 90 ? "excellent" : Number(printed) >= 70 ? "competent" : "incompetent");
  });

  test.each([
    [{ plus: "5", more: "5", minus: "0" }, "93.00"],
    [{ plus: "1", more: "0.5", minus: "0" }, "91.50"],
    [{ plus: "9", more: "0", minus: "0" }, "93.00"],
    [{ plus: "5", more: "0", minus: "20" }, "83.00"],
  ])("EVA-16 bonus (items of at most 5, cap 3) and deduction (cap 10) on 90: %o gives %s", (points, printed) => {
    const item = (id: string, max: string) => ({ id, max, label });
    const scheme = schemeOf([entered("a", "100")], undefined, {
      bonus: { cap: "3", items: [item("plus", "5"), item("more", "5")] },
      deduction: { cap: "10", items: [item("minus", "30")] },
    });
    const marks = Object.entries(points).map(([indicator, value]) => mark(indicator, value));
    expect(total(scheme, factsOf([], [mark("a", "90"), ...marks]))).toBe(printed);
  });

  test("EVA-14 the total never leaves 0…100", () => {
    const item = { id: "x", max: "50", label };
    const scheme = (key: "bonus" | "deduction") => schemeOf([entered("a", "100")], undefined, { [key]: { cap: "50", items: [item] } });
    expect(total(scheme("bonus"), factsOf([], [mark("a", "90"), mark("x", "50")]))).toBe("100.00");
    expect(total(scheme("deduction"), factsOf([], [mark("a", "20"), mark("x", "50")]))).toBe("0.00");
  });

  test("EVA-13 a node rounds only where it declares it, and keeps the value before", () => {
    const visits: SchemeNode = { ...common("t", "100"), kind: "target", fact: "doorVisits", target: "3", worst: null, cap: "1", rounding: { places: 0, mode: "halfUp" } };
    const result = evaluate(schemeOf([visits]), factsOf([input("doorVisits", "2")]));
    expect(result.total?.printed).toBe("67.00");
    expect(JSON.stringify(result)).toContain('"rounded":{"exact":"200/3","places":0,"mode":"halfUp"}');
  });

  test("EVA-18 facts that contradict themselves have no honest score and throw", () => {
    const twice = factsOf([input("projects", "1"), input("projects", "2")]);
    expect(() => evaluate(schemeOf([banded]), twice)).toThrow("two inputs for projects");
    expect(() => evaluate(schemeOf([entered("a", "100")]), factsOf([], [mark("a", "1"), mark("a", "2")]))).toThrow("two marks for a");
    expect(() => evaluate(schemeOf([banded]), { ...factsOf([]), population: [] })).toThrow("no ascending part");
    expect(() => evaluate(schemeOf([banded]), { ...factsOf([]), population: [{ from: period.from, to: calendarDate("2025-04-02") }] })).toThrow("no ascending part");
  });
});

describe("the way to the rows", () => {
  test("EVA-33 every leaf with a value ends in the ids of its rows or of its mark", () => {
    const leaves = resultNodes(run(full).root).filter((node) => node.kind !== "weightedSum");
    expect(leaves.map((node) => [node.id, [...node.inputs.flatMap((each) => each.sources), ...node.marks]])).toEqual([
      ["virtue.mark", ["k1"]],
      ["ability.mediations", ["m1"]],
      ["ability.trainingHours", ["t1"]],
      ["diligence.daysOnSite", ["d1"]],
      ["diligence.doorVisits", ["v1"]],
      ["diligence.lobbySessions", ["l1"]],
      ["results.issuesSolved", ["i1", "i2", "i3"]],
      ["results.projects", ["b1"]],
      ["results.assistance", ["a1"]],
      ["integrity.mark", ["k2"]],
    ]);
  });

  test("EVA-33 every formula a result can carry has a text in both languages", () => {
    for (const node of resultNodes(run(full).root)) {
      const { messageKey, facts } = printedFormula(node.formula);
      expect(text(messageKey, facts, "zh-CN")).not.toMatch(/[{}]|label\./);
    }
    for (const key of ["weightedSum", "targetHigher", "targetHigherPart", "targetLower", "targetLowerPart", "bands", "outsideBands", "entered", "neutral", "missing"]) {
      expect(hasText(`label.evaluationFormula.${key}`), key).toBe(true);
    }
  });

  test("EVA-20 the fewest entries that explain four fifths of what was lost, largest first", () => {
    const told80 = explain(run({ ...told("issuesSolved", "0"), marks: [mark("virtue.mark", "90"), mark("integrity.mark", "95")] }));
    expect(told80).toMatchObject({ kind: "scored", printed: "25.00", entries: [{ node: "results.issuesSolved", lost: "22" }], rest: "3" });
  });
});
