import type { LoadCalendarYear } from "@yanzhen/domain/access";

import type { CommandTx } from "../../platform/command.ts";

/** Adds the year or replaces it; history keeps what stood before. */
export async function saveCalendarYear({ trx, tenant, ctx }: CommandTx, { year, off, work, notice, status }: LoadCalendarYear): Promise<void> {
  const values = { off: off.toSorted(), work: work.toSorted(), notice, status };
  const updated = await trx.updateTable("calendar_year").set(values).where("tenant", "=", tenant).where("year", "=", year).executeTakeFirst();
  if (updated.numUpdatedRows > 0n) return;
  await trx
    .insertInto("calendar_year")
    .values({ tenant, id: ctx.services.ids.next(), year, ...values })
    .execute();
}
