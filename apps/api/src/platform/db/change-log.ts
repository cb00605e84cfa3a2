import { sql, type Transaction } from "kysely";

import type { Database } from "./tables/database.ts";

/**
 * From here to the end of the transaction every changed business row is logged under this change set, whose row must exist
 * before the first change. null switches the log off again.
 */
export async function logChangesUnder(trx: Transaction<Database>, changeSetId: string | null): Promise<void> {
  await sql`select set_config('yanzhen.change_set', ${changeSetId ?? ""}, true)`.execute(trx);
}
