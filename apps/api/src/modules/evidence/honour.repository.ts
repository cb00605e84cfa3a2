import type { RecordHonour } from "@yanzhen/domain/evidence";
import type { CalendarDate, DateInterval } from "@yanzhen/domain/kernel";

import type { CommandTx } from "../../platform/command.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

export interface LockedHonour extends DateInterval {
  readonly unitId: string;
  readonly version: number;
}

export async function lockHonour(tx: CommandTx, id: string): Promise<LockedHonour | null> {
  const row = await tx.trx
    .selectFrom("honour as h")
    .select(["h.unit_id", "h.version", "h.valid_from", "h.valid_to"])
    .where(inScope("h", "honour", systemScope("repository", tx.tenant)))
    .where("h.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { unitId: row.unit_id, version: row.version, from: row.valid_from as CalendarDate, to: row.valid_to as CalendarDate | null };
}

/** When a unit has held an honour of this kind, holds it or will; the unit's row is locked, so that two entries wait for one another. */
export async function honoursHeld(tx: CommandTx, unitId: string, kind: RecordHonour["kind"]): Promise<readonly DateInterval[]> {
  await tx.trx.selectFrom("unit").select("id").where("tenant", "=", tx.tenant).where("id", "=", unitId).forUpdate().execute();
  const rows = await tx.trx
    .selectFrom("honour as h")
    .select(["h.valid_from", "h.valid_to"])
    .where(inScope("h", "honour", systemScope("repository", tx.tenant)))
    .where("h.unit_id", "=", unitId)
    .where("h.kind", "=", kind)
    .execute();
  return rows.map((row) => ({ from: row.valid_from as CalendarDate, to: row.valid_to as CalendarDate | null }));
}

export async function insertHonour(tx: CommandTx, { unitId, kind, level, documentNo, from, to }: RecordHonour): Promise<string> {
  const id = tx.ctx.services.ids.next();
  await tx.trx.insertInto("honour").values({ tenant: tx.tenant, id, unit_id: unitId, kind, level, document_no: documentNo, valid_from: from, valid_to: to }).execute();
  return id;
}

export async function saveHonourEnd(tx: CommandTx, id: string, to: CalendarDate): Promise<void> {
  await tx.trx
    .updateTable("honour as h")
    .set({ valid_to: to })
    .where(inScope("h", "honour", systemScope("repository", tx.tenant)))
    .where("h.id", "=", id)
    .execute();
}
