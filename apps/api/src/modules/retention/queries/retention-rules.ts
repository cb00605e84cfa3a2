import { type RetentionRule, type RetentionSubject, shippedRetention } from "@yanzhen/domain/access";

import type { ReadHandle } from "../../../platform/db/reading.ts";

/** The rule of each subject: the stored one, else the shipped one. */
export async function retentionRules(db: ReadHandle, tenant: number): Promise<readonly RetentionRule[]> {
  const stored = await db.selectFrom("retention_rule").select(["subject", "keep_months", "basis"]).where("tenant", "=", tenant).execute();
  return shippedRetention.map((shipped) => {
    const row = stored.find(({ subject }) => subject === shipped.subject);
    return row === undefined ? shipped : { subject: row.subject as RetentionSubject, keepMonths: row.keep_months, basis: row.basis };
  });
}
