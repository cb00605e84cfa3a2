import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { calendarDate } from "../kernel/calendar-date.ts";
import { canonicalFacts, canonicalText } from "./canonical-text.ts";
import { evaluate, evaluateAll } from "./engine.ts";
import { FACT_KEYS, factCatalogue } from "./fact-catalogue.ts";
import type { EvaluationFacts } from "./facts.ts";
import { explain } from "./explain.ts";
import { resultNodes } from "./result.ts";
import { resultSchema } from "./result.schema.ts";
import type { Adjustment, Band, GradeThreshold, MissingRule, Scheme, SchemeNode, WeightedSumNode } from "./scheme.ts";
import { schemeSchema } from "./scheme.schema.ts";
import { twoCommitteesScale } from "./shipped/two-committees-scale.ts";

/*
 * DEFINITIONS §4 written a second time, as plainly as it can be: unreduced BigInt fractions, no preparation, no tree.
 */
type Fraction = readonly [bigint, bigint];
type Outcome = Fraction | "missing" | "noScore";

const of = (text: string): Fraction => {
  const [whole = "", decimals] = text.split(".");
  if (text.includes("/")) return [BigInt(text.split("/")[0] ?? ""), BigInt(text.split("/")[1] ?? "")];
  return decimals === undefined ? [BigInt(whole), 1n] : [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
};
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const minus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const over = (a: Fraction, b: Fraction): Fraction => (b[0] < 0n ? [-a[0] * b[1], -a[1] * b[0]] : [a[0] * b[1], a[1] * b[0]]);
const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
const within = (x: Fraction, low: Fraction, high: Fraction): Fraction => (less(x, low) ? low : less(high, x) ? high : x);
const NOTHING: Fraction = [0n, 1n];
const HUNDRED: Fraction = [100n, 1n];

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const lengthOf = (i: { from: string; to: string }): bigint => BigInt(dayNumber(i.to) - dayNumber(i.from));

function leaf(node: Exclude<SchemeNode, WeightedSumNode>, facts: EvaluationFacts): Outcome {
  if (node.kind === "entered") {
    const mark = facts.marks.find((each) => each.indicator === node.id);
    return mark === undefined ? "missing" : of(mark.value);
  }
  const told = facts.inputs.find((each) => each.key === node.fact)?.value ?? null;
  if (told === null) return "missing";
  const value = of(told);
  if (node.kind === "bands") {
    const hit = node.bands.find((band, i) => !less(value, of(band.from)) && (less(value, of(band.to)) || (i === node.bands.length - 1 && !less(of(band.to), value))));
    return hit === undefined ? "noScore" : of(hit.score);
  }
  const days = facts.population.reduce((sum, part) => sum + lengthOf(part), 0n);
  const scale: Fraction = factCatalogue[node.fact].nature === "count" ? [days, lengthOf(facts.period)] : [1n, 1n];
  const target = times(of(node.target), scale);
  const share = node.worst === null ? over(value, target) : over(minus(times(of(node.worst), scale), value), minus(times(of(node.worst), scale), target));
  return times(HUNDRED, within(share, NOTHING, of(node.cap)));
}

function score(node: SchemeNode, facts: EvaluationFacts): Outcome {
  const own = node.kind === "weightedSum" ? mean(node.children, facts) : leaf(node, facts);
  if (own !== "missing") return own;
  if (node.missing.kind === "neutral") return of(node.missing.value);
  return node.missing.kind === "block" ? "noScore" : "missing";
}

function mean(children: readonly SchemeNode[], facts: EvaluationFacts): Outcome {
  const scored = children.map((child) => ({ weight: of(child.weight), outcome: score(child, facts) }));
  if (scored.some((each) => each.outcome === "noScore")) return "noScore";
  const present = scored.filter((each) => each.outcome !== "missing");
  const weights = present.reduce((sum, each) => plus(sum, each.weight), NOTHING);
  if (present.length === 0) return "missing";
  return over(
    present.reduce((sum, each) => plus(sum, times(each.weight, each.outcome as Fraction)), NOTHING),
    weights,
  );
}

function adjusted(adjustment: Adjustment | null, facts: EvaluationFacts): Fraction {
  if (adjustment === null) return NOTHING;
  const marks = adjustment.items.map((item) => within(of(facts.marks.find((mark) => mark.indicator === item.id)?.value ?? "0"), NOTHING, of(item.max)));
  const total = marks.reduce(plus, NOTHING);
  return less(of(adjustment.cap), total) ? of(adjustment.cap) : total;
}

/** The printed total and the grade, or null without a score. */
function naive(scheme: Scheme, facts: EvaluationFacts): { readonly total: string; readonly grade: string | undefined } | null {
  const weighted = mean(scheme.dimensions, facts);
  if (weighted === "noScore" || weighted === "missing") return null;
  const exact = within(minus(plus(weighted, adjusted(scheme.bonus, facts)), adjusted(scheme.deduction, facts)), NOTHING, HUNDRED);
  const cents = (exact[0] * 200n + exact[1]) / (exact[1] * 2n);
  const grade = scheme.scale.grades.find((each: GradeThreshold) => !less([cents, 100n], of(each.from)));
  return { total: `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`, grade: grade?.code };
}

/* Random schemes of the right shape, with weights that need not add up, and facts with gaps. */
const decimal = (low: number, high: number): fc.Arbitrary<string> => fc.integer({ min: low * 100, max: high * 100 }).map((n) => (n / 100).toFixed(2));
const missing: fc.Arbitrary<MissingRule> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<MissingRule>({ kind: "redistribute" }) },
  { weight: 2, arbitrary: decimal(0, 100).map((value): MissingRule => ({ kind: "neutral", value })) },
  { weight: 1, arbitrary: fc.constant<MissingRule>({ kind: "block" }) },
);
const head = fc.record({ weight: decimal(1, 40), missing, rounding: fc.constant(null), label: fc.constant({ "zh-CN": "某", en: "some" }) });
const fact = fc.constantFrom(...FACT_KEYS);
const bandsOf = (cuts: readonly number[], scores: readonly string[]): readonly Band[] =>
  cuts.slice(1).map((to, i) => ({ from: String(cuts[i]), to: String(to), score: scores[i % scores.length] ?? "0" }));

