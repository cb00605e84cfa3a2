import { add, clamp, formatDecimal, rational, roundTo, sub, toText, ZERO } from "../kernel/rational.ts";
import { applyAdjustment } from "./adjustment.ts";
import type { EvaluationFacts } from "./facts.ts";
import { indexFacts } from "./fact-index.ts";
import { gradeOf } from "./grade.ts";
import { prepareScheme } from "./prepare-scheme.ts";
import type { PreparedScheme } from "./prepare-scheme.ts";
import type { MissingDatum, OutsideBands, ResultTree, Total } from "./result.ts";
import { writeTree } from "./result-tree.ts";
import type { Scheme } from "./scheme.ts";
import { scoreNode } from "./score-tree.ts";

/** Stands in every result. A change of behaviour adds a new engine beside this one; old cycles replay with theirs. EVA-19 */
export const ENGINE_VERSION = "1";

const HUNDRED = rational(100);
const TOTAL_PLACES = 2;

/**
 * Scores one person. Pure and exact: the same scheme and facts give the same tree, in whatever order the facts come
 * (EVA-18). The score is missing, never zero, when data a rule blocks on are missing; `missing` then names them (EVA-11).
 * `scheme` passed `schemeSchema`; facts that contradict themselves throw (see `indexFacts`).
 */
export function evaluate(scheme: Scheme, facts: EvaluationFacts): ResultTree {
  return evaluatePrepared(prepareScheme(scheme), facts);
}

/** Scores many people under one scheme, in the order given. */
export function evaluateAll(scheme: Scheme, people: readonly EvaluationFacts[]): readonly ResultTree[] {
  const prepared = prepareScheme(scheme);
  return people.map((facts) => evaluatePrepared(prepared, facts));
}

function evaluatePrepared(prepared: PreparedScheme, facts: EvaluationFacts): ResultTree {
  const { scheme } = prepared;
  const index = indexFacts(facts);
  const scored = scoreNode(prepared.root, index);
  const bonus = applyAdjustment(prepared.bonus, index);
  const deduction = applyAdjustment(prepared.deduction, index);
  const missing: MissingDatum[] = [];
  const outsideBands: OutsideBands[] = [];
  const root = writeTree(scored, HUNDRED, { missing, outsideBands });

  let total: Total | null = null;
  let grade: string | null = null;
  if (scored.value !== null) {
    // Capped first, clamped, rounded once. EVA-14
    const exact = clamp(sub(add(scored.value, bonus.points), deduction.points), ZERO, HUNDRED);
    total = { weighted: toText(scored.value), exact: toText(exact), printed: formatDecimal(exact, TOTAL_PLACES, "halfUp") };
    // Thresholds use the rounded total, so that the grade can be checked on the printed sheet. EVA-15
    grade = gradeOf(prepared.grades, roundTo(exact, TOTAL_PLACES, "halfUp"));
  }
  return {
    engine: ENGINE_VERSION,
    scheme: { code: scheme.code, version: scheme.version },
    personId: facts.personId,
    period: { from: facts.period.from, to: facts.period.to },
    population: facts.population.map((part) => ({ from: part.from, to: part.to })),
    status: total === null ? "noScore" : "scored",
    total,
    grade,
    bonus: bonus.shown,
    deduction: deduction.shown,
    missing,
    outsideBands,
    root,
  };
}
