import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { pathInScope } from "../../org/public.ts";

/** One compound in being on the day, and whether it was covered by the three definitions of DEFINITIONS §3. */
export interface CompoundCoverage {
  readonly unitId: string;
  readonly name: string;
  readonly path: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly covered: boolean;
  readonly lead: boolean;
  /** null: nobody can tell, because the working days before the day are not known. */
  readonly present: boolean | null;
  /** The day its last posting ended; null while covered, or when it never had one. */
  readonly uncoveredSince: string | null;
}

export interface CoverageDay {
  readonly scope: Scope;
  readonly asOf: string;
  /** First of the working days that count for "present", or null where they are not known; see `presenceWindow`. */
  readonly presentFrom: string | null;
}

/** Every compound of the scope in being on the day, in the order of the tree: the one query behind each coverage figure. */
export async function compoundCoverage(db: ReadHandle, { scope, asOf, presentFrom }: CoverageDay): Promise<readonly CompoundCoverage[]> {
  return readSql(
    db,
    sql<CompoundCoverage>`
      with held as (
        select g.compound_id,
          bool_or(${inForce("g", asOf)}) as covered,
          bool_or(${inForce("g", asOf)} and g.role = 'lead') as lead,
          max(g.valid_to) filter (where g.valid_to <= ${asOf}) as last_end
        from ${scopedTable("posting", scope)} as g
        where g.valid_from <= ${asOf}
        group by g.compound_id
      ), seen as (
        select distinct d.compound_id from ${scopedTable("site_day", scope)} as d
        where d.on_date between ${presentFrom}::date and ${asOf} and d.state = 'onSite'
      )
      select u.id as "unitId", n.name, p.path, p.parent_id as "parentId", pn.name as "parentName",
        coalesce(h.covered, false) as covered, coalesce(h.lead, false) as lead, case when ${presentFrom}::date is not null then s.compound_id is not null end as present,
        case when coalesce(h.covered, false) then null else h.last_end end as "uncoveredSince"
      from unit as u
      join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", asOf)}
      join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", asOf)}
      left join unit_name as pn on pn.tenant = u.tenant and pn.unit_id = p.parent_id and ${inForce("pn", asOf)}
      left join held as h on h.compound_id = u.id
      left join seen as s on s.compound_id = u.id
      where u.tenant = ${scope.tenant} and u.level = 'compound' and ${inForce("u", asOf)} and ${pathInScope("p.path", { ...scope, onDate: asOf })}
      order by u.code nulls last, p.path`,
  );
}
