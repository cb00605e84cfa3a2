import { ok, type Result } from "@yanzhen/domain/kernel";

import { notFound } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveReading, saveRefusal } from "../exchange.repository.ts";
import type { FileSettings } from "../plan/file-settings.ts";
import { countRows, type PlanCounts } from "../plan/planned-row.ts";
import { plannedFile } from "../plan/planned-file.ts";
import { batchById } from "../queries/import-batches.ts";

/** Reads and plans a batch's file, by its settings or by changed ones, and keeps the counts. A file that cannot be read refuses the batch. */
export async function readBatch(ctx: RequestContext, batchId: string, changed?: FileSettings): Promise<Result<{ readonly counts: PlanCounts }>> {
  const stored = await batchById(ctx, batchId);
  if (stored === null || stored.state === "applied") return notFound("importBatch");
  const batch = changed === undefined ? stored : { ...stored, settings: changed };
  const planned = await plannedFile(ctx, batch, "fresh");
  if (!planned.ok) {
    await saveRefusal(ctx, batchId, "refused", planned.refusal);
    ctx.services.live.publish(["import", `import:${batchId}`]);
    return planned;
  }
  const counts = countRows(planned.value.plan.rows);
  await saveReading(ctx, batchId, { settings: batch.settings, counts });
  ctx.services.live.publish(["import", `import:${batchId}`]);
  return ok({ counts });
}
