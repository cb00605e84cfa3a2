import type { CalendarDate } from "@yanzhen/domain/kernel";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface KeptRun {
  readonly run: number;
  readonly people: number;
  readonly scored: number;
  readonly computedOn: CalendarDate;
  readonly changeSetId: string;
}

/** What a run under this id kept; null when there is none. */
export async function keptRun(db: ReadHandle, q: { readonly tenant: number; readonly cycleId: string }): Promise<KeptRun | null> {
  const all = systemScope("evaluation", q.tenant);
  const [row] = await readSql(
    db,
    sql<KeptRun>`
      select c.run, count(v.id)::int as people, count(v.total)::int as scored, c.computed_on as "computedOn",
        (select d.change_set_id from change as d where d.tenant = c.tenant and d.row_id = c.id order by d.change_set_id limit 1) as "changeSetId"
      from ${scopedTable("evaluation_cycle", all)} as c
      left join ${scopedTable("evaluation_result", all)} as v on v.tenant = c.tenant and v.cycle_id = c.id
      where c.id = ${q.cycleId}
      group by c.tenant, c.id, c.run, c.computed_on`,
  );
  return row ?? null;
}
