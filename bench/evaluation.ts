import { canonicalText, type Credit, evaluateAll, type EvaluationFacts, type FactKey, factFromCredits, quarterly2025 } from "@yanzhen/domain/evaluation";
import { calendarDate } from "@yanzhen/domain/kernel";

import { median } from "./load.ts";

const PEOPLE = 5_000;
const CREDITS_EACH = 40;
const KEYS: readonly FactKey[] = ["daysOnSite", "doorVisits", "lobbySessions", "issuesSolved", "projects", "assistance", "mediations", "trainingHours"];
const SHARES = [10_000, 10_000, 10_000, 5_000, 3_333, 2_500, 7_500] as const;

export interface MeasuredEvaluation {
  readonly people: number;
  readonly rows: number;
  /** Credits added up into facts. */
  readonly factsMs: number;
  /** The scores with their whole explanation, as values. */
  readonly scoresMs: number;
  /** The explanation as the text that is stored and hashed. */
  readonly textMs: number;
}

/** A generator without state elsewhere: the same people on any machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Person {
  readonly id: string;
  readonly credits: ReadonlyMap<FactKey, readonly Credit[]>;
  readonly from: string;
  readonly marks: readonly [string, string];
}

function people(): readonly Person[] {
  const next = numbers(20_250_321);
  return Array.from({ length: PEOPLE }, (_, p) => {
    const credits = new Map<FactKey, Credit[]>(KEYS.map((key) => [key, []]));
    for (let n = 0; n < CREDITS_EACH; n++) {
      const key = KEYS[Math.floor(next() * KEYS.length)] ?? "doorVisits";
      credits
        .get(key)
        ?.push({ sourceId: `0199${p.toString(16).padStart(8, "0")}-${n}`, amount: 1 + Math.floor(next() * 3), shareBp: SHARES[Math.floor(next() * SHARES.length)] ?? 10_000 });
    }
    // One in eight joined during the quarter, so that their targets shrink.
    const from = next() < 0.125 ? `2025-0${1 + Math.floor(next() * 3)}-${String(2 + Math.floor(next() * 20)).padStart(2, "0")}` : "2025-01-01";
    return { id: `person-${p}`, credits, from, marks: [`${70 + Math.floor(next() * 30)}`, `${70 + Math.floor(next() * 30)}.5`] };
  });
}

function factsOf(person: Person): EvaluationFacts {
  const period = { from: calendarDate("2025-01-01"), to: calendarDate("2025-04-01") };
  return {
    personId: person.id,
    period,
    population: [{ from: calendarDate(person.from), to: period.to }],
    inputs: KEYS.map((key) => factFromCredits(key, person.credits.get(key) ?? [], true)),
    marks: [
      { id: "m1", indicator: "virtue.mark", value: person.marks[0] },
      { id: "m2", indicator: "integrity.mark", value: person.marks[1] },
    ],
  };
}

/** The pure engine over a district's people under the shipped quarterly scheme: processor time of this process, without a database. */
export function measureEvaluation(rounds: number): MeasuredEvaluation {
  const all = people();
  const told: Record<"facts" | "scores" | "text", number[]> = { facts: [], scores: [], text: [] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const facts = timed(() => all.map(factsOf));
    const scores = timed(() => evaluateAll(quarterly2025, facts.value));
    const text = timed(() => scores.value.reduce((length, tree) => length + canonicalText(tree).length, 0));
    if (round === 0) continue;
    told.facts.push(facts.ms);
    told.scores.push(scores.ms);
    told.text.push(text.ms);
  }
  return { people: PEOPLE, rows: PEOPLE * CREDITS_EACH, factsMs: median(told.facts), scoresMs: median(told.scores), textMs: median(told.text) };
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1_000 };
}
