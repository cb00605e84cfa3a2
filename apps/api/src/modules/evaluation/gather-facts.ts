import {
  type ClosedInterval,
  type Credit,
  type EvaluationFacts,
  type FactInput,
  type FactKey,
  factFromCredits,
  factFromRatio,
  ledgerKinds,
  nodesOf,
  type Period,
  populationWithin,
  type Scheme,
} from "@yanzhen/domain/evaluation";
import type { CalendarDate } from "@yanzhen/domain/kernel";

import type { ReadHandle } from "../../platform/db/reading.ts";
import { creditedDays, creditedEntries, type CreditedRows, issuesInTime } from "./queries/credited-rows.ts";
import { type MarkRow, marksOfPeriod } from "./queries/marks-of-period.ts";
import { type EvaluatedPosting, evaluatedPostings } from "./queries/population.ts";
import { recordedKinds } from "./queries/recorded-kinds.ts";

export interface FactQuestion {
  readonly tenant: number;
  readonly scheme: Scheme;
  readonly path: string;
  readonly treeDay: string;
  readonly periodName: Period;
  readonly period: ClosedInterval;
  readonly today: string;
}

/** Facts no row of the store answers for a person: a scheme that asks for them finds them missing (SPEC.md §3). */
const NOT_GATHERED: ReadonlySet<FactKey> = new Set(["petitions", "noPetitionHonours", "noCaseHonours"]);

/** The facts of everybody evaluated in a unit and a period, people in id order; a handful of statements however many they are. */
export async function gatherFacts(db: ReadHandle, q: FactQuestion): Promise<readonly EvaluationFacts[]> {
  const postings = Map.groupBy(await evaluatedPostings(db, q), (posting) => posting.personId);
  const people = [...postings.keys()];
  const wanted = [...new Set(nodesOf(q.scheme).flatMap((node) => (node.kind === "target" || node.kind === "bands" ? [node.fact] : [])))].filter((key) => !NOT_GATHERED.has(key));
  const question = { tenant: q.tenant, people, period: q.period, today: q.today };
  const rows = new Map<string, CreditedRows>();
  for (const row of [...(await creditedEntries(db, question)), ...(await creditedDays(db, question))]) rows.set(`${row.personId} ${row.fact}`, row);
  const inTime = new Map(wanted.includes("issuesOnTimeShare") ? (await issuesInTime(db, question)).map((row) => [row.personId, row] as const) : []);
  const recorded = await recordedAt(db, q, postings, rows);
  const marks = Map.groupBy(await marksOfPeriod(db, { tenant: q.tenant, people, period: q.periodName, today: q.today }), (mark) => mark.personId);
  return people.flatMap((personId): readonly EvaluationFacts[] => {
    const held = postings.get(personId) ?? [];
    const population = populationWithin(
      q.period,
      held.map((posting) => ({ from: posting.from as CalendarDate, to: posting.to as CalendarDate | null })),
    );
    if (!population.ok) return [];
    const factOf = (key: FactKey): FactInput => {
      if (key === "issuesOnTimeShare") {
        const row = inTime.get(personId);
        return factFromRatio(key, row?.inTime ?? 0, row?.all ?? 0, row?.ids ?? []);
      }
      const kept = held.some((posting) => recorded.has(`${posting.home} ${key}`));
      return factFromCredits(key, creditsOf(rows.get(`${personId} ${key}`)), kept);
    };
    return [{ personId, period: q.period, population: population.value, inputs: wanted.map(factOf), marks: (marks.get(personId) ?? []).map(markOf) }];
  });
}

const markOf = (mark: MarkRow) => ({ id: mark.id, indicator: mark.indicator, value: mark.value });

function creditsOf(row: CreditedRows | undefined): readonly Credit[] {
  if (row === undefined) return [];
  return row.ids.map((sourceId, i) => ({ sourceId, amount: row.amounts[i] ?? 0, shareBp: row.shares[i] ?? 0 }));
}

/** `home fact` for each fact a community kept at all in the period. */
async function recordedAt(
  db: ReadHandle,
  q: FactQuestion,
  postings: ReadonlyMap<string, readonly EvaluatedPosting[]>,
  rows: ReadonlyMap<string, CreditedRows>,
): Promise<ReadonlySet<string>> {
  const homes = [...new Set([...postings.values()].flat().map((posting) => posting.home))].filter((home) => home !== "");
  const recorded = new Set<string>();
  const facts = Object.entries(ledgerKinds);
  for (const { home, kind } of await recordedKinds(db, { tenant: q.tenant, homes, treeDay: q.treeDay, period: q.period })) {
    if (kind === "siteDay") recorded.add(`${home} daysOnSite`);
    for (const [fact, of] of facts) if (of === kind) recorded.add(`${home} ${fact}`);
  }
  // Training is kept by person: a community where anybody was trained keeps it.
  for (const [personId, held] of postings) {
    if (!rows.has(`${personId} trainingHours`)) continue;
    for (const posting of held) recorded.add(`${posting.home} trainingHours`);
  }
  return recorded;
}
