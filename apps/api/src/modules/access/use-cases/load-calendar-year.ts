import type { LoadCalendarYear } from "@yanzhen/domain/access";
import { checkCalendarYear, ok, type Result } from "@yanzhen/domain/kernel";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveCalendarYear } from "../calendar.repository.ts";
import { mayAdminister } from "./authorise-account.ts";

/** Loads a year's holidays and make-up days; every working-day clock reads them from now on. ACC-21 KRN-10 */
export function loadCalendarYear(ctx: RequestContext, input: LoadCalendarYear): Promise<Result<{ readonly year: number }>> {
  return runAudited(ctx, { command: "calendar.load", entity: "calendarYear", label: { key: "label.command.calendar.load" } }, async (tx) => {
    const allowed = mayAdminister(ctx, "calendar.load");
    if (!allowed.ok) return allowed;
    const checked = checkCalendarYear(input);
    if (!checked.ok) return checked;
    await saveCalendarYear(tx, input);
    const { year, status, notice } = input;
    return ok({ value: { year }, detail: { year, status, notice, off: input.off.length, work: input.work.length }, touched: ["all"] });
  });
}
