import { sql, type Transaction } from "kysely";

import type { Database } from "../../db/tables/database.ts";

const SEALER_LOCK = 0x5345_414c;

/** Takes the oldest rows that wait for a seal, for one sealer at a time; null when another one is at it. */
export async function takePending(trx: Transaction<Database>, limit: number): Promise<readonly string[] | null> {
  const { rows: lock } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}::bigint) as mine`.execute(trx);
  if (lock[0]?.mine !== true) return null;
  const { rows } = await sql<{ audit_id: string }>`
    delete from audit_pending where audit_id in (select audit_id from audit_pending order by audit_id limit ${limit}) returning audit_id`.execute(trx);
  return rows.map((row) => row.audit_id);
}
