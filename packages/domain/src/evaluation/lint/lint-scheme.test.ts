import { describe, expect, test } from "vitest";

import { hasText } from "../../messages/catalogue.ts";
import { factCatalogue } from "../fact-catalogue.ts";
import { schemeSchema } from "../scheme.schema.ts";
import type { Scheme, SchemeNode } from "../scheme.ts";
import { quarterly2025 } from "../shipped/quarterly-2025.ts";
import { shippedSchemes } from "../shipped/shipped-schemes.ts";
import { lintScheme } from "./lint-scheme.ts";

const label = { "zh-CN": "某", en: "some" };
const head = (id: string, weight = "100") => ({ id, label, weight, missing: { kind: "block" } as const, rounding: null });
const entered = (id: string, weight = "100"): SchemeNode => ({ ...head(id, weight), kind: "entered" });
const target = (more: object): SchemeNode => ({ ...head("t"), kind: "target", fact: "projects", target: "1", worst: null, cap: "1", ...more });
const bands = (...edges: readonly (readonly [string, string, string])[]): SchemeNode => ({
  ...head("b"),
  kind: "bands",
  fact: "projects",
  bands: edges.map(([from, to, score]) => ({ from, to, score })),
});
const scheme = (children: readonly SchemeNode[], more: Partial<Scheme> = {}): Scheme => ({
  ...quarterly2025,
  dimensions: [{ ...head("d"), kind: "weightedSum", children }],
  ...more,
});
const scale = (...grades: readonly (readonly [string, string])[]): Partial<Scheme> => ({ scale: { code: "x", grades: grades.map(([code, from]) => ({ code, from, label })) } });

describe("shipped schemes", () => {
  test.each(shippedSchemes.map((each) => [each.code, each] as const))("EVA-2 EVA-22 %s has the right shape and nothing to find", (_code, each) => {
    expect(schemeSchema.parse(each)).toEqual(each);
    expect(lintScheme(each)).toEqual([]);
  });

  test("EVA-27 no shipped scheme reads petition counts or honours", () => {
    const text = JSON.stringify(shippedSchemes);
    for (const [key, definition] of Object.entries(factCatalogue)) if (definition.excluded !== null) expect(text).not.toContain(`"${key}"`);
  });

  test("EVA-3 the shipped weights are 德 20 能 15 勤 15 绩 30 廉 20", () => {
    expect(quarterly2025.dimensions.map((dimension) => [dimension.label["zh-CN"], dimension.weight])).toEqual([
      ["德", "20"],
      ["能", "15"],
      ["勤", "15"],
      ["绩", "30"],
      ["廉", "20"],
    ]);
  });
});

test.each<[string, Scheme, string, string]>([
  ["EVA-22 weights that do not add up", scheme([entered("a", "60"), entered("b", "30")]), "finding.EVA-22", "error"],
  ["EVA-23 an indicator without weight", scheme([entered("a"), entered("b", "0")]), "finding.EVA-23.weightless", "warning"],
  ["EVA-23 an empty dimension", scheme([]), "finding.EVA-23.empty", "error"],
  ["EVA-23 one score for everybody", scheme([bands(["0", "1", "50"], ["1", "2", "50"])]), "finding.EVA-23.sameScore", "warning"],
  ["EVA-23 a target that can earn nothing", scheme([target({ cap: "0" })]), "finding.EVA-23.sameScore", "warning"],
  ["EVA-24 a target of 0", scheme([target({ target: "0" })]), "finding.EVA-24", "error"],
  ["EVA-24 a worst value below the target", scheme([target({ target: "3", worst: "2" })]), "finding.EVA-24.worst", "error"],
  ["EVA-25 a gap between bands", scheme([bands(["0", "1", "50"], ["2", "3", "80"])]), "finding.EVA-25.gap", "error"],
  ["EVA-25 overlapping bands", scheme([bands(["0", "2", "50"], ["1", "3", "80"])]), "finding.EVA-25.overlap", "error"],
  ["EVA-25 an empty band", scheme([bands(["0", "0", "50"], ["0", "3", "80"])]), "finding.EVA-25.empty", "error"],
  ["EVA-26 thresholds out of order", scheme([entered("a")], scale(["x", "70"], ["y", "80"], ["z", "0"])), "finding.EVA-26.order", "error"],
  ["EVA-26 a scale that does not begin at 0", scheme([entered("a")], scale(["x", "70"], ["y", "10"])), "finding.EVA-26.bottom", "error"],
  ["EVA-26 a grade twice", scheme([entered("a")], scale(["x", "70"], ["x", "0"])), "finding.EVA-26.repeated", "error"],
  ["EVA-26 a grade nobody reaches", scheme([bands(["0", "1", "50"], ["1", "2", "80"])], scale(["x", "90"], ["y", "0"])), "finding.EVA-26.tooHigh", "warning"],
  ["EVA-26 a grade nobody falls to", scheme([bands(["0", "1", "50"], ["1", "2", "80"])], scale(["x", "40"], ["y", "0"])), "finding.EVA-26.tooLow", "warning"],
  ["EVA-27 petition counts", scheme([target({ fact: "petitions" })]), "finding.EVA-27.petitionCount", "warning"],
  ["EVA-27 无访 honours", scheme([target({ fact: "noPetitionHonours" })]), "finding.EVA-27.honour", "warning"],
  ["EVA-27 无案 honours", scheme([target({ fact: "noCaseHonours" })]), "finding.EVA-27.honour", "warning"],
  ["EVA-28 an id twice", scheme([entered("a", "50"), entered("a", "50")]), "finding.EVA-28.id", "error"],
  [
    "EVA-28 one fact under two indicators",
    scheme([
      { ...target({}), weight: "50" },
      { ...target({}), id: "u", weight: "50" },
    ]),
    "finding.EVA-28.fact",
    "warning",
  ],
  ["EVA-29 a band above 100", scheme([bands(["0", "1", "50"], ["1", "2", "101"])]), "finding.EVA-29", "error"],
  ["EVA-29 a neutral value above 100", scheme([{ ...entered("a"), missing: { kind: "neutral", value: "120" } }]), "finding.EVA-29", "error"],
])("%s is found", (_title, broken, messageKey, severity) => {
  const found = lintScheme(broken).filter((finding) => finding.messageKey === messageKey);
  expect(found).toHaveLength(1);
  expect(found[0]?.severity).toBe(severity);
  expect(hasText(messageKey)).toBe(true);
});
