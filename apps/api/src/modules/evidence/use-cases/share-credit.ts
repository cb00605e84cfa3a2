import { type ShareCredit } from "@yanzhen/domain/evidence";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { replaceCredits } from "../evidence.repository.ts";
import { creditedPeople } from "./credited-people.ts";
import { openEntry } from "./open-entry.ts";
import { touchedBy } from "./record-evidence.ts";

/** Replaces the shares of an entry; together they never exceed the whole. */
export function shareCredit(ctx: RequestContext, input: ShareCredit): Promise<Result<{ readonly evidenceId: string; readonly changeSetId: string }>> {
  const { evidenceId: id } = input;
  return runCommand(ctx, { command: "evidence.share", entity: "evidence", label: { key: "label.command.evidence.share" } }, async (tx) => {
    const opened = await openEntry(tx, "evidence.share", input);
    if (!opened.ok) return opened;
    const entry = opened.value;
    if (entry.verification === "sealed") return refuse("evidence.sealed");
    if (entry.verification === "void") return refuse("evidence.voided");
    const shares = await creditedPeople(tx, input.credits, entry.credits);
    if (!shares.ok) return shares;
    await replaceCredits(tx, entry, shares.value);
    const shown = shares.value.map((share) => `${share.personId}:${share.shareBp}`);
    return ok({ value: { evidenceId: id }, entityId: id, detail: { shares: shown }, touched: touchedBy(id, [...entry.credits, ...shares.value]) });
  });
}
