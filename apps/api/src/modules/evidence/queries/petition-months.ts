import { sql } from "kysely";

import type { CalendarDate } from "@yanzhen/domain/kernel";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface PetitionMonth {
  /** First day of the month. */
  readonly month: CalendarDate;
  readonly petitions: number;
}

/** Petition volume by complete month up to the day: counts by unit and month, never people. */
export async function petitionMonths(db: ReadHandle, q: { scope: Scope; asOf: string }): Promise<readonly PetitionMonth[]> {
  return readSql(
    db,
    sql<PetitionMonth>`
      select c.month, sum(c.petitions)::int as petitions from ${scopedTable("petition_count", q.scope)} as c
      where (c.month + interval '1 month')::date <= ${q.asOf}::date + 1
      group by c.month order by c.month`,
  );
}
