import { decide } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { peoplePolicies } from "@yanzhen/domain/people";

import type { CommandTx } from "../../../platform/command.ts";
import { pathWithin, unitToday } from "../../org/public.ts";
import { keeperOf } from "../../people/public.ts";

interface Named {
  readonly targetUnitId?: string | null | undefined;
  readonly mentorId?: string | null | undefined;
}

/** The unit and the mentor an entry names must lie within the actor's view; a foreign one answers like an absent one. */
export async function checkNamed(tx: CommandTx, { targetUnitId, mentorId }: Named): Promise<Result<true>> {
  if (targetUnitId !== undefined && targetUnitId !== null) {
    const unit = await unitToday(tx.trx, tx.tenant, targetUnitId, tx.today);
    if (unit === null || !pathWithin(unit.path, tx.ctx.scope.paths)) return refuse("reserve.targetUnknown", {}, "targetUnitId");
  }
  if (mentorId !== undefined && mentorId !== null) {
    const keeper = await keeperOf(tx, mentorId);
    const seen = keeper !== null && decide(peoplePolicies, "people.view", tx.ctx.actor, { personId: mentorId, path: keeper.path }).ok;
    if (!seen) return refuse("record.notFound", { entity: "person" }, "mentorId");
  }
  return ok(true);
}
