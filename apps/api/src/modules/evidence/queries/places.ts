import { sql } from "kysely";

import { inForce } from "../../../platform/db/in-force.ts";
import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { type Scope, systemScope } from "../../../platform/db/scope.ts";
import { isNamed, typedText } from "../../../platform/db/name-search.ts";
import { pathInScope } from "../../org/public.ts";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parentName: string | null;
  /** The person asked about is posted there on the day. */
  readonly posted: boolean;
}

/**
 * Where something may be logged: communities, grids and compounds below the paths, by name part, pinyin or initials; the compounds the
 * person is posted to come first, and without a text they come alone with their community.
 */
export async function placesOf(db: ReadHandle, q: { scope: Scope; personId: string | null; text: string; limit: number }): Promise<readonly Place[]> {
  const on = q.scope.onDate;
  const plain = typedText(q.text);
  const named = plain === "" ? sql`true` : isNamed("n", plain);
  const held =
    q.personId === null
      ? sql`false`
      : sql`exists (select 1 from ${scopedTable("posting", systemScope("ownRecords", q.scope.tenant))} as g where g.person_id = ${q.personId} and g.compound_id = u.id and ${inForce("g", on)})`;
  return readSql(
    db,
    sql<Place>`
      select u.id, n.name, u.level, pn.name as "parentName", ${held} as posted
      from unit as u
      join unit_path as p on p.tenant = u.tenant and p.unit_id = u.id and ${inForce("p", on)}
      join unit_name as n on n.tenant = u.tenant and n.unit_id = u.id and ${inForce("n", on)}
      left join unit_name as pn on pn.tenant = u.tenant and pn.unit_id = p.parent_id and ${inForce("pn", on)}
      where u.tenant = ${q.scope.tenant} and ${inForce("u", on)} and u.level in ('community', 'grid', 'compound') and ${pathInScope("p.path", q.scope)} and ${named}
      order by posted desc, n.name <> ${plain}, p.path, u.id limit ${q.limit}`,
  );
}
