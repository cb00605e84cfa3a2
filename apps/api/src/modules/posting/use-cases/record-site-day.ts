import { ok, type Result } from "@yanzhen/domain/kernel";
import { recordSiteDay as record, type RecordSiteDay } from "@yanzhen/domain/posting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveSiteDay } from "../posting.repository.ts";
import { openPosting, touchedBy } from "./authorise-posting.ts";

/** Whether a posted member was on site on a day; never where. */
export function recordSiteDay(ctx: RequestContext, input: RecordSiteDay): Promise<Result<{ readonly postingId: string; readonly changeSetId: string }>> {
  const { postingId, on, state } = input;
  return runCommand(ctx, { command: "posting.recordSiteDay", entity: "posting", label: { key: "label.command.posting.recordSiteDay" } }, async (tx) => {
    const opened = await openPosting(tx, "posting.recordSiteDay", postingId);
    if (!opened.ok) return opened;
    const { posting } = opened.value;
    const day = record(posting, on, state, tx.today);
    if (!day.ok) return day;
    await saveSiteDay(tx, posting, day.value.on, day.value.state);
    return ok({ value: { postingId }, entityId: postingId, detail: { on, state }, touched: touchedBy(posting.personId, posting.compoundId) });
  });
}
