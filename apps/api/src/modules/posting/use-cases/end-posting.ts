import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { endPosting as end, type EndPosting } from "@yanzhen/domain/posting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { closePosting } from "../posting.repository.ts";
import { openPosting, touchedBy } from "./authorise-posting.ts";

/** Ends a posting on a day, which may lie ahead. */
export function endPosting(ctx: RequestContext, input: EndPosting): Promise<Result<{ readonly postingId: string; readonly changeSetId: string }>> {
  const { postingId, on, reason } = input;
  return runCommand(ctx, { command: "posting.end", entity: "posting", label: { key: "label.command.posting.end" } }, async (tx) => {
    const opened = await openPosting(tx, "posting.end", postingId);
    if (!opened.ok) return opened;
    const { posting } = opened.value;
    if (posting.version !== input.version) return refuse("edit.conflict", { version: posting.version });
    const ended = end(posting, on, reason);
    if (!ended.ok) return ended;
    await closePosting(tx, postingId, { to: ended.value.to, reason: ended.value.endReason, note: input.note });
    return ok({ value: { postingId }, entityId: postingId, detail: { on, reason }, touched: touchedBy(posting.personId, posting.compoundId) });
  });
}
