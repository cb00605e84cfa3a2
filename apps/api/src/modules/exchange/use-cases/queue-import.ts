import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { notFound } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { batchById, jobOfBatch } from "../queries/import-batches.ts";
import type { ApplyImport } from "./apply-import.ts";

export const APPLY_JOB = "exchange.apply";

/** Has a batch applied in the background; two clicks apply it once. */
export async function queueImport(ctx: RequestContext, input: ApplyImport): Promise<Result<{ readonly jobId: string }>> {
  const batch = await batchById(ctx, input.batchId);
  if (batch === null) return notFound("importBatch");
  if (batch.state !== "ready" || (await jobOfBatch(ctx, batch.id)) !== null) return refuse("import.notReady");
  const jobId = await ctx.services.jobs.enqueue({ kind: APPLY_JOB, label: batch.fileName, input, accountId: ctx.actor.accountId });
  ctx.services.live.publish(["import", `import:${batch.id}`]);
  return ok({ jobId });
}
