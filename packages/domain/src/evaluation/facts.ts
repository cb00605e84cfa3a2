import { intersect } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { add, rational, toText, ZERO } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { FactKey } from "./fact-catalogue.ts";
import type { ClosedInterval } from "./period.ts";

/** An exact number in results and snapshots: `"7/2"` or `"3"`. */
export type RationalText = string;

/** One fact about a person in a period. `value` null is missing: nobody could know; it is not zero. */
export interface FactInput {
  readonly key: FactKey;
  readonly value: RationalText | null;
  /** Ids of the rows behind the value: evidence, days on site, training. Order does not matter. */
  readonly sources: readonly string[];
}

/** A signed mark as stored; the basis stays with the row, the result names the row. */
export interface EnteredMark {
  readonly id: string;
  readonly indicator: string;
  /** Decimal text, 0–100, at most two decimals. */
  readonly value: string;
}

/**
 * Everything the engine may know about one person in one period. Ids only, no names (replay, DEFINITIONS §4).
 * `population` are the days of `period` on which the person belonged to it: not empty, ascending, apart from each other; one
 * input per key, one mark per indicator.
 */
export interface EvaluationFacts {
  readonly personId: string;
  readonly period: ClosedInterval;
  readonly population: readonly ClosedInterval[];
  readonly inputs: readonly FactInput[];
  readonly marks: readonly EnteredMark[];
}

/** A row's credit to a person, in ten-thousandths of `amount` (shares of one entry never exceed 10,000). */
export interface Credit {
  readonly sourceId: string;
  /** What the whole entry counts: 1 for a visit, the number of people for assistance, hours for training. */
  readonly amount: number;
  readonly shareBp: number;
}

/**
 * Adds credits up exactly. Without credits the value is 0 when this kind is recorded in the person's unit in the period,
 * and missing when it is not: an empty ledger says nothing about a person. EVA-17
 */
export function factFromCredits(key: FactKey, credits: readonly Credit[], recordedInUnit: boolean): FactInput {
  if (credits.length === 0 && !recordedInUnit) return { key, value: null, sources: [] };
  let sum: Rational = ZERO;
  for (const credit of credits) sum = add(sum, rational(credit.amount * credit.shareBp, 10_000));
  return { key, value: toText(sum), sources: credits.map((credit) => credit.sourceId) };
}

/** A share such as issues closed on time; missing when there is nothing to divide by. EVA-17 */
export function factFromRatio(key: FactKey, part: number, whole: number, sources: readonly string[]): FactInput {
  return { key, value: whole === 0 ? null : toText(rational(part, whole)), sources };
}

/**
 * The days of the period on which the person belongs to the population, from all memberships: cut to the period, ascending,
 * overlapping and touching ones joined, so that no day counts twice and a gap does not count at all. Refuses
 * `evaluation.notInPopulation` when no day is left. EVA-6
 */
export function populationWithin(period: ClosedInterval, memberships: readonly DateInterval[]): Result<readonly ClosedInterval[], "evaluation.notInPopulation"> {
  const cut = memberships.flatMap((membership): readonly ClosedInterval[] => {
    const shared = intersect(period, membership);
    return shared === null || shared.to === null ? [] : [{ from: shared.from, to: shared.to }];
  });
  const joined: ClosedInterval[] = [];
  for (const days of cut.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (last === undefined || days.from > last.to) joined.push(days);
    else if (days.to > last.to) joined[joined.length - 1] = { from: last.from, to: days.to };
  }
  return joined.length === 0 ? refuse("evaluation.notInPopulation", { from: period.from, to: period.to }) : ok(joined);
}