const leafNode = fc.oneof(
  fc.tuple(head, fact, decimal(1, 20), fc.option(decimal(1, 20), { nil: null }), fc.constantFrom("1", "1.2")).map(([start, key, target, above, cap]): Draft => ({
    ...start,
    kind: "target",
    fact: key,
    target,
    worst: above === null ? null : (Number(target) + Number(above)).toFixed(2),
    cap,
  })),
  fc
    .tuple(head, fact, fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 5 }), fc.array(decimal(0, 100), { minLength: 1, maxLength: 4 }))
    .map(([start, key, cuts, scores]): Draft => ({
      ...start,
      kind: "bands",
      fact: key,
      bands: bandsOf(
        cuts.toSorted((a, b) => a - b),
        scores,
      ),
    })),
  head.map((start): Draft => ({ ...start, kind: "entered" })),
);
type Draft = SchemeNode extends infer N
  ? N extends { readonly kind: "weightedSum" }
    ? Omit<N, "id" | "children"> & { readonly children: readonly Draft[] }
    : Omit<N, "id">
  : never;
const sumOf = (child: fc.Arbitrary<Draft>): fc.Arbitrary<Draft & { readonly kind: "weightedSum" }> =>
  fc.tuple(head, fc.array(child, { minLength: 1, maxLength: 3 })).map(([start, children]) => ({ ...start, kind: "weightedSum" as const, children }));

const named = (draft: Draft, id: string): SchemeNode =>
  draft.kind === "weightedSum" ? { ...draft, id, children: draft.children.map((child, i) => named(child, `${id}.n${i}`)) } : { ...draft, id };

const adjustment = (prefix: string): fc.Arbitrary<Adjustment | null> =>
  fc.option(
    fc.tuple(decimal(0, 8), fc.array(decimal(1, 5), { minLength: 1, maxLength: 2 })).map(([cap, maxima]) => ({
      cap,
      items: maxima.map((max, i) => ({ id: `${prefix}.i${i}`, max, label: { "zh-CN": "项", en: "item" } })),
    })),
    { nil: null },
  );

const schemes: fc.Arbitrary<Scheme> = fc
  .tuple(
    fc.array(sumOf(fc.oneof({ weight: 3, arbitrary: leafNode }, { weight: 1, arbitrary: sumOf(leafNode) })), { minLength: 1, maxLength: 4 }),
    adjustment("bonus"),
    adjustment("deduction"),
  )
  .map(([drafts, bonus, deduction]) => ({
    code: "random",
    version: 1,
    label: { "zh-CN": "随机", en: "random" },
    periodKind: "quarter",
    basis: { "zh-CN": "", en: "" },
    dimensions: drafts.map((draft, i) => named(draft, `d${i}`) as WeightedSumNode),
    bonus,
    deduction,
    scale: twoCommitteesScale,
  }));

const period = { from: calendarDate("2025-01-01"), to: calendarDate("2025-04-01") };
const populations = fc.constantFrom(
  [period],
  [{ from: period.from, to: calendarDate("2025-02-10") }],
  [
    { from: calendarDate("2025-01-15"), to: calendarDate("2025-02-01") },
    { from: calendarDate("2025-03-01"), to: calendarDate("2025-03-08") },
  ],
);
const values = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 30 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 2, max: 9 })).map(([n, d]) => `${n}/${d}`),
  ),
  { nil: null, freq: 3 },
);

