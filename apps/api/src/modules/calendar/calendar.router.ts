import { calendarYearInput } from "@yanzhen/domain/org";

import { answer, business, router } from "../../platform/trpc.ts";
import { calendarYears } from "./calendar-years.ts";
import { loadCalendarYear } from "./use-cases/load-calendar-year.ts";

export const calendarRouter = router({
  years: business.query(({ ctx }) => calendarYears(ctx)),
  load: business.input(calendarYearInput).mutation(async ({ ctx, input }) => answer(await loadCalendarYear(ctx, input))),
});
