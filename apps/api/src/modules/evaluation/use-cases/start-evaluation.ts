import type { RunCycle } from "@yanzhen/domain/evaluation";
import { ok, type Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { unitToday } from "../../org/public.ts";
import { openEvaluation } from "./open-evaluation.ts";

export const EVALUATION_JOB = "evaluation.run";

/** Puts a run into the queue of jobs, after what can be refused at once has been. */
export async function startEvaluation(ctx: RequestContext, input: RunCycle): Promise<Result<{ readonly jobId: string }>> {
  const { database, jobs, tenant, clock } = ctx.services;
  const opened = await openEvaluation(ctx, reader(database.db), "evaluation.run", input);
  if (!opened.ok) return opened;
  const unit = await unitToday(database.db, tenant, input.unitId, clock.businessToday());
  const jobId = await jobs.enqueue({ kind: EVALUATION_JOB, label: `${unit?.name ?? ""} ${input.period}`.trim(), input, accountId: ctx.actor.accountId });
  return ok({ jobId });
}
