import { setTimeout as sleep } from "node:timers/promises";

import { type Kysely, sql } from "kysely";

/**
 * The database's clock, as a moment strictly between what was committed before and what comes after: the embedded
 * engine's clock counts whole milliseconds.
 */
export async function momentNow<DB>(db: Kysely<DB>): Promise<string> {
  await sleep(3);
  const { rows } = await sql<{ now: string }>`select clock_timestamp() as now`.execute(db);
  await sleep(3);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error("the database told no time");
  return now;
}
