import type { CalendarDate } from "@yanzhen/domain/kernel";
import type { Suppression } from "@yanzhen/domain/diagnostics";

import type { ReadHandle } from "../../../platform/db/reading.ts";

export interface SuppressionRow extends Suppression {
  readonly id: string;
  readonly version: number;
}

/** Every suppression of a tenant; the domain says which are in force. */
export async function suppressionRows(db: ReadHandle, tenant: number): Promise<readonly SuppressionRow[]> {
  const rows = await db
    .selectFrom("finding_suppression as s")
    .select(["s.id", "s.version", "s.rule_id", "s.subject_type", "s.subject_id", "s.reason", "s.until"])
    .where("s.tenant", "=", tenant)
    .orderBy("s.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    ruleId: row.rule_id,
    subject: { type: row.subject_type, id: row.subject_id },
    reason: row.reason,
    until: row.until as CalendarDate,
  }));
}
