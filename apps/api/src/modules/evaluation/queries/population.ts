import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { pathInScope } from "../../org/public.ts";

export interface EvaluatedUnit {
  readonly tenant: number;
  readonly path: string;
  /** The day whose tree says what lies in the unit: the last of the period, or today while it lasts. */
  readonly treeDay: string;
  readonly period: { readonly from: string; readonly to: string };
}

/** A posting of somebody evaluated, with the community (or the grid of a street-level one) its compound lies in. */
export interface EvaluatedPosting {
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
  readonly home: string;
}

/** The third level of a path with its slashes: the community, the village, or the grid of a street-level community. */
export const homeOf = (column: string) =>
  sql<string>`'/' || split_part(${sql.ref(column)}, '/', 2) || '/' || split_part(${sql.ref(column)}, '/', 3) || '/' || split_part(${sql.ref(column)}, '/', 4) || '/'`;

/**
 * Every posting in the period of everybody who was posted in the unit for at least one of its days: who is evaluated, and
 * from when to when. Postings elsewhere are among them, since the score is the person's.
 */
export async function evaluatedPostings(db: ReadHandle, q: EvaluatedUnit): Promise<readonly EvaluatedPosting[]> {
  const posting = scopedTable("posting", systemScope("evaluation", q.tenant));
  const during = (alias: string) =>
    sql`${sql.ref(`${alias}.valid_from`)} < ${q.period.to} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${q.period.from})`;
  const place = (alias: string, of: string) =>
    sql`unit_path as ${sql.ref(alias)} on ${sql.ref(`${alias}.tenant`)} = ${sql.ref(`${of}.tenant`)} and ${sql.ref(`${alias}.unit_id`)} = ${sql.ref(`${of}.compound_id`)}
      and ${sql.ref(`${alias}.valid_from`)} <= ${q.treeDay} and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${q.treeDay})`;
  return readSql(
    db,
    sql<EvaluatedPosting>`
      with member as (
        select distinct g.person_id from ${posting} as g join ${place("x", "g")}
        where ${during("g")} and ${pathInScope("x.path", { tenant: q.tenant, paths: [q.path], onDate: q.treeDay })}
      )
      select g.person_id as "personId", g.valid_from as "from", g.valid_to as "to", coalesce(${homeOf("x.path")}, '') as home
      from member as m join ${posting} as g on g.person_id = m.person_id left join ${place("x", "g")}
      where ${during("g")}
      order by g.person_id, g.valid_from, g.id`,
  );
}
