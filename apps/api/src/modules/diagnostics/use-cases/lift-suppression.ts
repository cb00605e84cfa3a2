import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { LiftSuppression } from "@yanzhen/domain/reporting";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { deleteSuppression, lockSuppression } from "../diagnostics.repository.ts";
import { suppressionRows } from "../queries/suppressions.ts";
import { findFinding } from "./find-finding.ts";

/** Shows a finding again. A suppression whose finding the actor cannot see answers like one that does not exist. */
export async function liftSuppression(ctx: RequestContext, input: LiftSuppression): Promise<Result<{ readonly suppressionId: string; readonly changeSetId: string }>> {
  const { suppressionId } = input;
  const row = (await suppressionRows(reader(ctx.services.database.db), ctx.services.tenant)).find(({ id }) => id === suppressionId);
  const found = row === undefined ? null : await findFinding(ctx, "diagnostics.lift", { ruleId: row.ruleId, subjectType: row.subject.type, subjectId: row.subject.id });
  return runCommand(ctx, { command: "diagnostics.lift", entity: "finding", label: { key: "label.command.diagnostics.lift" } }, async (tx) => {
    const standing = await lockSuppression(tx, suppressionId);
    if (standing === null || found === null) return notFound("finding");
    if (!found.ok) return found.refusal.code === "diagnostics.noSuchFinding" ? notFound("finding") : found;
    if (standing.version !== input.version) return refuse("edit.conflict", { version: standing.version });
    await deleteSuppression(tx, suppressionId);
    return ok({ value: { suppressionId }, entityId: suppressionId, detail: { ruleId: standing.ruleId, subject: standing.subjectId }, touched: ["finding"] });
  });
}
