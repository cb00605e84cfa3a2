import { ok, type Result } from "@yanzhen/domain/kernel";
import { moveUnit as move, nameOf, type MoveUnit } from "@yanzhen/domain/org";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { lockUnit, namesOf, pathsOf, savePathChange, surroundingsOf } from "../org.repository.ts";
import { openUnit } from "./authorise-unit.ts";

/** Moves a unit with everything below it under another parent from a day on. */
export function moveUnit(ctx: RequestContext, input: MoveUnit): Promise<Result<{ readonly unitId: string; readonly changeSetId: string }>> {
  const { unitId, parentId, on } = input;
  return runCommand(ctx, { command: "org.moveUnit", entity: "unit", label: { key: "label.command.org.moveUnit" } }, async (tx) => {
    const opened = await openUnit(tx, "org.moveUnit", unitId);
    if (!opened.ok) return opened;
    const parent = await openUnit(tx, "org.moveUnit", parentId, "parentId");
    if (!parent.ok) return parent;
    await lockUnit(tx, unitId);
    await lockUnit(tx, parentId);
    const { paths, units } = await pathsOf(tx, [unitId, parentId]);
    const { siblingNames } = await surroundingsOf(tx, parentId, on, { except: unitId });
    const name = nameOf(await namesOf(tx, unitId), unitId, on) ?? opened.value.name;
    const change = move(new Map(units.map((unit) => [unit.id, unit])), paths, unitId, parentId, on, { name, siblingNames });
    if (!change.ok) return change;
    await savePathChange(tx, change.value);
    return ok({ value: { unitId }, entityId: unitId, detail: { parentId, on }, touched: ["all"] });
  });
}
