import { nextPeriod, type Period, periodOf, previousPeriod } from "@yanzhen/domain/evaluation";
import type { CalendarDate } from "@yanzhen/domain/kernel";

/** The programme's first quarter: earlier ones hold nothing to evaluate. */
const FIRST = "2024Q1" as Period;

/** Quarters to choose from, the newest first, the one under way among them. */
export function periodsUpTo(date: string): readonly Period[] {
  const current = periodOf(date as CalendarDate);
  const all: Period[] = [];
  for (let period = FIRST; period <= current; period = nextPeriod(period)) all.push(period);
  return all.toReversed();
}

/** The last quarter that is over on the day: what there is to evaluate. */
export function usualPeriod(date: string): Period {
  return previousPeriod(periodOf(date as CalendarDate));
}

/** The quarter before one, or null where the programme had not begun. */
export function periodBefore(period: string): Period | null {
  return period > FIRST ? previousPeriod(period as Period) : null;
}

/** Options of the choice of a quarter; one from an old link stays choosable. */
export function periodOptions(date: string, chosen: string): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set<string>([...periodsUpTo(date), chosen])].map((period) => ({ value: period, label: period }));
}
