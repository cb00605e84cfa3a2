import { decideStatus, entryFaults, type SetEvidenceStatus } from "@yanzhen/domain/evidence";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveText } from "../evidence.repository.ts";
import { openEntry } from "./open-entry.ts";
import { touchedBy } from "./record-evidence.ts";

/** Moves an entry to another state of its kind: an issue is handled and closed, a project is done. */
export function setEvidenceStatus(ctx: RequestContext, input: SetEvidenceStatus): Promise<Result<{ readonly evidenceId: string; readonly changeSetId: string }>> {
  const { evidenceId: id, status, closedOn } = input;
  return runCommand(ctx, { command: "evidence.setStatus", entity: "evidence", label: { key: "label.command.evidence.setStatus" } }, async (tx) => {
    const opened = await openEntry(tx, "evidence.setStatus", input);
    if (!opened.ok) return opened;
    const entry = opened.value;
    const moved = decideStatus({ kind: entry.text.kind, status: entry.text.status, verification: entry.verification }, status);
    if (!moved.ok) return moved;
    const next = { ...entry.text, status: moved.value.status, closedOn };
    const [first, ...related] = entryFaults(next, tx.today);
    if (first !== undefined) return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
    await saveText(tx, id, { ...next, dueOn: entry.dueOn });
    return ok({ value: { evidenceId: id }, entityId: id, detail: { status, closedOn }, touched: touchedBy(id, entry.credits) });
  });
}
