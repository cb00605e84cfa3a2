import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { PostingSpan, SiteState } from "./posting.ts";

export type SiteDayRefusal = "posting.notInForce" | "posting.siteDayAhead";

/**
 * Whether a day of a posting may be recorded: the posting is in force on it, and it is not still to come, except that leave may be
 * entered ahead. One row a posting and day; a later one replaces it. PST-16
 */
export function recordSiteDay(
  posting: Pick<PostingSpan, "from" | "to">,
  on: CalendarDate,
  state: SiteState,
  today: CalendarDate,
): Result<{ readonly on: CalendarDate; readonly state: SiteState }, SiteDayRefusal> {
  if (!contains(posting, on)) return refuse("posting.notInForce", { on, from: posting.from, to: posting.to }, "on");
  if (on > today && state !== "excused") return refuse("posting.siteDayAhead", { on }, "on");
  return ok({ on, state });
}
