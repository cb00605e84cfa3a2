import { addDays } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { ok } from "./result.ts";
import type { Result } from "./result.ts";
import { addWorkingDays } from "./working-days.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What a 公示 prints: both days are part of it. */
export interface PublicityPeriod {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly provisional: boolean;
}

/**
 * The shortest publicity starting on `firstDay` that holds `n` working days, both ends included; a make-up working
 * Saturday counts, and so does the first day, because the notice is posted before 9:00 (DEFINITIONS §1). An objection
 * does not lengthen it. `n` ≥ 1. Refuses `calendar.beyond`. KRN-14
 */
export function publicityPeriod(cal: WorkCalendar, firstDay: CalendarDate, n: number): Result<PublicityPeriod, "calendar.beyond"> {
  if (n < 1) throw new RangeError(`a publicity of ${n} working days`);
  const last = addWorkingDays(cal, addDays(firstDay, -1), n);
  return last.ok ? ok({ first: firstDay, last: last.value.date, provisional: last.value.provisional }) : last;
}
