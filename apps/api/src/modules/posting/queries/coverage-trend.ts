import type { CalendarDate } from "@yanzhen/domain/kernel";
import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface CoveragePoint {
  readonly on: CalendarDate;
  readonly compounds: number;
  readonly covered: number;
  readonly lead: number;
}

/**
 * Coverage of the compounds below some units on each of the days, by the tree of that day: a compound that has moved since counts
 * where it stood. The units must lie in the asker's scope. Days on which the units had no compound are left out.
 */
export async function coverageTrend(db: ReadHandle, q: { tenant: number; unitIds: readonly string[]; days: readonly CalendarDate[] }): Promise<readonly CoveragePoint[]> {
  if (q.unitIds.length === 0 || q.days.length === 0) return [];
  return readSql(
    db,
    sql<CoveragePoint>`
      with day as (select d.on_date::date as on_date from unnest(array[${sql.join(q.days)}]::date[]) as d(on_date)), seat as (
        select distinct day.on_date, u.id from day
        join unit_path as top on top.tenant = ${q.tenant} and top.unit_id in (${sql.join(q.unitIds)}) and ${inForce("top", sql`day.on_date`)}
        join unit_path as p on p.tenant = ${q.tenant} and p.path >= top.path and p.path < left(top.path, -1) || '0' and ${inForce("p", sql`day.on_date`)}
        join unit as u on u.tenant = ${q.tenant} and u.id = p.unit_id and u.level = 'compound' and ${inForce("u", sql`day.on_date`)}
      ), held as (
        select day.on_date, g.compound_id, bool_or(g.role = 'lead') as lead from day
        join ${scopedTable("posting", systemScope("rollups", q.tenant))} as g on ${inForce("g", sql`day.on_date`)}
        group by 1, 2
      )
      select seat.on_date as "on", count(*)::int as compounds, count(held.compound_id)::int as covered, count(*) filter (where held.lead)::int as lead
      from seat left join held on held.on_date = seat.on_date and held.compound_id = seat.id
      group by seat.on_date order by seat.on_date`,
  );
}
