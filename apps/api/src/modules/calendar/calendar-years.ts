import { accessPolicies, decide } from "@yanzhen/domain/access";
import type { CalendarYear } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { workCalendar } from "../../platform/queries/parameters.ts";
import { RefusedError } from "../../platform/refused-error.ts";

/** The years of the working-day calendar, in order. ACC-21 */
export async function calendarYears(ctx: RequestContext): Promise<readonly CalendarYear[]> {
  const allowed = decide(accessPolicies, "calendar.view", ctx.actor, {});
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const { years } = await workCalendar(reader(ctx.services.database.db), ctx.services.tenant);
  return Object.values(years).toSorted((a, b) => a.year - b.year);
}
