import { addDays, calendarDate } from "./calendar-date.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { CalendarYear, WorkCalendar } from "./work-calendar.ts";

/** Runs of days written `MM-DD` or `MM-DD/MM-DD`, both ends included. */
function days(year: number, ...runs: readonly string[]): readonly CalendarDate[] {
  return runs.flatMap((run) => {
    const [first = "", last = first] = run.split("/");
    const dates: CalendarDate[] = [];
    const end = calendarDate(`${year}-${last}`);
    for (let date = calendarDate(`${year}-${first}`); date <= end; date = addDays(date, 1)) dates.push(date);
    return dates;
  });
}

const PUBLISHED: readonly CalendarYear[] = [
  {
    year: 2023,
    notice: "国办发明电〔2022〕16号",
    status: "official",
    off: days(2023, "01-01/01-02", "01-21/01-27", "04-05", "04-29/05-03", "06-22/06-24", "09-29/10-06"),
    work: days(2023, "01-28/01-29", "04-23", "05-06", "06-25", "10-07/10-08"),
  },
  {
    year: 2024,
    notice: "国办发明电〔2023〕7号",
    status: "official",
    off: days(2024, "01-01", "02-10/02-17", "04-04/04-06", "05-01/05-05", "06-10", "09-15/09-17", "10-01/10-07"),
    work: days(2024, "02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"),
  },
  {
    year: 2025,
    notice: "国办发明电〔2024〕12号",
    status: "official",
    off: days(2025, "01-01", "01-28/02-04", "04-04/04-06", "05-01/05-05", "05-31/06-02", "10-01/10-08"),
    work: days(2025, "01-26", "02-08", "04-27", "09-28", "10-11"),
  },
  {
    year: 2026,
    notice: "国办发明电〔2025〕7号",
    status: "official",
    off: days(2026, "01-01/01-03", "02-15/02-23", "04-04/04-06", "05-01/05-05", "06-19/06-21", "09-25/09-27", "10-01/10-07"),
    work: days(2026, "01-04", "02-14", "02-28", "05-09", "09-20", "10-10"),
  },
  {
    // 全国年节及纪念日放假办法 (2024 revision, in force 2025-01-01): the 13 statutory days, no transfers yet.
    year: 2027,
    notice: "全国年节及纪念日放假办法（国务院令第795号）",
    status: "provisional",
    off: days(2027, "01-01", "02-05/02-08", "04-05", "05-01/05-02", "06-09", "09-15", "10-01/10-03"),
    work: [],
  },
];

/** The calendar as shipped: 2023–2026 as the State Council published it, 2027 provisional until its notice is loaded. KRN-9 */
export const shippedCalendar: WorkCalendar = {
  years: Object.fromEntries(PUBLISHED.map((published) => [published.year, published])),
};
