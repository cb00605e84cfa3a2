import { type RetentionSubject, shippedRetention } from "@yanzhen/domain/access";
import type { Transaction } from "kysely";

import type { Database } from "../../platform/db/tables/database.ts";
import type { IdSource } from "../../platform/ids.ts";

type Trx = Transaction<Database>;

/** The shipped rules as rows, so that the department finds and changes them as data. */
export async function storeShippedRetention(trx: Trx, tenant: number, ids: IdSource): Promise<void> {
  const rows = shippedRetention.map(({ subject, keepMonths, basis }) => ({ tenant, id: ids.next(), subject, keep_months: keepMonths, basis }));
  await trx.insertInto("retention_rule").values(rows).execute();
}

/** Deletes what ended before a moment; says how many rows went. */
export async function deleteEnded(trx: Trx, tenant: number, subject: RetentionSubject, before: string): Promise<number> {
  const deletions = {
    session: () => trx.deleteFrom("session").where("tenant", "=", tenant).where("expires_at", "<", before),
    loginAttempt: () =>
      trx
        .deleteFrom("login_attempt")
        .where("window_start", "<", before)
        .where((eb) => eb.or([eb("locked_until", "is", null), eb("locked_until", "<", before)])),
    job: () => trx.deleteFrom("job").where("tenant", "=", tenant).where("state", "in", ["done", "failed", "cancelled"]).where("finished_at", "<", before),
  } as const satisfies Record<RetentionSubject, () => unknown>;
  const { numDeletedRows } = await deletions[subject]().executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
