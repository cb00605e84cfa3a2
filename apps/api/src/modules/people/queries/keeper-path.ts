import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

/** The path, on a day, of the unit that keeps a person's file: what policies read. Null for nobody's and for no one. */
export async function keeperPath(db: ReadHandle, tenant: number, personId: string, on: string): Promise<string | null> {
  const [row] = await readSql(
    db,
    sql<{ path: string | null }>`select x.path from ${scopedTable("person_unit", systemScope("repository", tenant))} as k
      join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= ${on} and (x.valid_to is null or x.valid_to > ${on})
      where k.person_id = ${personId} and k.valid_from <= ${on} and (k.valid_to is null or k.valid_to > ${on})`,
  );
  return row?.path ?? null;
}
