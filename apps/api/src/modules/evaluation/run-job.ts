import { runCycleInput } from "@yanzhen/domain/evaluation";

import { contextOfAccount } from "../../platform/jobs/context-of-account.ts";
import type { JobRun } from "../../platform/jobs/jobs.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import type { Services } from "../../platform/services.ts";
import { EVALUATION_JOB } from "./use-cases/start-evaluation.ts";
import { runEvaluation } from "./use-cases/run-evaluation.ts";

/** Runs evaluations from the queue, with the rights their starter has when the job's turn comes. */
export function handleEvaluationJobs(services: Services): void {
  services.jobs.handle(EVALUATION_JOB, async (run: JobRun<unknown>) => {
    const ctx = await contextOfAccount(services, run.accountId);
    const result = await runEvaluation(ctx, runCycleInput.parse(run.input), { report: (progress) => run.report(progress), signal: run.signal, cycleId: run.id });
    if (!result.ok) throw new RefusedError(result.refusal);
    return result.value;
  });
}
