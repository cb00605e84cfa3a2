import { sql } from "kysely";

import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";

/** Longest a command may run before it commits and still be noticed. */
const LONGEST_COMMAND = "30 minutes";

/**
 * The change sets made since a moment, less the longest time a command takes: one that began earlier may commit later. Null asks for the
 * latest moment only, with the sets around it. Another process's commands are seen here as one's own are.
 */
export async function changeSetsSince(db: ReadHandle, tenant: number, since: string | null): Promise<{ readonly ids: readonly string[]; readonly latest: string | null }> {
  const from = since === null ? sql`(select max(m.at) from change_set as m where m.tenant = ${tenant})` : sql`${since}::timestamptz`;
  const rows = await readSql(
    db,
    sql<{ id: string; at: string }>`select s.id, s.at from change_set as s where s.tenant = ${tenant} and s.at >= ${from} - ${LONGEST_COMMAND}::interval order by s.at desc`,
  );
  return { ids: rows.map((row) => row.id), latest: rows[0]?.at ?? since };
}

/** The tables some change sets wrote to. */
export async function tablesChangedBy(db: ReadHandle, tenant: number, changeSetIds: readonly string[]): Promise<readonly string[]> {
  const rows = await readSql(
    db,
    sql<{ name: string }>`select distinct c.table_name as name from change as c where c.tenant = ${tenant} and c.change_set_id in (${sql.join(changeSetIds)})`,
  );
  return rows.map((row) => row.name);
}
