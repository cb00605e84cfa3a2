import { changePolicies, decide } from "@yanzhen/domain/access";
import { ok, type Refusal, refuse, type Result } from "@yanzhen/domain/kernel";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { undoChangeSet, type UndoObstacle } from "../../../platform/db/undo.ts";
import { markUndone } from "../change.repository.ts";
import { changeSetById, currentRows, namesOfIds } from "../queries/change-sets.ts";

export interface Undone {
  readonly undone: number;
}

/**
 * Takes back one command's changes. A row edited since stays in the way and is named; nothing changes then, unless `partial` asks to
 * take back the rest.
 */
export function undoChanges(
  ctx: RequestContext,
  input: { readonly changeSetId: string; readonly partial: boolean },
): Promise<Result<Undone & { readonly changeSetId: string; readonly left: number }>> {
  return runCommand(ctx, { command: "change.undo", entity: "changeSet", label: { key: "label.command.change.undo" } }, async (tx) => {
    const db = reader(tx.trx);
    const set = await changeSetById(db, tx.tenant, input.changeSetId);
    if (set === null) return notFound("changeSet");
    const allowed = decide(changePolicies, "change.undo", ctx.actor, { accountId: set.accountId });
    if (!allowed.ok) return set.accountId === ctx.actor.accountId ? allowed : notFound("changeSet");
    if (set.undoneBy !== null) return refuse("change.alreadyUndone");
    const outcome = await undoChangeSet(tx.trx, input.changeSetId, { partial: input.partial });
    if (outcome.obstacles.length > 0 && !input.partial) return { ok: false, refusal: await blocked(tx.tenant, db, outcome.obstacles, tx.today) };
    if (outcome.undone === 0) return refuse("change.nothingToUndo");
    await markUndone(tx, input.changeSetId);
    return ok({
      value: { undone: outcome.undone, left: outcome.obstacles.length },
      entityId: input.changeSetId,
      detail: { undone: outcome.undone, left: outcome.obstacles.length },
      touched: ["all"],
    });
  });
}

/** Each obstacle by the name of the person or unit its row is about. */
async function blocked(tenant: number, db: ReturnType<typeof reader>, obstacles: readonly UndoObstacle[], today: string): Promise<Refusal> {
  const related: Refusal[] = [];
  for (const { table, rowId, because } of obstacles.slice(0, 20)) {
    const row = (await currentRows(db, tenant, table, [rowId])).get(rowId);
    const ids = ["person_id", "unit_id", "compound_id", "id"].map((column) => row?.[column]).filter((id): id is string => typeof id === "string");
    const names = await namesOfIds(db, tenant, ids, today);
    const name = ids.map((id) => names.get(id)).find((found) => found !== undefined);
    related.push({ code: because === "edited" ? "change.rowEdited" : "change.rowNeeded", facts: { table, name: name ?? "" } });
  }
  return { code: "change.undoBlocked", facts: { count: obstacles.length }, related };
}
