import { addDays, isWorkingDay, ok, refuse, type CalendarDate, type Result } from "@yanzhen/domain/kernel";
import type { AdvanceReserve, StepFacts } from "@yanzhen/domain/reserve";

import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { workCalendar } from "../../../platform/queries/parameters.ts";
import { type StepTaken, takeStep } from "./take-step.ts";

const LONGEST_PUBLICITY = 90;

/** One step before the pool, into it, or out of the procedure, with what it puts on record. */
export async function advanceEntry(ctx: RequestContext, input: AdvanceReserve): Promise<Result<StepTaken & { readonly changeSetId: string }>> {
  const facts = await factsOf(ctx, input);
  if (!facts.ok) return facts;
  const documentNo = input.event === "deliberate" ? input.documentNo : input.event === "file" ? input.filingDocument : null;
  return takeStep(ctx, "reserve.advance", {
    entryId: input.entryId,
    version: input.version,
    event: input.event,
    on: input.on,
    reason: input.reason === "" ? null : input.reason,
    removal: null,
    documentNo: documentNo === "" ? null : documentNo,
    facts: facts.value,
  });
}

async function factsOf(ctx: RequestContext, input: AdvanceReserve): Promise<Result<StepFacts>> {
  switch (input.event) {
    case "screen":
      return ok({ reasons: input.reasons });
    case "inspect":
      return ok({ inspectors: input.inspectors, report: input.report });
    case "deliberate":
      return ok({ deliberation: { documentNo: input.documentNo, agreed: input.agreed } });
    case "reviewJointly":
      return ok({ answers: input.answers });
    case "publicise": {
      const days = await workingDays(ctx, input.on, input.until);
      return days.ok ? ok({ publicity: { from: input.on, to: input.until, workingDays: days.value } }) : days;
    }
    case "endPublicity":
      return ok({ objections: { received: input.received, open: input.open } });
    case "file":
      return ok({ filingDocument: input.filingDocument });
    default:
      return ok({});
  }
}

/** Working days between two days, both included; a period nobody means is refused before it is counted. */
async function workingDays(ctx: RequestContext, from: CalendarDate, to: CalendarDate): Promise<Result<number>> {
  if (to < from) return refuse("interval.empty", { from, to }, "until");
  const calendar = await workCalendar(reader(ctx.services.database.db), ctx.services.tenant);
  let count = 0;
  let day = from;
  for (let i = 0; day <= to && i < LONGEST_PUBLICITY; i++, day = addDays(day, 1)) {
    const told = isWorkingDay(calendar, day);
    if (!told.ok) return told;
    if (told.value.working) count += 1;
  }
  return ok(count);
}
