import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface IssueMonth {
  /** First day of the month. */
  readonly month: string;
  readonly class: string;
  readonly count: number;
}

/** Issues registered by month and class, from `since` to the day. */
export async function issuesByMonth(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<readonly IssueMonth[]> {
  return readSql(
    db,
    sql<IssueMonth>`
      select date_trunc('month', e.occurred_on)::date as month, coalesce(e.class, 'other') as class, count(*)::int as count
      from ${scopedTable("evidence", q.scope)} as e
      where e.kind = 'issue' and e.verification <> 'void' and e.occurred_on between ${q.since} and ${q.asOf}
      group by 1, 2 order by 1, 2`,
  );
}
