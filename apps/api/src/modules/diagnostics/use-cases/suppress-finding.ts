import { checkSuppression } from "@yanzhen/domain/diagnostics";
import { ok, type Result } from "@yanzhen/domain/kernel";
import type { SuppressFinding } from "@yanzhen/domain/reporting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { lockSuppressionOf, saveSuppression } from "../diagnostics.repository.ts";
import { findFinding } from "./find-finding.ts";

/** Puts a finding aside until a day, with a reason; it hides, it deletes nothing. DIA-5 DIA-6 */
export async function suppressFinding(ctx: RequestContext, input: SuppressFinding): Promise<Result<{ readonly suppressionId: string; readonly changeSetId: string }>> {
  const { ruleId, subject, reason, until } = input;
  // Looked up before the transaction: the cache reads through the same connection the embedded store has.
  const found = await findFinding(ctx, "diagnostics.suppress", { ruleId, subjectType: subject.type, subjectId: subject.id });
  return runCommand(ctx, { command: "diagnostics.suppress", entity: "finding", label: { key: "label.command.diagnostics.suppress", facts: { ruleId } }, reason }, async (tx) => {
    if (!found.ok) return found;
    const checked = checkSuppression({ ruleId, subject, reason: reason.trim(), until }, tx.today);
    if (!checked.ok) return checked;
    const suppressionId = await saveSuppression(tx, checked.value, await lockSuppressionOf(tx, checked.value));
    return ok({ value: { suppressionId }, entityId: suppressionId, detail: { ruleId, subject: subject.id, until }, touched: ["finding"] });
  });
}
