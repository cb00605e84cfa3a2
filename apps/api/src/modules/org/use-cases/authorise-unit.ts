import { decide } from "@yanzhen/domain/access";
import type { Result } from "@yanzhen/domain/kernel";
import { orgPolicies } from "@yanzhen/domain/org";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { unitToday, type UnitToday } from "../queries/unit-today.ts";

/** A unit the actor may run a command on; one they may not see answers as if it did not exist. */
export async function openUnit(tx: CommandTx, command: keyof typeof orgPolicies, unitId: string, field?: string): Promise<Result<UnitToday>> {
  const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
  const absent = notFound("unit");
  const missing = field === undefined ? absent : { ...absent, refusal: { ...absent.refusal, field } };
  if (unit === null || !decide(orgPolicies, "org.view", tx.ctx.actor, { path: unit.path }).ok) return missing;
  const allowed = decide(orgPolicies, command, tx.ctx.actor, { path: unit.path });
  return allowed.ok ? { ok: true, value: unit } : allowed;
}
