import { decideVerification, type VerificationEvent } from "@yanzhen/domain/evidence";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveVerification } from "../evidence.repository.ts";
import { openEntry } from "./open-entry.ts";
import { touchedBy } from "./record-evidence.ts";

/** Sealing belongs to the evaluation that used the entry, not to a person at a desk. */
export type DeskEvent = Exclude<VerificationEvent, "seal">;

export interface VerificationStep {
  readonly evidenceId: string;
  readonly version: number;
  readonly residentReplied?: boolean;
  readonly reason?: string;
}

/** Verifies an entry, sends it back, hands it in again, takes its verification back or withdraws it. */
export function changeVerification(ctx: RequestContext, event: DeskEvent, input: VerificationStep): Promise<Result<{ readonly evidenceId: string; readonly changeSetId: string }>> {
  const { evidenceId: id, residentReplied = false, reason } = input;
  const command = `evidence.${event}` as const;
  const meta = { command, entity: "evidence", label: { key: `label.command.${command}` }, ...(reason === undefined ? {} : { reason }) };
  return runCommand(ctx, meta, async (tx) => {
    const opened = await openEntry(tx, command, input);
    if (!opened.ok) return opened;
    const entry = opened.value;
    const decided = decideVerification(
      { kind: entry.text.kind, status: entry.text.status, occurredOn: entry.text.occurredOn, verification: entry.verification, verifiedOn: entry.verifiedOn },
      { event, on: tx.today, by: ctx.actor.accountId ?? "", recordedBy: entry.recordedBy, residentReplied, reason: reason ?? null },
    );
    if (!decided.ok) return decided;
    const next = decided.value;
    await saveVerification(tx, id, {
      verification: next.verification,
      verified_on: next.verifiedOn,
      sent_back_reason: next.sentBackReason,
      void_reason: next.voidReason,
      ...(event === "verify" ? { verified_by: ctx.actor.accountId, resident_replied: residentReplied } : {}),
      ...(event === "unverify" || event === "sendBack" ? { verified_by: null, resident_replied: false } : {}),
    });
    return ok({ value: { evidenceId: id }, entityId: id, detail: { verification: next.verification }, touched: touchedBy(id, entry.credits) });
  });
}
