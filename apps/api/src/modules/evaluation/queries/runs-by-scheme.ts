import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

/** How often each scheme was run by a day: a scheme that was is never changed. Only the number is told. */
export async function runsByScheme(
  db: ReadHandle,
  q: { readonly tenant: number; readonly asOf: string },
): Promise<readonly { readonly schemeId: string; readonly runs: number }[]> {
  return readSql(
    db,
    sql<{ schemeId: string; runs: number }>`select c.scheme_id as "schemeId", count(*)::int as runs
      from ${scopedTable("evaluation_cycle", systemScope("evaluation", q.tenant))} as c where c.computed_on <= ${q.asOf} group by c.scheme_id`,
  );
}
