import { addMonths, addDays, type CalendarDate, firstOfMonth, monthOf, yearOf, calendarDate } from "@yanzhen/domain/kernel";

export interface DateChoice {
  readonly key: "monthEnd" | "quarterEnd" | "halfEnd" | "yearEnd" | "yearAgo" | "twoYearEnd";
  readonly date: CalendarDate;
}

/** Days that are looked at again and again, counted back from today; none before `earliest` and none twice. */
export function dateChoices(today: CalendarDate, earliest: string): readonly DateChoice[] {
  const before = (date: CalendarDate): CalendarDate => addDays(date, -1);
  const startOf = (months: number): CalendarDate => {
    const first = Math.floor((monthOf(today) - 1) / months) * months + 1;
    return calendarDate(`${String(yearOf(today))}-${String(first).padStart(2, "0")}-01`);
  };
  const all: readonly DateChoice[] = [
    { key: "monthEnd", date: before(firstOfMonth(today)) },
    { key: "quarterEnd", date: before(startOf(3)) },
    { key: "halfEnd", date: before(startOf(6)) },
    { key: "yearEnd", date: before(startOf(12)) },
    { key: "yearAgo", date: addMonths(today, -12) },
    { key: "twoYearEnd", date: before(addMonths(startOf(12), -12)) },
  ];
  return all.filter(({ date }, at) => date >= earliest && all.findIndex((other) => other.date === date) === at);
}