const cases = schemes.chain((scheme) => {
  const ids = [...idsOf(scheme.dimensions), ...[scheme.bonus, scheme.deduction].flatMap((each) => each?.items.map((item) => item.id) ?? [])];
  return fc.record({
    scheme: fc.constant(scheme),
    facts: fc
      .tuple(
        fc.shuffledSubarray([...FACT_KEYS]),
        fc.array(values, { minLength: FACT_KEYS.length, maxLength: FACT_KEYS.length }),
        fc.shuffledSubarray(ids, { minLength: Math.ceil(ids.length / 2) }),
        fc.array(decimal(0, 100), { minLength: ids.length, maxLength: ids.length }),
        populations,
      )
      .map(([keys, told, marked, marks, population]): EvaluationFacts => ({
        personId: "p",
        period,
        population,
        inputs: keys.map((key, i) => ({ key, value: told[i] ?? null, sources: told[i] === null ? [] : [`${key}-b`, `${key}-a`] })),
        marks: marked.map((indicator, i) => ({ id: `m-${indicator}`, indicator, value: marks[i] ?? "0" })),
      })),
  });
});

function idsOf(nodes: readonly SchemeNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...(node.kind === "weightedSum" ? idsOf(node.children) : [])]);
}

const runs = { numRuns: 1_500 };

describe("the engine against DEFINITIONS §4 written twice", () => {
  test("EVA-3 EVA-4 EVA-5 EVA-6 EVA-7 EVA-9 EVA-10 EVA-11 EVA-12 EVA-14 EVA-15 EVA-16 every total and grade", () => {
    let scored = 0;
    fc.assert(
      fc.property(cases, ({ scheme, facts }) => {
        const result = evaluate(scheme, facts);
        const wanted = naive(scheme, facts);
        expect(result.total?.printed ?? null).toBe(wanted?.total ?? null);
        expect(result.grade ?? undefined).toBe(wanted?.grade);
        expect(result.status).toBe(wanted === null ? "noScore" : "scored");
        // Without a score somebody can act on the answer: a datum that blocks, or a value outside all bands.
        if (wanted === null) expect(result.missing.filter((datum) => datum.blocks).length + result.outsideBands.length).toBeGreaterThan(0);
        else scored += 1;
      }),
      runs,
    );
    // Both ways are taken often enough to mean something.
    expect(scored).toBeGreaterThan(200);
    expect(scored).toBeLessThan(1_400);
  });

  test("EVA-18 the order in which facts, sources and marks arrive does not change a byte", () => {
    fc.assert(
      fc.property(cases, ({ scheme, facts }) => {
        const turned = { ...facts, inputs: facts.inputs.toReversed().map((input) => ({ ...input, sources: input.sources.toReversed() })), marks: facts.marks.toReversed() };
        expect(canonicalText(evaluate(scheme, turned))).toBe(canonicalText(evaluate(scheme, facts)));
        expect(canonicalFacts(turned)).toBe(canonicalFacts(facts));
      }),
      runs,
    );
  });

  test("EVA-18 EVA-19 a result read back from its text is the same, and carries its engine; many people score as each alone", () => {
    fc.assert(
      fc.property(cases, ({ scheme, facts }) => {
        const result = evaluate(scheme, facts);
        const text = canonicalText(result);
        expect(canonicalText(resultSchema.parse(JSON.parse(text)))).toBe(text);
        expect(result.engine).toBe("1");
        expect(evaluateAll(scheme, [facts, facts]).map(canonicalText)).toEqual([text, text]);
      }),
      { numRuns: 200 },
    );
  });

  test("EVA-3 EVA-9 the points of the children add up to their parent's, and the dimensions' to the total", () => {
    fc.assert(
      fc.property(cases, ({ scheme, facts }) => {
        const result = evaluate(scheme, facts);
        if (result.total === null) return;
        for (const node of resultNodes(result.root)) {
          if (node.kind !== "weightedSum" || node.treatment === "neutral" || node.points === null) continue;
          const total = node.children.reduce((sum, child) => plus(sum, child.points === null ? NOTHING : of(child.points)), NOTHING);
          expect(less(total, of(node.points)) || less(of(node.points), total), node.id).toBe(false);
        }
      }),
      runs,
    );
  });

  test("EVA-20 what is explained as lost and the rest add up to 100 less the weighted score", () => {
    fc.assert(
      fc.property(cases, ({ scheme, facts }) => {
        const result = evaluate(scheme, facts);
        const told = explain(result);
        if (told.kind === "noScore") {
          expect(result.total).toBeNull();
          return;
        }
        const all = told.entries.reduce((sum, entry) => plus(sum, of(entry.lost)), of(told.rest));
        const wanted = minus(HUNDRED, of(result.total?.weighted ?? "0"));
        expect(less(all, wanted) || less(wanted, all)).toBe(false);
      }),
      runs,
    );
  });

  test("EVA-2 random schemes have the shape of a stored scheme", () => {
    fc.assert(
      fc.property(schemes, (scheme) => {
        expect(schemeSchema.safeParse(scheme).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
