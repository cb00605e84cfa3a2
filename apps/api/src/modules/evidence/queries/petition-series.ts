import type { CalendarDate } from "@yanzhen/domain/kernel";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { pathInScope } from "../../org/public.ts";

export interface PetitionCell {
  readonly unitId: string;
  readonly month: CalendarDate;
  readonly petitions: number;
}

/** Complete months up to the day, summed over each of the units and everything below it; counts only, never people. */
export async function petitionSeries(
  db: ReadHandle,
  q: { scope: Scope; asOf: string; parts: readonly { readonly id: string; readonly path: string }[] },
): Promise<readonly PetitionCell[]> {
  if (q.parts.length === 0) return [];
  const within = q.parts.map((part) => sql`when ${pathInScope("x.path", { ...q.scope, paths: [part.path] })} then ${part.id}::uuid`);
  return readSql(
    db,
    sql<PetitionCell>`
      select part.unit_id as "unitId", part.month, sum(part.petitions)::int as petitions from (
        select case ${sql.join(within, sql` `)} end as unit_id, c.month, c.petitions
        from ${scopedTable("petition_count", q.scope)} as c
        join unit_path as x on x.tenant = c.tenant and x.unit_id = c.unit_id and x.valid_from <= ${q.asOf} and (x.valid_to is null or x.valid_to > ${q.asOf})
        where (c.month + interval '1 month')::date <= ${q.asOf}::date + 1
      ) as part where part.unit_id is not null group by part.unit_id, part.month order by part.unit_id, part.month`,
  );
}
