import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains, intersect, overlaps } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { PostingSpan } from "./posting.ts";

export interface Load {
  /** Distinct compounds. */
  readonly compounds: number;
  /** Agreed days on site a week, all compounds together. */
  readonly dutyDays: number;
}

type LoadSpan = Pick<PostingSpan, "compoundId" | "dutyDays" | "from" | "to">;

/** What a person carries on a day. `postings` are that person's only. PST-8 */
export function loadOn(postings: readonly LoadSpan[], on: CalendarDate): Load {
  const held = postings.filter((p) => contains(p, on));
  return { compounds: new Set(held.map((p) => p.compoundId)).size, dutyDays: held.reduce((sum, p) => sum + p.dutyDays, 0) };
}

/** The heaviest load on any day of the interval; it can only rise where a posting begins. PST-8 */
export function peakLoad(postings: readonly LoadSpan[], during: DateInterval): Load {
  const starts = postings.filter((p) => overlaps(p, during)).map((p) => intersect(p, during)?.from ?? during.from);
  return [...new Set(starts)].reduce<Load>(
    (peak, day) => {
      const load = loadOn(postings, day);
      return { compounds: Math.max(peak.compounds, load.compounds), dutyDays: Math.max(peak.dutyDays, load.dutyDays) };
    },
    { compounds: 0, dutyDays: 0 },
  );
}
