import { ok, type Result } from "@yanzhen/domain/kernel";
import { pathOf, renameUnit as rename, type RenameUnit } from "@yanzhen/domain/org";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { lockUnit, namesOf, placesOf, saveNameChange, surroundingsOf } from "../org.repository.ts";
import { openUnit } from "./authorise-unit.ts";

export function renameUnit(ctx: RequestContext, input: RenameUnit): Promise<Result<{ readonly unitId: string; readonly changeSetId: string }>> {
  const { unitId } = input;
  return runCommand(ctx, { command: "org.renameUnit", entity: "unit", label: { key: "label.command.org.renameUnit", facts: { name: input.name } } }, async (tx) => {
    const opened = await openUnit(tx, "org.renameUnit", unitId);
    if (!opened.ok) return opened;
    await lockUnit(tx, unitId);
    const place = pathOf(await placesOf(tx, [unitId]), unitId, input.on);
    const parentId = place?.parentId ?? null;
    const siblings = parentId === null ? [] : (await surroundingsOf(tx, parentId, input.on, { except: unitId })).siblingNames;
    const change = rename(await namesOf(tx, unitId), unitId, input.name, input.on, siblings);
    if (!change.ok) return change;
    await saveNameChange(tx, unitId, change.value);
    return ok({ value: { unitId }, entityId: unitId, detail: { name: input.name, on: input.on }, touched: ["unit", `unit:${unitId}`] });
  });
}
