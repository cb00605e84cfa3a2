import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { EditCompound } from "@yanzhen/domain/org";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { lockCompound, saveCompound } from "../org.repository.ts";
import { openUnit } from "./authorise-unit.ts";

export function editCompound(ctx: RequestContext, input: EditCompound): Promise<Result<{ readonly unitId: string; readonly changeSetId: string }>> {
  const { unitId } = input;
  return runCommand(ctx, { command: "org.editCompound", entity: "unit", label: { key: "label.command.org.editCompound" } }, async (tx) => {
    const opened = await openUnit(tx, "org.editCompound", unitId);
    if (!opened.ok) return opened;
    const compound = await lockCompound(tx, unitId);
    if (compound === null) return notFound("compound");
    if (compound.version !== input.version) return refuse("edit.conflict", { version: compound.version });
    await saveCompound(tx, unitId, input.patch);
    return ok({ value: { unitId }, entityId: unitId, detail: { fields: Object.keys(input.patch) }, touched: ["unit", `unit:${unitId}`] });
  });
}
