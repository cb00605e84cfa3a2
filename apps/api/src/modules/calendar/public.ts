/** What the command line uses of the working-day calendar. */
export { loadCalendarYear } from "./use-cases/load-calendar-year.ts";
