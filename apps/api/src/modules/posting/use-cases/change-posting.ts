import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { changePosting as change, type ChangePosting } from "@yanzhen/domain/posting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { closePosting, insertPosting, rewritePosting } from "../posting.repository.ts";
import { openPosted, openPosting, surroundings, touchedBy } from "./authorise-posting.ts";

/** Gives a posting another role, duty days, mentor or titles from a day on; what held before stays as it was. */
export function changePosting(ctx: RequestContext, input: ChangePosting): Promise<Result<{ readonly postingId: string; readonly changeSetId: string }>> {
  const { postingId: id, version, on, ...wanted } = input;
  return runCommand(ctx, { command: "posting.change", entity: "posting", label: { key: "label.command.posting.change" } }, async (tx) => {
    const opened = await openPosting(tx, "posting.change", id);
    if (!opened.ok) return opened;
    const { posting, compound } = opened.value;
    if (posting.version !== version) return refuse("edit.conflict", { version: posting.version });
    if (typeof wanted.mentorId === "string" && wanted.mentorId !== posting.personId && wanted.mentorId !== posting.mentorId) {
      const mentor = await openPosted(tx, wanted.mentorId, "mentorId");
      if (!mentor.ok) return mentor;
    }
    const { version: _version, ...held } = posting;
    const changed = change(held, wanted, on, await surroundings(tx, compound, posting.compoundId, posting.personId));
    if (!changed.ok) return changed;
    const { end, next } = changed.value;
    let postingId: string = id;
    if (end === null) await rewritePosting(tx, id, next);
    else {
      await closePosting(tx, id, { to: end, reason: null, note: null });
      postingId = await insertPosting(tx, next);
    }
    return ok({ value: { postingId }, entityId: postingId, detail: { on, fields: Object.keys(wanted) }, touched: touchedBy(posting.personId, posting.compoundId) });
  });
}
