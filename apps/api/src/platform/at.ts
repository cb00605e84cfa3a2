import { type CalendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { dateInput, momentInput } from "@yanzhen/domain/org";
import { z } from "zod";

import type { RequestContext } from "./context.ts";

/** When a reader looks: valid time and known time; absent means the business today and now. */
export const atInput = z.strictObject({
  asOf: dateInput.optional().meta({ description: "What held on this day; the business today when left out." }),
  knownAt: momentInput.optional().meta({ description: "As it was known at this moment; now when left out." }),
});
export type AtInput = z.output<typeof atInput>;

export interface ResolvedAt {
  readonly asOf: CalendarDate;
  readonly knownAt: string | undefined;
  /** Looking at another date than today, or at another day's knowledge. */
  readonly past: boolean;
}

/** Known time must lie behind the last audit seal: a transaction still open could otherwise commit into a past already shown. */
export async function resolveAt(ctx: RequestContext, at: AtInput): Promise<Result<ResolvedAt>> {
  const today = ctx.services.clock.businessToday();
  const asOf = at.asOf ?? today;
  if (at.knownAt === undefined) return ok({ asOf, knownAt: undefined, past: asOf !== today });
  const sealed = await ctx.services.audit.sealUpTo(at.knownAt);
  if (!sealed) return refuse("at.knownTooNew", { knownAt: at.knownAt }, "at.knownAt");
  return ok({ asOf, knownAt: at.knownAt, past: true });
}
