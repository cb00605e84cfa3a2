import { addDays, addMonths, type CalendarDate, isWorkingDay } from "@yanzhen/domain/kernel";
import type { SiteState } from "@yanzhen/domain/posting";

import type { RequestContext } from "../../platform/context.ts";
import { systemScope } from "../../platform/db/scope.ts";
import { workCalendar } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { postingView } from "./posting-page.ts";
import { siteDaysOf } from "./queries/site-days.ts";

export interface SiteMonth {
  readonly days: readonly {
    readonly on: CalendarDate;
    /** A working day by the State Council's calendar; null for a year that is not loaded. */
    readonly working: boolean | null;
    readonly state: SiteState | null;
  }[];
  /** The working days rest on a holiday year whose notice is not out yet. */
  readonly provisional: boolean;
}

/** A posting's days on site in a month, over the working-day calendar. Whoever may see the posting sees its days; never where. */
export async function siteMonth(ctx: RequestContext, moment: ReadMoment, q: { readonly postingId: string; readonly month: CalendarDate }): Promise<SiteMonth> {
  await postingView(ctx, moment, q.postingId);
  const { tenant } = ctx.services;
  const before = addMonths(q.month, 1);
  const recorded = new Map(
    (await siteDaysOf(moment.db, { scope: systemScope("repository", tenant), postingId: q.postingId, from: q.month, before })).map(({ on, state }) => [on, state]),
  );
  const calendar = await workCalendar(moment.db, tenant);
  const days = [];
  let provisional = false;
  for (let on = q.month; on < before; on = addDays(on, 1)) {
    const day = isWorkingDay(calendar, on);
    if (day.ok) provisional ||= day.value.provisional;
    // What was recorded of a day after the one looked at is not known on it.
    days.push({ on, working: day.ok ? day.value.working : null, state: on > moment.asOf && moment.past ? null : (recorded.get(on) ?? null) });
  }
  return { days, provisional };
}
