import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { type Scope, systemScope } from "../../../platform/db/scope.ts";

/** What a row that a finding names is about. */
export interface SubjectRow {
  readonly id: string;
  readonly personId: string | null;
  readonly person: string | null;
  readonly unitId: string | null;
  readonly unit: string | null;
  /** Of an entry or a post. */
  readonly title: string | null;
}

/**
 * Persons, units, postings, entries, posts, reserve entries and honours by id, with the person and unit each is about; ids are of any
 * kind. Whoever may see a finding may read whom its rows name.
 */
export async function subjectRows(db: ReadHandle, q: { tenant: number; ids: readonly string[]; asOf: string }): Promise<readonly SubjectRow[]> {
  if (q.ids.length === 0) return [];
  const all = systemScope("diagnostics", q.tenant);
  const wanted = (column: string) => sql`${sql.ref(column)} = any(${[...q.ids]}::uuid[])`;
  return readSql(
    db,
    sql<SubjectRow>`
      with about as (
        select p.id, p.id as person_id, null::uuid as unit_id, null::text as title from ${scopedTable("person", all)} as p where ${wanted("p.id")}
        union all select u.id, null, u.id, null from unit as u where u.tenant = ${q.tenant} and ${wanted("u.id")}
        union all select g.id, g.person_id, g.compound_id, null from ${scopedTable("posting", all)} as g where ${wanted("g.id")}
        union all select e.id, null, e.unit_id, e.title from ${scopedTable("evidence", all)} as e where ${wanted("e.id")}
        union all select a.id, a.person_id, a.unit_id, a.title from ${scopedTable("appointment", all)} as a where ${wanted("a.id")}
        union all select r.id, r.person_id, r.target_unit_id, null from ${scopedTable("reserve_entry", all)} as r where ${wanted("r.id")}
        union all select h.id, null, h.unit_id, null from ${scopedTable("honour", all)} as h where ${wanted("h.id")}
      )
      select b.id, b.person_id as "personId", p.name as person, b.unit_id as "unitId",
        (select n.name from unit_name as n where n.tenant = ${q.tenant} and n.unit_id = b.unit_id and n.valid_from <= ${q.asOf} order by n.valid_from desc limit 1) as unit, b.title
      from about as b left join ${scopedTable("person", all)} as p on p.id = b.person_id`,
  );
}

export interface PlaceRow {
  readonly path: string;
  readonly unitId: string;
  readonly name: string;
}

/** The units at some paths, on the day or as they last stood. */
export async function placesAt(db: ReadHandle, q: { tenant: number; paths: readonly string[]; asOf: string }): Promise<readonly PlaceRow[]> {
  if (q.paths.length === 0) return [];
  return readSql(
    db,
    sql<PlaceRow>`
      select distinct on (x.path) x.path, x.unit_id as "unitId", n.name from unit_path as x
      join unit_name as n on n.tenant = x.tenant and n.unit_id = x.unit_id and n.valid_from <= ${q.asOf}
      where x.tenant = ${q.tenant} and x.path = any(${[...q.paths]}::text[]) and x.valid_from <= ${q.asOf}
      order by x.path, x.valid_from desc, n.valid_from desc`,
  );
}

/** Which of these persons a scope shows. */
export async function personsWithin(db: ReadHandle, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await readSql(db, sql<{ id: string }>`select p.id from ${scopedTable("person", scope)} as p where p.id = any(${[...ids]}::uuid[])`);
  return new Set(rows.map((row) => row.id));
}
