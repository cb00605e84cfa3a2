import { ok, type Result } from "@yanzhen/domain/kernel";
import { closeUnit as close, type CloseUnit } from "@yanzhen/domain/org";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { endUnit, lockUnit } from "../org.repository.ts";
import { boundToUnit } from "../queries/bound-to-unit.ts";
import { unitHistory } from "../queries/unit-facts.ts";
import { stillThere } from "../unit-impact.ts";
import { openUnit } from "./authorise-unit.ts";

export function closeUnit(ctx: RequestContext, input: CloseUnit): Promise<Result<{ readonly unitId: string; readonly changeSetId: string }>> {
  const { unitId, on } = input;
  return runCommand(ctx, { command: "org.closeUnit", entity: "unit", label: { key: "label.command.org.closeUnit" } }, async (tx) => {
    const opened = await openUnit(tx, "org.closeUnit", unitId);
    if (!opened.ok) return opened;
    await lockUnit(tx, unitId);
    const db = reader(tx.trx);
    const bound = await boundToUnit(db, systemScope("repository", tx.tenant), { unitId, on, path: null });
    const closed = close(opened.value, stillThere(bound, await unitHistory(db, tx.tenant, unitId), on), on);
    if (!closed.ok) return closed;
    await endUnit(tx, unitId, closed.value.to);
    return ok({ value: { unitId }, entityId: unitId, detail: { on }, touched: ["unit", `unit:${unitId}`] });
  });
}
