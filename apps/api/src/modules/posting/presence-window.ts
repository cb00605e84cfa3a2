import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import { windowOfWorkingDays } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { postingParameters } from "@yanzhen/domain/posting";

import type { ReadHandle } from "../../platform/db/reading.ts";
import { parameterRows, workCalendar } from "../../platform/queries/parameters.ts";

/** Since when a day on site counts as present on the day; or why that cannot be told there, such as a year whose calendar is not loaded. */
export type PresenceWindow = { readonly from: CalendarDate; readonly unknown: null } | { readonly from: null; readonly unknown: Refusal };

/** Working days are never guessed (DEFINITIONS §1): beyond the calendar presence is unknown, and only that. */
export async function presenceWindow(db: ReadHandle, tenant: number, asOf: CalendarDate): Promise<PresenceWindow> {
  const { presentWindow } = valuesOn(postingParameters, await parameterRows(db, tenant), asOf);
  const window = windowOfWorkingDays(await workCalendar(db, tenant), asOf, presentWindow);
  return window.ok ? { from: window.value.from, unknown: null } : { from: null, unknown: window.refusal };
}
