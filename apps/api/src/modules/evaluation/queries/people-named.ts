import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string | null;
  /** The path of the unit that keeps the file on the scope's date: what the policy reads. */
  readonly path: string | null;
  readonly compounds: string | null;
}

/** Those of these people whose file lies in the scope, by unit and name, with the compounds they held in the period. */
export async function peopleNamed(
  db: ReadHandle,
  q: { readonly scope: Scope; readonly people: readonly string[]; readonly treeDay: string; readonly period: { readonly from: string; readonly to: string } },
): Promise<readonly NamedPerson[]> {
  if (q.people.length === 0) return [];
  const on = q.scope.onDate;
  return readSql(
    db,
    sql<NamedPerson>`
      select p.id as "personId", p.name, n.name as "unitName", x.path,
        (select string_agg(distinct cn.name, '、') from ${scopedTable("posting", { ...q.scope, paths: "all" })} as g
          join unit_name as cn on cn.tenant = g.tenant and cn.unit_id = g.compound_id and cn.valid_from <= ${q.treeDay} and (cn.valid_to is null or cn.valid_to > ${q.treeDay})
          where g.person_id = p.id and g.valid_from < ${q.period.to} and (g.valid_to is null or g.valid_to > ${q.period.from})) as compounds
      from ${scopedTable("person", q.scope)} as p
      left join ${scopedTable("person_unit", q.scope)} as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_from <= ${on} and (k.valid_to is null or k.valid_to > ${on})
      left join unit as u on u.tenant = k.tenant and u.id = k.unit_id
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= ${on} and (x.valid_to is null or x.valid_to > ${on})
      left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and n.valid_from <= ${on} and (n.valid_to is null or n.valid_to > ${on})
      where p.id = any(${q.people}::uuid[])
      order by u.code nulls last, x.path nulls last, p.name_key, p.id`,
  );
}
