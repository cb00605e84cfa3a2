import { ok, type Result } from "@yanzhen/domain/kernel";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { endOthersOf } from "../session.repository.ts";

/** Signs one's own account out everywhere else, or in one place; this session goes on. */
export function endOwnSessions(ctx: RequestContext, key: string | null): Promise<Result<{ readonly ended: number }>> {
  return runAudited(ctx, { command: "session.endOwnSessions", entity: "account", label: { key: "label.command.session.endOwnSessions" } }, async ({ trx, tenant }) => {
    const { accountId } = ctx.actor;
    const ended = accountId === null ? 0 : await endOthersOf(trx, { tenant, id: accountId }, ctx.sessionId, key);
    return ok({ value: { ended }, ...(accountId === null ? {} : { entityId: accountId }), detail: { ended }, touched: ["session"] });
  });
}
