import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { inList } from "../../evidence/public.ts";
import { pathInScope } from "../../org/public.ts";

export interface GridFigures {
  readonly unitId: string;
  readonly name: string;
  /** Issues closed and verified. */
  readonly problems: number;
  /** 人次 of verified assistance. */
  readonly assistance: number;
}

/** Each grid with a 网格党总支 and what was solved in it and its compounds, from `since` to the day. */
export async function gridFigures(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<readonly GridFigures[]> {
  const on = q.asOf;
  return readSql(
    db,
    sql<GridFigures>`
      with grid as (
        select u.id, n.name, n.name_key, p.path from unit as u
        join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", on)}
        join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", on)}
        where u.tenant = ${q.scope.tenant} and u.level = 'grid' and ${inForce("u", on)} and ${pathInScope("p.path", { ...q.scope, onDate: on })}
      ), member as (
        select grid.id as grid_id, m.unit_id from grid join unit_path as m on m.tenant = ${q.scope.tenant} and ${inForce("m", on)}
          and m.path >= grid.path and m.path < left(grid.path, -1) || '0'
      )
      select grid.id as "unitId", grid.name,
        count(*) filter (where ${inList("gridProblems", q)})::int as problems,
        coalesce(sum(e.quantity) filter (where ${inList("gridAssistance", q)}), 0)::int as assistance
      from grid
      left join member on member.grid_id = grid.id
      left join ${scopedTable("evidence", q.scope)} as e on e.unit_id = member.unit_id and e.kind in ('issue', 'assistance')
      group by grid.id, grid.name, grid.name_key order by problems desc, grid.name_key`,
  );
}
