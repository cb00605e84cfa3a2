import type { CalendarDate } from "../kernel/calendar-date.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { intervalOfPeriod } from "./period.ts";
import type { Period } from "./period.ts";

/** Whether results of a period computed on a day are final facts or a look at a quarter still under way. */
export interface RunWindow {
  /** The period was not over on the day: the targets are those of the whole period, the facts are not. */
  readonly provisional: boolean;
}

/** Marks and runs begin with the period; before its first day both are refused (`evaluation.periodNotBegun`). EVA-31 */
export function runWindow(period: Period, today: CalendarDate): Result<RunWindow, "evaluation.periodNotBegun"> {
  const { from, to } = intervalOfPeriod(period);
  return today < from ? refuse("evaluation.periodNotBegun", { period, from }, "period") : ok({ provisional: today < to });
}
