import { daysIn, isEmpty } from "../kernel/interval.ts";
import { fromText, parseDecimal, rational } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import { must } from "../kernel/result.ts";
import type { EnteredMark, EvaluationFacts } from "./facts.ts";
import type { ResultInput } from "./result.ts";

/** A fact with its number read and its sources in a fixed order. */
export interface IndexedInput {
  readonly value: Rational | null;
  readonly shown: ResultInput;
}

/** A mark with its number read. */
export interface IndexedMark {
  readonly id: string;
  readonly value: Rational;
}

/** Facts by key, so that the order they arrived in cannot matter. EVA-18 */
export interface FactIndex {
  readonly inputs: ReadonlyMap<string, IndexedInput>;
  readonly marks: ReadonlyMap<string, IndexedMark>;
  readonly days: number;
  readonly periodDays: number;
  /** Share of the period the person belongs to the population: the factor of count targets. EVA-6 */
  readonly part: Rational;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function indexMark(mark: EnteredMark): IndexedMark {
  return { id: mark.id, value: must(parseDecimal(mark.value)) };
}

/**
 * Throws (a fault of the caller) on two inputs of one key, two marks for one indicator, an empty population or one
 * that reaches out of the period: none of these has an honest score.
 */
export function indexFacts(facts: EvaluationFacts): FactIndex {
  const { period, population } = facts;
  if (isEmpty(population) || population.from < period.from || population.to > period.to) {
    throw new RangeError(`population ${population.from}…${population.to} does not lie in ${period.from}…${period.to}`);
  }
  const inputs = new Map<string, IndexedInput>();
  for (const input of facts.inputs) {
    if (inputs.has(input.key)) throw new RangeError(`two inputs for ${input.key}`);
    const sources = [...new Set(input.sources)].sort(byCodeUnit);
    const value = input.value === null ? null : must(fromText(input.value));
    inputs.set(input.key, { value, shown: { key: input.key, value: input.value, sources } });
  }
  const marks = new Map<string, IndexedMark>();
  for (const mark of facts.marks) {
    if (marks.has(mark.indicator)) throw new RangeError(`two marks for ${mark.indicator}`);
    marks.set(mark.indicator, indexMark(mark));
  }
  const days = daysIn(population);
  const periodDays = daysIn(period);
  return { inputs, marks, days, periodDays, part: rational(days, periodDays) };
}
