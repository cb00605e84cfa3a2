import { z } from "zod";

import { contextOfAccount } from "../../platform/jobs/context-of-account.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import type { Services } from "../../platform/services.ts";
import { saveRefusal } from "./exchange.repository.ts";
import { applyImport } from "./use-cases/apply-import.ts";
import { APPLY_JOB } from "./use-cases/queue-import.ts";
import { readBatch } from "./use-cases/read-batch.ts";
import { READ_JOB } from "./use-cases/start-import.ts";

const readInput = z.object({ batchId: z.uuid() });
const applyInput = z.object({ batchId: z.uuid(), allOrNothing: z.boolean() });

/** Reading and applying run with the rights the account has at that moment. Both are safe to run again. */
export function handleImportJobs(services: Services): void {
  services.jobs.handle(READ_JOB, async (run) => {
    const ctx = await contextOfAccount(services, run.accountId);
    const read = await readBatch(ctx, readInput.parse(run.input).batchId);
    if (!read.ok) throw new RefusedError(read.refusal);
    return read.value;
  });
  services.jobs.handle(APPLY_JOB, async (run) => {
    const ctx = await contextOfAccount(services, run.accountId);
    const input = applyInput.parse(run.input);
    const applied = await applyImport(ctx, input, (done, total) => {
      // Stopped: the transaction rolls back, nothing was imported.
      run.signal.throwIfAborted();
      run.report({ done, total });
    });
    if (applied.ok) return applied.value;
    await saveRefusal(ctx, input.batchId, "ready", applied.refusal);
    services.live.publish(["import", `import:${input.batchId}`]);
    throw new RefusedError(applied.refusal);
  });
}
