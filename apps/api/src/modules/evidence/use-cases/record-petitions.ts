import { decide } from "@yanzhen/domain/access";
import { evidencePolicies, type RecordPetitions } from "@yanzhen/domain/evidence";
import { addMonths, ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { pathWithin, unitToday } from "../../org/public.ts";
import { lockPetitionCount, savePetitionCount } from "../evidence.repository.ts";

/** A unit's count for a month that is over; told again, it replaces the former one, which history keeps. */
export function recordPetitions(ctx: RequestContext, input: RecordPetitions): Promise<Result<{ readonly countId: string; readonly changeSetId: string }>> {
  const { unitId, month } = input;
  const label = { key: "label.command.evidence.recordPetitions", facts: { month: month.slice(0, 7) } };
  return runCommand(ctx, { command: "evidence.recordPetitions", entity: "petitionCount", label }, async (tx) => {
    const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
    if (unit === null || !pathWithin(unit.path, ctx.scope.paths)) return notFound("unit");
    const allowed = decide(evidencePolicies, "evidence.recordPetitions", ctx.actor, { path: unit.path });
    if (!allowed.ok) return allowed;
    if (addMonths(month, 1) > tx.today) return refuse("petition.monthOpen", { month: month.slice(0, 7) }, "month");
    const countId = await savePetitionCount(tx, await lockPetitionCount(tx, unitId, month), input);
    return ok({ value: { countId }, entityId: countId, detail: { unitId, month }, touched: ["petition", `unit:${unitId}`] });
  });
}
