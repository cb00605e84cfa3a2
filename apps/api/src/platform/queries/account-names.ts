import { sql } from "kysely";

import { type ReadHandle, readSql } from "../db/reading.ts";

/**
 * Names of the accounts behind what is shown. Accounts have no history: the schema is named so that they are read as they are now,
 * also inside a read of the past, where plain names mean what was known.
 */
export async function accountNames(db: ReadHandle, tenant: number, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await readSql(
    db,
    sql<{ id: string; name: string }>`select a.id, a.display_name as name from app.account as a where a.tenant = ${tenant} and a.id in (${sql.join(wanted)})`,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
