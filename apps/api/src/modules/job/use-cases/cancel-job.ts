import { ok, type Result } from "@yanzhen/domain/kernel";

import { notFound } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { jobsOf } from "../queries/jobs-of.ts";

export async function cancelJob(ctx: RequestContext, id: string): Promise<Result<{ readonly cancelled: true }>> {
  const mine = (await jobsOf(ctx)).some((job) => job.id === id);
  if (!mine) return notFound("job");
  await ctx.services.jobs.cancel(id);
  await ctx.services.audit.appendAlone({
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command: "job.cancel",
    entity: "job",
    entityId: id,
    result: "ok",
    detail: {},
  });
  return ok({ cancelled: true });
}
