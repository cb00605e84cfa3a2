import type { CalendarYear } from "@yanzhen/domain/kernel";

import type { CommandTx } from "../../platform/command.ts";

/** Puts a year into the calendar, or in the place of the one that stands: a provisional year gives way to its notice. */
export async function saveCalendarYear({ trx, tenant, ctx }: CommandTx, { year, off, work, notice, status }: CalendarYear): Promise<void> {
  const values = { off: off.toSorted(), work: work.toSorted(), notice, status };
  const { numUpdatedRows } = await trx.updateTable("calendar_year").set(values).where("tenant", "=", tenant).where("year", "=", year).executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return;
  await trx
    .insertInto("calendar_year")
    .values({ tenant, id: ctx.services.ids.next(), year, ...values })
    .execute();
}
