import { type EntryDesk, evidenceParameters } from "@yanzhen/domain/evidence";
import { valuesOn } from "@yanzhen/domain/org";

import type { CommandTx } from "../../../platform/command.ts";
import { reader } from "../../../platform/db/reading.ts";
import { parameterRows, workCalendar } from "../../../platform/queries/parameters.ts";

/** What the domain needs to judge an entry: today, the working-day calendar and the days of each clock in force. */
export async function entryDesk({ trx, tenant, today }: CommandTx): Promise<EntryDesk> {
  const db = reader(trx);
  return { today, calendar: await workCalendar(db, tenant), days: valuesOn(evidenceParameters, await parameterRows(db, tenant), today) };
}
