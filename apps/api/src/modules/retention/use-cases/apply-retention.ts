import type { RetentionSubject } from "@yanzhen/domain/access";

import { reader } from "../../../platform/db/reading.ts";
import type { Services } from "../../../platform/services.ts";
import { retentionRules } from "../queries/retention-rules.ts";
import { deleteEnded } from "../retention.repository.ts";

/** Deletes whatever has outlived its rule, in one transaction with its audit row; nothing gone leaves no row. ACC-18 */
export async function applyRetention({ database, tenant, clock, audit }: Services): Promise<Readonly<Partial<Record<RetentionSubject, number>>>> {
  return database.db.transaction().execute(async (trx) => {
    const gone: Partial<Record<RetentionSubject, number>> = {};
    for (const { subject, keepMonths } of await retentionRules(reader(trx), tenant)) {
      const count = await deleteEnded(trx, tenant, subject, monthsBefore(clock.now(), keepMonths));
      if (count > 0) gone[subject] = count;
    }
    if (Object.keys(gone).length > 0) {
      await audit.append(trx, {
        principal: "operator",
        accountId: null,
        sessionId: null,
        ip: null,
        command: "retention.apply",
        entity: "store",
        entityId: null,
        result: "ok",
        detail: gone,
      });
    }
    return gone;
  });
}

function monthsBefore(moment: string, months: number): string {
  const at = new Date(moment);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString();
}
