import { decideRun, ENGINE_VERSION, intervalOfPeriod, type Period } from "@yanzhen/domain/evaluation";
import { addDays } from "@yanzhen/domain/kernel";
import type { Kysely } from "kysely";

import { reader } from "../../platform/db/reading.ts";
import type { Database } from "../../platform/db/tables/database.ts";
import { pathOn } from "../org/public.ts";
import { insertPastResults, insertPastRun } from "./evaluation.repository.ts";
import { gatherFacts } from "./gather-facts.ts";
import { allSchemes } from "./queries/schemes.ts";
import { scorePeople, snapshotHashOf } from "./score-people.ts";

/** A run of the past under ids and times of whoever simulates one. */
export interface PastRun {
  readonly id: string;
  readonly unitId: string;
  readonly schemeCode: string;
  readonly period: Period;
  readonly computedOn: string;
  readonly computedAt: string;
  readonly resultIds: Readonly<Record<string, string>>;
}

/**
 * Computes an evaluation as it would have been on a past day, by the engine and from the rows of any other run, and keeps it as known
 * since then. For the demo alone: nobody else may write simulated times. Tells how many people have a result.
 */
export async function keepPastRun(trx: Kysely<Database>, tenant: number, run: PastRun): Promise<number> {
  const db = reader(trx);
  const period = intervalOfPeriod(run.period);
  const treeDay = addDays(period.to, -1);
  const path = await pathOn(db, tenant, run.unitId, treeDay);
  const state = decideRun();
  const scheme = (await allSchemes(db, tenant)).find((row) => row.scheme.code === run.schemeCode);
  if (path === null || !state.ok || scheme === undefined || scheme.id === null) throw new Error(`no past run of ${run.period}`);
  const facts = await gatherFacts(db, { tenant, scheme: scheme.scheme, path, treeDay, periodName: run.period, period, today: run.computedOn });
  const results = scorePeople(scheme.scheme, facts);
  await insertPastRun(trx, tenant, { ...run, schemeId: scheme.id, state: state.value, engine: ENGINE_VERSION, snapshotHash: snapshotHashOf(results) });
  await insertPastResults(trx, tenant, run, results);
  return results.length;
}
