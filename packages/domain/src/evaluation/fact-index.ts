import { daysIn, isEmpty } from "../kernel/interval.ts";
import { fromText, parseDecimal, rational } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import { must } from "../kernel/result.ts";
import type { EnteredMark, EvaluationFacts } from "./facts.ts";
import type { ClosedInterval } from "./period.ts";
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

function assertPopulation(period: ClosedInterval, population: readonly ClosedInterval[]): void {
  const apart = population.every((part, position) => {
    const before = population[position - 1];
    return !isEmpty(part) && part.from >= period.from && part.to <= period.to && (before === undefined || before.to < part.from);
  });
  if (population.length === 0 || !apart) {
    const told = population.map((part) => `${part.from}…${part.to}`).join(", ");
    throw new RangeError(`population ${told} is no ascending part of ${period.from}…${period.to}`);
  }
}

/**
 * Throws (a fault of the caller) on two inputs of one key, two marks for one indicator, an empty population or one
 * that overlaps itself or reaches out of the period: none of these has an honest score.
 */
export function indexFacts(facts: EvaluationFacts): FactIndex {
  const { period, population } = facts;
  assertPopulation(period, population);
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
  const days = population.reduce((sum, part) => sum + daysIn(part), 0);
  const periodDays = daysIn(period);
  return { inputs, marks, days, periodDays, part: rational(days, periodDays) };
}
