import type { ReserveState } from "@yanzhen/domain/reserve";
import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface ReserveCount {
  readonly class: "secretary" | "member";
  readonly state: ReserveState;
  readonly count: number;
}

/** Entries by class and by the state in force on the day: the reserve funnel, and `in reserve` = inPool + suspended. */
export async function reserveCounts(db: ReadHandle, q: { scope: Scope; asOf: string }): Promise<readonly ReserveCount[]> {
  return readSql(
    db,
    sql<ReserveCount>`
      select e.class, s.state, count(*)::int as count
      from ${scopedTable("reserve_state", q.scope)} as s
      join ${scopedTable("reserve_entry", q.scope)} as e on e.tenant = s.tenant and e.id = s.entry_id
      where s.valid_from <= ${q.asOf} and (s.valid_to is null or s.valid_to > ${q.asOf})
      group by 1, 2 order by 1, 2`,
  );
}

export interface NewSecretary {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly since: string;
}

/**
 * Posted members who became secretary: the first post as a community Party organization's secretary, taken up since `since` and after
 * the start of a posting (DEFINITIONS §6). A 网格党总支 stands where other streets have a community Party organization.
 */
export async function newSecretaries(db: ReadHandle, q: { scope: Scope; since: string; asOf: string }): Promise<readonly NewSecretary[]> {
  return readSql(
    db,
    sql<NewSecretary>`
      with first_post as (
        select distinct on (a.person_id) a.tenant, a.person_id, a.unit_id, a.title, a.valid_from
        from ${scopedTable("appointment", q.scope)} as a
        join unit as u on u.tenant = a.tenant and u.id = a.unit_id and u.level in ('community', 'grid')
        where a.role = 'partySecretary' and a.valid_from <= ${q.asOf}
        order by a.person_id, a.valid_from
      )
      select f.person_id as "personId", p.name, f.unit_id as "unitId", n.name as "unitName", f.title, f.valid_from as since
      from first_post as f
      join ${scopedTable("person", q.scope)} as p on p.tenant = f.tenant and p.id = f.person_id
      left join unit_name as n on n.tenant = f.tenant and n.unit_id = f.unit_id
        and n.valid_from <= ${q.asOf} and (n.valid_to is null or n.valid_to > ${q.asOf})
      where f.valid_from >= ${q.since}
        and exists (select 1 from ${scopedTable("posting", q.scope)} as g
          where g.tenant = f.tenant and g.person_id = f.person_id and g.valid_from <= f.valid_from and g.valid_from >= ${q.since})
      order by f.valid_from, p.name_key`,
  );
}
