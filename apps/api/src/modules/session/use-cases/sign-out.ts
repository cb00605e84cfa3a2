import { ok, type Result } from "@yanzhen/domain/kernel";

import { endSession } from "../../../platform/auth/session-store.ts";
import type { RequestContext } from "../../../platform/context.ts";

export async function signOut(ctx: RequestContext): Promise<Result<{ readonly signedOut: true }>> {
  const { database, audit } = ctx.services;
  const { sessionId } = ctx;
  await database.db.transaction().execute(async (trx) => {
    if (sessionId !== null) await endSession(trx, sessionId);
    await audit.append(trx, {
      principal: ctx.actor.kind,
      accountId: ctx.actor.accountId,
      sessionId,
      ip: ctx.ip,
      command: "session.signOut",
      entity: "account",
      entityId: ctx.actor.accountId,
      result: "ok",
      detail: {},
    });
  });
  ctx.setSession(null);
  return ok({ signedOut: true });
}
