import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { movePosting as move, type MovePosting } from "@yanzhen/domain/posting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { closePosting, insertPosting } from "../posting.repository.ts";
import { openMove, surroundings, touchedBy } from "./authorise-posting.ts";

/** Ends a posting and begins one at another compound on the same day; both happen or neither. */
export function movePosting(ctx: RequestContext, input: MovePosting): Promise<Result<{ readonly postingId: string; readonly changeSetId: string }>> {
  const { compoundId } = input;
  return runCommand(ctx, { command: "posting.move", entity: "posting", label: { key: "label.command.posting.move" } }, async (tx) => {
    const opened = await openMove(tx, input.postingId, compoundId);
    if (!opened.ok) return opened;
    const { posting, target } = opened.value;
    if (posting.version !== input.version) return refuse("edit.conflict", { version: posting.version });
    const moved = move(posting, input, await surroundings(tx, target, compoundId, posting.personId));
    if (!moved.ok) return moved;
    await closePosting(tx, posting.id, { to: moved.value.end.to, reason: moved.value.end.endReason, note: null });
    const postingId = await insertPosting(tx, moved.value.next);
    return ok({
      value: { postingId },
      entityId: postingId,
      detail: { personId: posting.personId, from: posting.compoundId, to: compoundId, on: input.on, reason: input.reason },
      touched: touchedBy(posting.personId, posting.compoundId, compoundId),
    });
  });
}
