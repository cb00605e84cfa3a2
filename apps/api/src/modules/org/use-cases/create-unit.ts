import { ok, type Result } from "@yanzhen/domain/kernel";
import { type CreateUnit, establishUnit } from "@yanzhen/domain/org";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { insertUnits, placesOf, surroundingsOf } from "../org.repository.ts";
import { openUnit } from "./authorise-unit.ts";

export function createUnit(ctx: RequestContext, input: CreateUnit): Promise<Result<{ readonly unitId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "org.createUnit", entity: "unit", label: { key: "label.command.org.createUnit", facts: { name: input.name } } }, async (tx) => {
    const opened = await openUnit(tx, "org.createUnit", input.parentId, "parentId");
    if (!opened.ok) return opened;
    const parent = opened.value;
    const around = await surroundingsOf(tx, parent.id, input.from, { code: input.code });
    const made = establishUnit({ name: input.name, kind: input.kind, code: input.code, from: input.from }, { parent, ...around });
    if (!made.ok) return made;
    const id = ctx.services.ids.next();
    const parentPaths = await placesOf(tx, [parent.id]);
    await insertUnits(tx, [{ id, name: input.name, kind: input.kind, code: input.code, parentPaths, from: input.from, compound: input.compound ?? null }]);
    return ok({ value: { unitId: id }, entityId: id, detail: { name: input.name, kind: input.kind }, touched: ["unit", `unit:${id}`, `unit:${parent.id}`] });
  });
}
