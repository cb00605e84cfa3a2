import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

/**
 * The path, on a day, of the unit that keeps a person's file: what policies read. A file nobody keeps is the district's, so that somebody
 * can give it a keeper. Null for no one.
 */
export async function keeperPath(db: ReadHandle, tenant: number, personId: string, on: string): Promise<string | null> {
  const all = systemScope("repository", tenant);
  const [row] = await readSql(
    db,
    sql<{ path: string | null }>`
      select coalesce(
        (select x.path from ${scopedTable("person_unit", all)} as k
          join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= ${on} and (x.valid_to is null or x.valid_to > ${on})
          where k.person_id = p.id and k.valid_from <= ${on} and (k.valid_to is null or k.valid_to > ${on})),
        (select d.path from unit_path as d where d.tenant = ${tenant} and d.parent_id is null and d.valid_from <= ${on} and (d.valid_to is null or d.valid_to > ${on}) order by d.path limit 1)) as path
      from ${scopedTable("person", all)} as p where p.id = ${personId}`,
  );
  return row?.path ?? null;
}
