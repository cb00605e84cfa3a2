import { accessPolicies, decide } from "@yanzhen/domain/access";
import { checkCalendarYear, ok, type Result } from "@yanzhen/domain/kernel";
import { type CalendarYearInput } from "@yanzhen/domain/org";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveCalendarYear } from "../calendar.repository.ts";

export interface LoadedYear {
  readonly year: number;
  readonly status: "official" | "provisional";
  readonly daysOff: number;
  readonly makeUpDays: number;
}

/** Loads a year of the State Council's holiday notice (DEFINITIONS §1). Deadlines over it are computed anew from then on. ACC-21 KRN-10 */
export async function loadCalendarYear(ctx: RequestContext, input: CalendarYearInput): Promise<Result<LoadedYear & { readonly changeSetId: string }>> {
  const meta = { command: "calendar.load", entity: "calendarYear", label: { key: "label.command.calendar.load", facts: { year: input.year } } };
  return runCommand<LoadedYear>(ctx, meta, async (tx) => {
    const allowed = decide(accessPolicies, "calendar.load", ctx.actor, {});
    if (!allowed.ok) return allowed;
    const checked = checkCalendarYear(input);
    if (!checked.ok) return checked;
    await saveCalendarYear(tx, checked.value);
    const { year, status, off, work } = checked.value;
    return ok({ value: { year, status, daysOff: off.length, makeUpDays: work.length }, detail: { year, status, notice: input.notice }, touched: ["all"] });
  });
}
