import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface ProjectOutcome {
  readonly measure: string;
  readonly done: number;
  readonly underWay: number;
  readonly projects: number;
}

/** 书记项目 started in the window by what they bring: quantities by measure, done and under way apart. */
export async function projectOutcomes(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<readonly ProjectOutcome[]> {
  return readSql(
    db,
    sql<ProjectOutcome>`
      select e.measure,
        coalesce(sum(e.quantity) filter (where e.status = 'done' and e.closed_on <= ${q.asOf}), 0)::int as done,
        coalesce(sum(e.quantity) filter (where e.status = 'underWay' or (e.status = 'done' and e.closed_on > ${q.asOf})), 0)::int as "underWay",
        count(*)::int as projects
      from ${scopedTable("evidence", q.scope)} as e
      where e.kind = 'project' and e.measure is not null and e.quantity > 0 and e.verification <> 'void' and e.occurred_on between ${q.since} and ${q.asOf}
      group by e.measure order by e.measure`,
  );
}
