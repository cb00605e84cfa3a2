import type { CalendarDate, CalendarYear, WorkCalendar } from "@yanzhen/domain/kernel";
import type { ParameterRow, ParameterValue } from "@yanzhen/domain/org";

import type { ReadHandle } from "../db/reading.ts";

/** Every stored parameter row; what a capability ships stands where no row does. */
export async function parameterRows(db: ReadHandle, tenant: number): Promise<readonly ParameterRow[]> {
  const rows = await db.selectFrom("parameter as r").select(["r.key", "r.value", "r.basis", "r.valid_from", "r.valid_to"]).where("r.tenant", "=", tenant).execute();
  return rows.map((row) => ({ key: row.key, value: row.value as ParameterValue, basis: row.basis, from: row.valid_from as CalendarDate, to: row.valid_to as CalendarDate | null }));
}

/** The working-day calendar as loaded. */
export async function workCalendar(db: ReadHandle, tenant: number): Promise<WorkCalendar> {
  const rows = await db.selectFrom("calendar_year as y").select(["y.year", "y.off", "y.work", "y.notice", "y.status"]).where("y.tenant", "=", tenant).execute();
  return { years: Object.fromEntries(rows.map((row) => [row.year, row as unknown as CalendarYear])) };
}
