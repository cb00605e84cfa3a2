import type { Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../../platform/context.ts";

/** A refused attempt at an account is an entry of the log of its own, with what stood against it; the result goes on unchanged. */
export async function auditRefusal<T>(ctx: RequestContext, command: string, accountId: string | null, result: Result<T>): Promise<Result<T>> {
  if (!result.ok) {
    await ctx.services.audit.appendAlone({
      principal: ctx.actor.kind,
      accountId: ctx.actor.accountId,
      sessionId: ctx.sessionId,
      ip: ctx.ip,
      command,
      entity: "account",
      entityId: accountId,
      result: "refused",
      detail: { code: result.refusal.code },
    });
  }
  return result;
}
