import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { EndReason, PostingSpan } from "./posting.ts";

export type EndRefusal = "posting.alreadyEnded" | "posting.endsBeforeStart";

export interface PostingEnd {
  readonly to: CalendarDate;
  readonly endReason: EndReason;
}

/**
 * Ends a posting on `on`, the first day it is no more; a planned later end may be brought forward. A posting cannot end on or
 * before its first day: what was entered by mistake is undone, not ended. PST-7
 */
export function endPosting(posting: Pick<PostingSpan, "from" | "to">, on: CalendarDate, reason: EndReason): Result<PostingEnd, EndRefusal> {
  if (on <= posting.from) return refuse("posting.endsBeforeStart", { from: posting.from, on }, "on");
  if (posting.to !== null && posting.to <= on) return refuse("posting.alreadyEnded", { to: posting.to }, "on");
  return ok({ to: on, endReason: reason });
}
