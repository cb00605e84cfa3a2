import { decide } from "@yanzhen/domain/access";
import { endHonour as end, type EndHonour, evidencePolicies, recordHonour as record, type RecordHonour } from "@yanzhen/domain/evidence";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { pathWithin, unitToday } from "../../org/public.ts";
import { honoursHeld, insertHonour, lockHonour, saveHonourEnd } from "../honour.repository.ts";

type Unit = NonNullable<Awaited<ReturnType<typeof unitToday>>>;

/** The unit of an honour, for an actor who may run the command there; a foreign one answers like none. */
async function openUnit(tx: CommandTx, command: "evidence.recordHonour" | "evidence.endHonour", unitId: string, entity: "unit" | "honour"): Promise<Result<Unit>> {
  const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
  if (unit === null || !pathWithin(unit.path, tx.ctx.scope.paths)) return notFound(entity);
  const allowed = decide(evidencePolicies, command, tx.ctx.actor, { path: unit.path });
  return allowed.ok ? ok(unit) : allowed;
}

/** Enters that a unit holds 无案 or 无访 from a day on. EVD-20 */
export function recordHonour(ctx: RequestContext, input: RecordHonour): Promise<Result<{ readonly honourId: string; readonly changeSetId: string }>> {
  const { unitId, kind } = input;
  return runCommand(ctx, { command: "evidence.recordHonour", entity: "honour", label: { key: "label.command.evidence.recordHonour" } }, async (tx) => {
    const unit = await openUnit(tx, "evidence.recordHonour", unitId, "unit");
    if (!unit.ok) return unit;
    const judged = record(input, unit.value, await honoursHeld(tx, unitId, kind), tx.today);
    if (!judged.ok) return judged;
    const honourId = await insertHonour(tx, input);
    return ok({ value: { honourId }, entityId: honourId, detail: { unitId, kind }, touched: ["honour", "unit", `unit:${unitId}`] });
  });
}

/** Ends an honour on a day; the days before keep it. EVD-20 */
export function endHonour(ctx: RequestContext, input: EndHonour): Promise<Result<{ readonly honourId: string; readonly changeSetId: string }>> {
  const { honourId, on } = input;
  return runCommand(ctx, { command: "evidence.endHonour", entity: "honour", label: { key: "label.command.evidence.endHonour" } }, async (tx) => {
    const honour = await lockHonour(tx, honourId);
    if (honour === null) return notFound("honour");
    const unit = await openUnit(tx, "evidence.endHonour", honour.unitId, "honour");
    if (!unit.ok) return unit;
    if (honour.version !== input.version) return refuse("edit.conflict", { version: honour.version });
    const ended = end(honour, on);
    if (!ended.ok) return ended;
    await saveHonourEnd(tx, honourId, ended.value.to);
    return ok({ value: { honourId }, entityId: honourId, detail: { unitId: honour.unitId, on }, touched: ["honour", "unit", `unit:${honour.unitId}`] });
  });
}
