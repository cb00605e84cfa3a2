import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";

/** A person of the scope by name and unit, for whoever is about to post them. */
export async function postedPerson(
  db: ReadHandle,
  scope: Scope,
  personId: string,
): Promise<{ readonly id: string; readonly name: string; readonly unitName: string | null } | null> {
  const on = scope.onDate;
  const [row] = await readSql(
    db,
    sql<{ id: string; name: string; unitName: string | null }>`
      select p.id, p.name, n.name as "unitName" from ${scopedTable("person", scope)} as p
      left join ${scopedTable("person_unit", scope)} as k on k.person_id = p.id and k.valid_from <= ${on} and (k.valid_to is null or k.valid_to > ${on})
      left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and n.valid_from <= ${on} and (n.valid_to is null or n.valid_to > ${on})
      where p.id = ${personId}`,
  );
  return row ?? null;
}
