import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface PetitionQuarter {
  /** First day of the quarter. */
  readonly quarter: string;
  readonly petitions: number;
  /** Months of the quarter that have a count; a complete quarter has three. */
  readonly months: number;
}

/** Petition volume by quarter, from `since` to the month before the day: counts by unit and month, never people. */
export async function petitionQuarters(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<readonly PetitionQuarter[]> {
  return readSql(
    db,
    sql<PetitionQuarter>`
      select date_trunc('quarter', c.month)::date as quarter, sum(c.petitions)::int as petitions, count(distinct c.month)::int as months
      from ${scopedTable("petition_count", q.scope)} as c
      where c.month >= ${q.since} and (c.month + interval '1 month')::date <= ${q.asOf}::date + 1
      group by 1 order by 1`,
  );
}
