import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { homeOf } from "./population.ts";

/**
 * What communities recorded at all in the period, verified or not: the kinds of the ledger, and `siteDay` where days on site were
 * kept. Where nothing was, a person without rows has a missing fact and not a 0 (EVA-17).
 */
export async function recordedKinds(
  db: ReadHandle,
  q: { readonly tenant: number; readonly homes: readonly string[]; readonly treeDay: string; readonly period: { readonly from: string; readonly to: string } },
): Promise<readonly { readonly home: string; readonly kind: string }[]> {
  if (q.homes.length === 0) return [];
  const all = systemScope("evaluation", q.tenant);
  const place = (alias: string, column: string) =>
    sql`unit_path as x on x.tenant = ${sql.ref(`${alias}.tenant`)} and x.unit_id = ${sql.ref(column)} and x.valid_from <= ${q.treeDay} and (x.valid_to is null or x.valid_to > ${q.treeDay})`;
  const within = (column: string) => sql`${sql.ref(column)} >= ${q.period.from} and ${sql.ref(column)} < ${q.period.to}`;
  const here = sql`${homeOf("x.path")} = any(${q.homes}::text[])`;
  return readSql(
    db,
    sql<{ home: string; kind: string }>`
      select distinct ${homeOf("x.path")} as home, e.kind from ${scopedTable("evidence", all)} as e join ${place("e", "e.unit_id")}
        where e.verification <> 'void' and (${within("e.occurred_on")} or ${within("e.closed_on")}) and ${here}
      union
      select distinct ${homeOf("x.path")}, 'siteDay' from ${scopedTable("site_day", all)} as d join ${place("d", "d.compound_id")}
        where ${within("d.on_date")} and ${here}
      order by home, kind`,
  );
}
