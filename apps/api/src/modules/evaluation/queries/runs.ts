import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface RunRow {
  readonly cycleId: string;
  readonly run: number;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly computedOn: string;
  readonly computedAt: string | null;
  readonly engine: string | null;
}

/** The runs of a scheme in a period that cover a unit, its own and those of the units above it, computed by a day; the newest first. */
export async function runsCovering(
  db: ReadHandle,
  q: { readonly tenant: number; readonly path: string; readonly asOf: string; readonly period: string; readonly schemeCode: string },
): Promise<readonly RunRow[]> {
  return readSql(
    db,
    sql<RunRow>`
      select c.id as "cycleId", c.run, c.unit_id as "unitId", n.name as "unitName", c.scheme_id as "schemeId", s.scheme_version as "schemeVersion",
        c.computed_on as "computedOn", c.computed_at as "computedAt", c.engine_version as engine
      from ${scopedTable("evaluation_cycle", systemScope("evaluation", q.tenant))} as c
      join evaluation_scheme as s on s.tenant = c.tenant and s.id = c.scheme_id
      join unit_path as x on x.tenant = c.tenant and x.unit_id = c.unit_id and x.valid_from <= ${q.asOf} and (x.valid_to is null or x.valid_to > ${q.asOf})
      left join unit_name as n on n.tenant = c.tenant and n.unit_id = c.unit_id and n.valid_from <= ${q.asOf} and (n.valid_to is null or n.valid_to > ${q.asOf})
      where c.period = ${q.period} and s.code = ${q.schemeCode} and c.computed_on <= ${q.asOf} and starts_with(${q.path}, x.path)
      order by c.computed_at desc, c.id desc`,
  );
}

/** Marks of these people's results entered or replaced since the run: what running again would take in. */
export async function marksSince(db: ReadHandle, q: { readonly tenant: number; readonly cycleId: string }): Promise<number> {
  const all = systemScope("evaluation", q.tenant);
  const [row] = await readSql(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from ${scopedTable("evaluation_cycle", all)} as c
      join ${scopedTable("evaluation_result", all)} as v on v.tenant = c.tenant and v.cycle_id = c.id
      join ${scopedTable("entered_mark", all)} as m on m.tenant = v.tenant and m.person_id = v.person_id and m.period = c.period and m.recorded_from > c.recorded_from
      where c.id = ${q.cycleId}`,
  );
  return row?.count ?? 0;
}
